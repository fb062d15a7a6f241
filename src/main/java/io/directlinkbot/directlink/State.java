package io.directlinkbot.directlink;

/**
 * The state of an interface as the API spells it. An open string: providers return states that no
 * document names, and one of those must be shown and break nothing.
 */
public record State(String name) {
  public static final State CONFIRMING = new State("confirming");
  public static final State PENDING = new State("pending");
  public static final State AVAILABLE = new State("available");
  public static final State EXPIRED = new State("expired");
  public static final State REJECTED = new State("rejected");
  public static final State DELETING = new State("deleting");
  public static final State DELETED = new State("deleted");

  @Override
  public String toString() {
    return name;
  }
}
