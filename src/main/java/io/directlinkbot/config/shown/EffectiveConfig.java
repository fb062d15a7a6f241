package io.directlinkbot.config.shown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.directlinkbot.config.Approvers;
import io.directlinkbot.config.Config;
import io.directlinkbot.config.Counterparty;
import io.directlinkbot.config.DurationText;
import io.directlinkbot.config.HttpSettings;
import io.directlinkbot.config.QuietHours;
import io.directlinkbot.config.SlackSettings;
import io.directlinkbot.config.SlackTransport;
import io.directlinkbot.config.WatchSettings;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;

/**
 * Writes a configuration as its file would say it, with every default and every inherited value.
 * Where a secret stands, there are dots: a {@link io.directlinkbot.config.Secret} prints nothing
 * else, and a store's URL leaves out its parameters.
 */
public final class EffectiveConfig {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(Feature.WRITE_DOC_START_MARKER)
          .disable(Feature.SPLIT_LINES)
          .enable(Feature.MINIMIZE_QUOTES)
          .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  private EffectiveConfig() {}

  /** Returns the YAML. */
  public static String yaml(Config config) {
    ObjectNode root = YAML.createObjectNode();
    slack(config.slack(), root.putObject("slack"));
    watch(config.watch(), root.putObject("watch"));
    ArrayNode accounts = root.putArray("accounts");
    config.accounts().forEach(account -> AccountYaml.write(account, accounts.addObject()));
    ArrayNode counterparties = root.putArray("counterparties");
    config.counterparties().forEach(each -> counterparty(each, counterparties.addObject()));
    ObjectNode store = root.putObject("store").put("url", config.store().url().toString());
    config.store().keep().ifPresent(time -> store.put("keep", DurationText.of(time)));
    http(config.http(), root.putObject("http"));
    root.putObject("log").put("format", config.log().name().toLowerCase(Locale.ROOT));
    try {
      return YAML.writeValueAsString(root);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of texts can't be written", impossible);
    }
  }

  static void approvers(Approvers approvers, ObjectNode node) {
    texts(approvers.users(), node.putArray("users"));
    texts(approvers.groups(), node.putArray("groups"));
    node.put("required", approvers.required()).put("allow_decline", approvers.allowDecline());
  }

  static void texts(Collection<String> texts, ArrayNode node) {
    texts.forEach(node::add);
  }

  private static void slack(SlackSettings slack, ObjectNode node) {
    node.put("bot_token", slack.botToken().toString());
    switch (slack.transport()) {
      case SlackTransport.Sockets sockets ->
          node.put("transport", "socket")
              .put("app_token", sockets.appToken().toString())
              .put("sockets", sockets.count());
      case SlackTransport.Http http ->
          node.put("transport", "http").put("signing_secret", http.signingSecret().toString());
    }
    node.put("api_url", slack.apiUrl().toString())
        .put("command", slack.command())
        .put("language", slack.language().word());
  }

  private static void watch(WatchSettings watch, ObjectNode node) {
    node.put("interval", DurationText.of(watch.interval()))
        .put("expires_after", DurationText.of(watch.expiresAfter()));
    texts(
        watch.remindBefore().stream().map(DurationText::of).toList(),
        node.putArray("remind_before"));
    watch.escalateTo().ifPresent(to -> node.put("escalate_to", to));
    watch.quietHours().ifPresent(hours -> node.put("quiet_hours", span(hours)));
    watch.digest().ifPresent(time -> node.put("digest", time.toString()));
    node.put("time_zone", watch.zone().equals(ZoneOffset.UTC) ? "UTC" : watch.zone().getId())
        .put("follow_for", DurationText.of(watch.followFor()));
  }

  private static String span(QuietHours hours) {
    return hours.from() + "-" + hours.to();
  }

  private static void counterparty(Counterparty counterparty, ObjectNode node) {
    node.put("connection", counterparty.connection()).put("name", counterparty.name());
    counterparty.contact().ifPresent(contact -> node.put("contact", contact));
    ArrayNode vlans = node.putArray("vlans");
    counterparty.vlans().forEach(vlans::add);
    ArrayNode asns = node.putArray("asns");
    counterparty.asns().forEach(asns::add);
    counterparty.usualGateway().ifPresent(gateway -> node.put("default_gateway", gateway));
    counterparty.required().ifPresent(people -> node.put("required", people));
  }

  private static void http(HttpSettings http, ObjectNode node) {
    node.put("port", http.port()).put("bind", http.bind());
  }
}
