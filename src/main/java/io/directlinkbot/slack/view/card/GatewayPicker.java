package io.directlinkbot.slack.view.card;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ExternalSelectElement;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.slack.view.Controls;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.InterfaceFacts;
import java.util.List;
import java.util.Locale;
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
  public static List<OptionObject> options(List<Gateway> found) {
    return found.stream().limit(MOST_OPTIONS).map(GatewayPicker::option).toList();
  }

  /**
   * Returns what stands in place of gateways that could not be found because of a fault.
   *
   * @param reference stands in the log too
   */
  public static OptionObject fault(String reference) {
    return OptionObject.builder()
        .text(ForeignText.plain("Something went wrong (reference " + reference + ")", OPTION_MOST))
        .description(ForeignText.plain("Not a gateway. Try again; the log has it.", OPTION_MOST))
        .value("fault")
        .build();
  }

  /** Returns the picker with the preselected gateway, if any. */
  static ExternalSelectElement of(GatewayChoice choice) {
    return of(choice, choice.preselected());
  }

  /** Returns the picker with this gateway picked. */
  public static ExternalSelectElement of(GatewayChoice choice, Optional<Gateway> picked) {
    String placeholder =
        choice instanceof GatewayChoice.Some(int usable, _) && usable > MOST_OPTIONS
            ? String.format(Locale.ENGLISH, "Type to search %,d virtual gateways", usable)
            : "Choose a virtual gateway";
    return ExternalSelectElement.builder()
        .actionId(Controls.GATEWAY)
        .placeholder(PlainTextObject.builder().text(placeholder).build())
        .minQueryLength(0)
        .initialOption(picked.map(GatewayPicker::option).orElse(null))
        .build();
  }

  private static OptionObject option(Gateway gateway) {
    String text = gateway.id() + gateway.name().map(name -> " · " + name).orElse("");
    String net =
        gateway
            .net()
            .map(each -> "Net " + InterfaceFacts.net(each))
            .orElse(gateway.isRead() ? "not attached to a Net" : "not read yet");
    return OptionObject.builder()
        .text(ForeignText.plain(text, OPTION_MOST))
        .description(ForeignText.plain(net, OPTION_MOST))
        .value(gateway.id())
        .build();
  }
}
