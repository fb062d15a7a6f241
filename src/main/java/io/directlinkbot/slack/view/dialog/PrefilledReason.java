package io.directlinkbot.slack.view.dialog;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import io.directlinkbot.slack.view.Controls;

/** The reason of a decline that a person typed before the dialog opened. */
public final class PrefilledReason {
  private PrefilledReason() {}

  /**
   * Returns the decline dialog with this reason in its field, cut to what the field takes.
   *
   * @param dialog is changed
   * @param reason may be empty
   */
  public static View in(View dialog, String reason) {
    if (!reason.isEmpty()) {
      for (LayoutBlock block : dialog.getBlocks()) {
        if (block instanceof InputBlock input
            && Controls.REASON_BLOCK.equals(input.getBlockId())
            && input.getElement() instanceof PlainTextInputElement field) {
          field.setInitialValue(cut(reason, field.getMaxLength()));
        }
      }
    }
    return dialog;
  }

  private static String cut(String reason, int most) {
    if (reason.length() <= most) {
      return reason;
    }
    boolean half = Character.isHighSurrogate(reason.charAt(most - 1));
    return reason.substring(0, half ? most - 1 : most);
  }
}
