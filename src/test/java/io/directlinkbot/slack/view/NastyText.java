package io.directlinkbot.slack.view;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of the kind that another company could send, by accident or not. */
public final class NastyText {
  private static final List<String> PIECES =
      List.of(
          "hosted-one",
          "<!channel>",
          "<!here|here>",
          "<!subteam^S0123456789>",
          "<!date^0^{date}|x>",
          "<@U0123456789>",
          "<#C0123456789|general>",
          "<http://evil.example|click here>",
          "<mailto:a@evil.example|mail>",
          "http://evil.example/a?b=c&d=e",
          "hTTps://evil.example",
          "slack://channel",
          "*bold*",
          "_italic_",
          "~struck~",
          "`code`",
          "```block```",
          "> quoted",
          "&lt;!channel&gt;",
          "&",
          "<",
          ">",
          "|",
          "%s %s %",
          "\n",
          "\r\n",
          "\t",
          "\u0000",
          "\u0085",
          "\u2028",
          "\u202e",
          "\u2066",
          "\u200b",
          "\u2060",
          "\ufeff",
          "\u00a0",
          "\u3164",
          ":tada:",
          "\ud83d\ude80",
          "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
          "\ud800",
          "\udc00",
          "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
          "\u05d0\u05d1",
          "<@U0123456789|alice>",
          "<@W0123456789>",
          "@channel",
          "@here",
          "www.evil.example",
          "<javascript:alert(1)|x>",
          "<script>alert(1)</script>",
          "&#60;!here&#62;",
          "\"}],\"text\":\"<!channel>",
          "'; rm -rf / #",
          "$(reboot)",
          "\u200e\u200f\u061c",
          "\u202a\u202b\u202c\u202d",
          "\u2067\u2068\u2069",
          "\u2029",
          "\u001b[31m",
          "\u0007",
          "\u009b",
          "\ufe0f",
          "\ud83c\udde9\ud83c\uddea",
          "\udbff\udfff",
          "$1",
          "\\u0041",
          "{\"blocks\":[]}");

  private static final List<String> WHOLE =
      List.of(
          "",
          " ",
          "\u200b\u200b",
          "\u00a0",
          "x".repeat(4_000),
          "&".repeat(4_000),
          "<!channel>".repeat(400),
          "<@U0123456789>".repeat(285),
          "\ud800".repeat(4_000),
          "\u202e".repeat(4_000),
          "\n".repeat(4_000),
          "http://".repeat(600),
          "\ud83d\ude80".repeat(2_000),
          "a\ud83d\ude80".repeat(1_500),
          "\u0301".repeat(4_000));

  private final RandomGenerator random;

  public NastyText(RandomGenerator random) {
    this.random = random;
  }

  public String next() {
    return random.nextInt(20) == 0
        ? any(WHOLE)
        : IntStream.range(0, random.nextInt(1, 12))
            .mapToObj(_ -> any(PIECES))
            .collect(Collectors.joining(random.nextBoolean() ? "" : " "));
  }

  Optional<String> maybe() {
    return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(next());
  }

  <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
