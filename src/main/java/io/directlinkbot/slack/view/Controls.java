package io.directlinkbot.slack.view;

/**
 * The action, block and callback ids by which Slack reports clicks and submits. They are in posted
 * messages: they never change.
 */
public final class Controls {
  /** Action of the gateway picker, on the card and in the dialog. */
  public static final String GATEWAY = "gateway";

  /** Action of Accept, on the card and on the Home tab; its value is the request's id. */
  public static final String ACCEPT = "accept";

  /**
   * Action of the card's button that withdraws the first of two approvals; its value is the
   * request's id.
   */
  public static final String WITHDRAW = "withdraw_approval";

  /** Action of the card's overflow menu; its block is named after the request. */
  public static final String MENU = "menu";

  /** Action of a reminder's Snooze button; its value is the request's id. */
  public static final String SNOOZE = "snooze";

  /** Callback of the shortcut that shows the status of the interfaces that a message names. */
  public static final String SHOW_STATUS = "show_status";

  /** Callback of the Accept dialog. */
  public static final String ACCEPT_DIALOG = "accept_dialog";

  /** Action of the card's Decline button; its value is the request's id. */
  public static final String DECLINE = "decline";

  /** Callback of the Decline dialog, which asks for a reason. */
  public static final String DECLINE_DIALOG = "decline_dialog";

  /** Actions of the buttons below an answer to a command; their value is its question. */
  public static final String ANSWER_PREVIOUS = "answer_previous";

  public static final String ANSWER_NEXT = "answer_next";

  public static final String ANSWER_SHARE = "answer_share";

  /** Action of the reason in the Decline dialog. */
  public static final String REASON = "reason";

  /** Callback of the details dialog, which has no submit. */
  public static final String DETAILS_DIALOG = "details_dialog";

  /** Action of the note in the Accept dialog. */
  public static final String NOTE = "note";

  /** Block of the reason in the Decline dialog. */
  public static final String REASON_BLOCK = "reason";

  /** Block of the gateway picker in the Accept dialog. */
  public static final String GATEWAY_BLOCK = "gateway";

  /** Block of the note in the Accept dialog. */
  public static final String NOTE_BLOCK = "note";

  private Controls() {}
}
