package io.directlinkbot;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a channel shows at the end of a month, to be read by people: each message with its day and
 * hour, replies under what they reply to, times as days and hours of the month.
 */
final class MonthTranscript {
  private static final Pattern DATE = Pattern.compile("<!date\\^(\\d+)\\^[^|>]*\\|[^>]*>");
  private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
  private static final Pattern CALL = Pattern.compile("request [0-9a-f-]{36}");
  private static final Pattern LINK = Pattern.compile("<http[^|>]*\\|([^>]*)>");
  private static final long SECONDS_OF_MINUTE = 60;
  private static final long MINUTES_OF_HOUR = 60;
  private static final long HOURS_OF_DAY = 24;

  private final WorkspaceSnapshot slack;
  private final Instant begin;

  MonthTranscript(WorkspaceSnapshot slack, Instant begin) {
    this.slack = slack;
    this.begin = begin;
  }

  String of(String channel) {
    List<String> lines = new ArrayList<>();
    slack.messages().stream()
        .filter(message -> message.channel().equals(channel))
        .filter(message -> message.threadTs().isEmpty() && message.onlyFor().isEmpty())
        .map(this::thread)
        // the bot's loops do not wait for each other: what comes in one hour comes in any order
        .sorted(Comparator.comparing(MonthTranscript::sortable))
        .forEach(lines::addAll);
    return String.join("\n", lines) + "\n";
  }

  /** With room for the day's number, so that days come in their order. */
  private static String sortable(List<String> thread) {
    String[] words = thread.getFirst().split(" ", 3);
    return "%3s %s".formatted(words[1], words[2]);
  }

  private List<String> thread(WorkspaceMessage first) {
    List<String> lines = new ArrayList<>();
    lines.add(line(first, ""));
    for (WorkspaceMessage reply : slack.thread(Fixture.ALICE, first.channel(), first.ts())) {
      lines.add("    " + line(reply, reply.broadcast() ? "to all: " : ""));
    }
    return lines;
  }

  private String line(WorkspaceMessage message, String mark) {
    boolean isCard =
        message.metadata().map(it -> it.path("event_type").asText()).stream()
            .anyMatch("directlink_request"::equals);
    String text = isCard ? message.text() : shown(message);
    return time(message.ts().substring(0, message.ts().indexOf('.'))) + "  " + mark + plain(text);
  }

  /** Everything in its blocks, as people read it. */
  private static String shown(WorkspaceMessage message) {
    List<String> texts = new ArrayList<>();
    for (JsonNode block : message.blocks()) {
      collect(block, texts);
    }
    return texts.isEmpty() ? message.text() : String.join(" | ", texts);
  }

  private static void collect(JsonNode node, List<String> texts) {
    JsonNode text = node.path("text");
    if (text.isTextual()) {
      texts.add(text.asText());
      return;
    }
    node.forEach(child -> collect(child, texts));
  }

  private String plain(String text) {
    String dated = DATE.matcher(text).replaceAll(token -> "[" + time(token.group(1)) + "]");
    String linked = LINK.matcher(dated).replaceAll("[link: $1]");
    String again = CALL.matcher(linked).replaceAll("request …");
    return DAY.matcher(again).replaceAll(this::day).replace("\n", " / ");
  }

  private String day(MatchResult date) {
    long days = Duration.between(begin, Instant.parse(date.group() + "T00:00:00Z")).toDays();
    return "(day %s)".formatted(days + 1);
  }

  private String time(String epochSeconds) {
    double seconds = Long.parseLong(epochSeconds) - begin.toEpochMilli() / 1000.0;
    long minutes = Math.round(seconds / SECONDS_OF_MINUTE);
    long hours = Math.floorDiv(minutes, MINUTES_OF_HOUR);
    return String.format(
        Locale.ROOT,
        "day %s %02d:%02d",
        Math.floorDiv(hours, HOURS_OF_DAY) + 1,
        Math.floorMod(hours, HOURS_OF_DAY),
        Math.floorMod(minutes, MINUTES_OF_HOUR));
  }
}
