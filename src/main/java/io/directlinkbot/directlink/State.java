package io.directlinkbot.directlink;

import java.util.Map;

/**
 * The state of an interface as the API spells it. An open string: providers return states that no
 * document names, and one of those must be shown and break nothing. The documented ones (OUTSCALE:
 * Action_DescribeVirtualInterfaces; AWS: API reference, VirtualInterface) and what each means stand
 * here and nowhere else.
 */
public record State(String name) {
  public static final State CONFIRMING = new State("confirming");
  public static final State PENDING = new State("pending");
  public static final State AVAILABLE = new State("available");

  /** Normal on AWS until the BGP session is up. */
  public static final State DOWN = new State("down");

  public static final State TESTING = new State("testing");
  public static final State VERIFYING = new State("verifying");
  public static final State UNKNOWN = new State("unknown");
  public static final State EXPIRED = new State("expired");
  public static final State REJECTED = new State("rejected");
  public static final State DELETING = new State("deleting");
  public static final State DELETED = new State("deleted");

  private static final Map<State, Stage> STAGES =
      Map.ofEntries(
          Map.entry(CONFIRMING, Stage.WAITS),
          Map.entry(PENDING, Stage.ACCEPTED),
          Map.entry(AVAILABLE, Stage.ACCEPTED),
          Map.entry(DOWN, Stage.ACCEPTED),
          Map.entry(TESTING, Stage.ACCEPTED),
          Map.entry(VERIFYING, Stage.NOT_TOLD),
          Map.entry(UNKNOWN, Stage.NOT_TOLD),
          Map.entry(EXPIRED, Stage.ENDED),
          Map.entry(REJECTED, Stage.ENDED),
          Map.entry(DELETING, Stage.ENDING),
          Map.entry(DELETED, Stage.ENDED));

  /** What it says of the accept. */
  public Stage stage() {
    return STAGES.getOrDefault(this, Stage.NOT_TOLD);
  }

  /** Whether only an interface that somebody accepted has it. */
  public boolean isAccepted() {
    return stage() == Stage.ACCEPTED;
  }

  /** Where the life of an interface stands. */
  public enum Stage {
    /** Nobody accepted it. */
    WAITS,
    /** Somebody accepted it. */
    ACCEPTED,
    /** It is being deleted, accepted or not. */
    ENDING,
    /** Nothing is left of it. */
    ENDED,
    /** The state says nothing of that, or no document names it. */
    NOT_TOLD
  }

  @Override
  public String toString() {
    return name;
  }
}
