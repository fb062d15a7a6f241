package io.directlinkbot.slack.view.card;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ExternalSelectElement;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Controls;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.InterfaceFacts;
import java.util.List;
import java.util.Optional;

/**
 * The select in which a person picks a virtual gateway. Slack asks the bot for its options as the
 * person types.
 */
public final class GatewayPicker {
  /** Slack's limit of options in one answer. */
  private static final int MOST_OPTIONS = 100;

  /** Slack's limit for the text of an option and for its description. */
  private static final int OPTION_MOST = 75;

  private GatewayPicker() {}

  /**
   * Returns the options of the picker.
   *
   * @param found gateways that match the typed text, best first; the first hundred are shown
   */
  public static List<OptionObject> options(List<Gateway> found, Texts texts) {
    return found.stream().limit(MOST_OPTIONS).map(gateway -> option(gateway, texts)).toList();
  }

  /**
   * Returns what stands in place of gateways that could not be found because of a fault.
   *
   * @param reference stands in the log too
   */
  public static OptionObject fault(String reference, Texts texts) {
    return OptionObject.builder()
        .text(ForeignText.plain(texts.get("card.picker.fault", reference), OPTION_MOST))
        .description(ForeignText.plain(texts.get("card.picker.not-a-gateway"), OPTION_MOST))
        .value("fault")
        .build();
  }

  /** Returns the picker with the preselected gateway, if any. */
  static ExternalSelectElement of(GatewayChoice choice, Texts texts) {
    return of(choice, choice.preselected(), texts);
  }

  /** Returns the picker with this gateway picked. */
  public static ExternalSelectElement of(
      GatewayChoice choice, Optional<Gateway> picked, Texts texts) {
    String placeholder =
        choice instanceof GatewayChoice.Some(int usable, _) && usable > MOST_OPTIONS
            ? texts.get("card.picker.search", usable)
            : texts.get("card.picker.choose");
    return ExternalSelectElement.builder()
        .actionId(Controls.GATEWAY)
        .placeholder(PlainTextObject.builder().text(placeholder).build())
        .minQueryLength(0)
        .initialOption(picked.map(gateway -> option(gateway, texts)).orElse(null))
        .build();
  }

  private static OptionObject option(Gateway gateway, Texts texts) {
    String text = gateway.id() + gateway.name().map(name -> " · " + name).orElse("");
    String net =
        gateway
            .net()
            .map(each -> "Net " + InterfaceFacts.net(each))
            .orElse(
                gateway.isRead()
                    ? texts.get("card.picker.detached")
                    : texts.get("card.picker.not-read"));
    return OptionObject.builder()
        .text(ForeignText.plain(text, OPTION_MOST))
        .description(ForeignText.plain(net, OPTION_MOST))
        .value(gateway.id())
        .build();
  }
}
