package io.directlinkbot.slack.view.dialog;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.request.preflight.Finding.Level;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.ForeignText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The checkboxes by which a person says that the warnings were seen, one per warning. The block's
 * id contains the warnings, so that a tick never counts for another warning than the one beside it.
 */
public final class WarningCheckboxes {
  private static final String ACTION = "acknowledge";

  /** Slack's limit for the text of a checkbox. */
  private static final int BOX_MOST = 75;

  private WarningCheckboxes() {}

  static List<LayoutBlock> of(List<Finding> findings, Texts texts) {
    List<Finding> warnings = findings.stream().filter(finding -> finding.is(Level.WARN)).toList();
    if (warnings.isEmpty()) {
      return List.of();
    }
    String id = ACTION + " " + warnings.stream().map(Finding::key).collect(Collectors.joining(" "));
    return List.of(
        InputBlock.builder()
            .blockId(id)
            .label(PlainTextObject.builder().text(texts.get("dialog.warnings.label")).build())
            .element(
                CheckboxesElement.builder()
                    .actionId(ACTION)
                    .options(warnings.stream().map(warning -> box(warning, texts)).toList())
                    .build())
            .build());
  }

  /** Returns the keys of the warnings that were ticked in a dialog. */
  public static Set<String> ticked(View dialog) {
    return dialog.getState().getValues().values().stream()
        .flatMap(block -> Stream.ofNullable(block.get(ACTION)))
        .flatMap(value -> Stream.ofNullable(value.getSelectedOptions()))
        .flatMap(List::stream)
        .map(ViewState.SelectedOption::getValue)
        .collect(Collectors.toSet());
  }

  /** Returns the id of the block with an unticked checkbox, if any. */
  public static Optional<String> incompleteBlock(View dialog) {
    Set<String> ticked = ticked(dialog);
    return dialog.getBlocks().stream()
        .filter(InputBlock.class::isInstance)
        .map(InputBlock.class::cast)
        .filter(
            block ->
                block.getElement() instanceof CheckboxesElement boxes
                    && ACTION.equals(boxes.getActionId())
                    && !ticked.containsAll(keys(boxes)))
        .map(InputBlock::getBlockId)
        .findFirst();
  }

  private static Set<String> keys(CheckboxesElement boxes) {
    Set<String> keys = new HashSet<>();
    boxes.getOptions().forEach(option -> keys.add(option.getValue()));
    return keys;
  }

  private static OptionObject box(Finding warning, Texts texts) {
    return OptionObject.builder()
        .text(
            ForeignText.plain(
                texts.get("dialog.warnings.seen", texts.get(warning.titleKey())), BOX_MOST))
        .value(warning.key())
        .build();
  }
}
