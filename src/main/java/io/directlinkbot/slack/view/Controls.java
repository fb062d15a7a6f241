package io.directlinkbot.slack.view;

/** The names by which clicks come back. */
public final class Controls {
  /** Action of the picker, on the card and in the dialog. */
  public static final String GATEWAY = "gateway";

  /** Action of the card's button; its value is the request's id. */
  public static final String ACCEPT = "accept";

  /** Action of the card's button that takes the first of two approvals back; value likewise. */
  public static final String WITHDRAW = "withdraw_approval";

  /** Action of the card's overflow menu; its block is named after the request. */
  public static final String MENU = "menu";

  /** Action of a reminder's button; its value is the request's id too. */
  public static final String SNOOZE = "snooze";

  /** Callback of the dialog. */
  public static final String ACCEPT_DIALOG = "accept_dialog";

  /** Action of the card's other button; its value is the request's id too. */
  public static final String DECLINE = "decline";

  /** Callback of the dialog that asks why. */
  public static final String DECLINE_DIALOG = "decline_dialog";

  /** Action of that dialog's reason. */
  public static final String REASON = "reason";

  /** Callback of the dialog with the details; it has no submit. */
  public static final String DETAILS_DIALOG = "details_dialog";

  /** Action of the dialog's note. */
  public static final String NOTE = "note";

  /** Block of the reason. */
  public static final String REASON_BLOCK = "reason";

  /** Blocks of the dialog's inputs. */
  public static final String GATEWAY_BLOCK = "gateway";

  public static final String NOTE_BLOCK = "note";

  private Controls() {}
}
