package io.directlinkbot.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Suggests the known word that a misspelled one most likely stands for. */
public final class NearestWord {
  private static final int FURTHEST = 3;

  private NearestWord() {}

  /**
   * Returns the closest of the words; empty when none is close, that is when half of it or more
   * would differ.
   */
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
