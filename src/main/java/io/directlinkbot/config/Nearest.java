package io.directlinkbot.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the word that a person most likely meant. */
public final class Nearest {
  private static final int FURTHEST = 3;

  private Nearest() {}

  /** The nearest of the words, or nothing when none is near: more than half of it would differ. */
  public static Optional<String> to(String written, Collection<String> words) {
    String plain = written.toLowerCase(Locale.ROOT).replace('-', '_');
    return words.stream()
        .filter(word -> isNear(plain, word))
        .min(Comparator.comparingInt(word -> distance(plain, word)));
  }

  private static boolean isNear(String written, String word) {
    int distance = distance(written, word);
    return distance <= FURTHEST && distance * 2 < word.length();
  }

  private static int distance(String written, String word) {
    return LevenshteinDistance.getDefaultInstance().apply(written, word);
  }
}
