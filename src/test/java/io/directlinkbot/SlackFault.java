package io.directlinkbot;

import io.directlinkbot.sandbox.slack.web.Hold;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import io.directlinkbot.slack.api.ErrorWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that goes wrong with a call to Slack: one error word of each sort, as {@code
 * SlackErrorsTest} has all words of a sort treated alike, and what can happen on the way. A token
 * that auth.test refuses is {@link SlackTokenFaultsTest}'s.
 *
 * @param fault may use the hold that it is given
 */
record SlackFault(String name, Kind kind, Function<Hold, MethodFault> fault) {
  private static final String JSON = "application/json";

  static Stream<SlackFault> all() {
    List<SlackFault> all = new ArrayList<>();
    for (ErrorWords sort : ErrorWords.values()) {
      all.add(word(kind(sort), sort.words().stream().sorted().findFirst().orElseThrow()));
    }
    all.add(word(Kind.REFUSED, "a_word_nobody_knows"));
    all.addAll(onTheWay());
    return all.stream();
  }

  private static List<SlackFault> onTheWay() {
    return List.of(
        new SlackFault("429", Kind.HELD_BACK, _ -> new MethodFault.RateLimited(600)),
        new SlackFault("500", Kind.PASSES, _ -> new MethodFault.Status(500)),
        new SlackFault("503", Kind.PASSES, _ -> new MethodFault.Status(503)),
        new SlackFault("403 of a proxy", Kind.PASSES, respond(403, "text/html", "<html>no</html>")),
        new SlackFault("garbage", Kind.PASSES, respond(200, "text/html", "<html>welcome</html>")),
        new SlackFault("an empty body", Kind.PASSES, respond(200, JSON, "")),
        new SlackFault("null", Kind.PASSES, respond(200, JSON, "null")),
        new SlackFault("neither yes nor no", Kind.PASSES, respond(200, JSON, "{}")),
        new SlackFault("yes to nothing", Kind.PASSES, respond(200, JSON, "{\"ok\": true}")),
        new SlackFault("cut before", Kind.PASSES, _ -> new MethodFault.CutBefore()),
        new SlackFault("cut after", Kind.DONE, _ -> new MethodFault.CutAfter()),
        new SlackFault("slow", Kind.SLOW, MethodFault.Held::new),
        new SlackFault("slow to answer", Kind.SLOW, MethodFault.HeldAfter::new));
  }

  /** While auth.test takes the token, a word that speaks of it is about one channel. */
  private static Kind kind(ErrorWords sort) {
    return switch (sort) {
      case TOKEN, RIGHTS, SCOPE, CHANNEL -> Kind.PARKS;
      case GONE -> Kind.GONE;
      case FORM -> Kind.FORM;
      case TOO_LATE -> Kind.TRIGGER;
      case UNCERTAIN -> Kind.PASSES;
      case RATE_LIMIT -> Kind.HELD_BACK;
    };
  }

  private static SlackFault word(Kind kind, String word) {
    return new SlackFault(word, kind, _ -> new MethodFault.Refused(word));
  }

  private static Function<Hold, MethodFault> respond(int status, String type, String body) {
    return _ -> new MethodFault.Respond(status, type, body);
  }

  @Override
  public String toString() {
    return name;
  }

  /** What there is to do about it. */
  enum Kind {
    /** It passes by itself, and nothing was done. */
    PASSES,
    /** Everything was done, and nobody was told. */
    DONE,
    /** It ends in a while. */
    SLOW,
    /** Slack asks to wait. */
    HELD_BACK,
    /** It lasts until somebody mends it, in one channel. */
    PARKS,
    /** Slack takes a simpler message. */
    FORM,
    /** The message is not there any more. */
    GONE,
    /** The click is too old. */
    TRIGGER,
    /** Slack does not take the call. */
    REFUSED;

    /** How long the bot leaves it alone. */
    Duration pause() {
      return switch (this) {
        case PASSES, DONE, SLOW, FORM, GONE -> Duration.ZERO;
        case HELD_BACK -> Duration.ofSeconds(601);
        case PARKS, TRIGGER, REFUSED -> Duration.ofSeconds(61);
      };
    }
  }
}
