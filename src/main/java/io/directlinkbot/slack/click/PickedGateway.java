package io.directlinkbot.slack.click;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.model.Message;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.view.ViewState;
import io.directlinkbot.slack.view.Controls;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads from a click which gateway the card shows as picked to the person who clicked. */
final class PickedGateway {
  private PickedGateway() {}

  /** Returns the id of the person's own pick, else of the gateway preselected on the card. */
  static Optional<String> read(BlockActionPayload payload) {
    return Stream.ofNullable(payload.getState())
        .flatMap(state -> state.getValues().values().stream())
        .map(block -> block.get(Controls.GATEWAY))
        .filter(value -> value != null && value.getSelectedOption() != null)
        .map(ViewState.Value::getSelectedOption)
        .map(ViewState.SelectedOption::getValue)
        .findFirst()
        .or(() -> preselected(payload.getMessage()));
  }

  private static Optional<String> preselected(@Nullable Message card) {
    if (card == null || card.getBlocks() == null) {
      return Optional.empty();
    }
    return card.getBlocks().stream()
        .filter(ActionsBlock.class::isInstance)
        .flatMap(block -> ((ActionsBlock) block).getElements().stream())
        .filter(ExternalSelectElement.class::isInstance)
        .map(element -> ((ExternalSelectElement) element).getInitialOption())
        .filter(option -> option != null)
        .map(OptionObject::getValue)
        .findFirst();
  }
}
