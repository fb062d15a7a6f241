package io.directlinkbot.directlink;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The state of an interface as the API spells it. An open string: providers return states that no
 * document names, and one of those must be shown and break nothing. The documented ones (OUTSCALE:
 * Action_DescribeVirtualInterfaces; AWS: API reference, VirtualInterface) and what each says of the
 * accept stand here and nowhere else.
 */
public record State(String name) {
  public static final State CONFIRMING = of(Known.CONFIRMING);
  public static final State PENDING = of(Known.PENDING);
  public static final State AVAILABLE = of(Known.AVAILABLE);
  public static final State DOWN = of(Known.DOWN);
  public static final State TESTING = of(Known.TESTING);
  public static final State VERIFYING = of(Known.VERIFYING);
  public static final State UNKNOWN = of(Known.UNKNOWN);
  public static final State EXPIRED = of(Known.EXPIRED);
  public static final State REJECTED = of(Known.REJECTED);
  public static final State DELETING = of(Known.DELETING);
  public static final State DELETED = of(Known.DELETED);

  private static State of(Known known) {
    return new State(known.spelled());
  }

  /** Which of the documented ones it is, or one that was seen all the same. */
  public Optional<Known> known() {
    return Optional.ofNullable(Known.BY_NAME.get(name));
  }

  /** What it says of the accept. */
  public Stage stage() {
    return known().map(known -> known.stage).orElse(Stage.NOT_TOLD);
  }

  /** Whether only an interface that somebody accepted has it. */
  public boolean isAccepted() {
    return stage() == Stage.ACCEPTED;
  }

  /** Whether the interface is gone, or is being deleted. */
  public boolean isEnding() {
    return stage() == Stage.ENDING || stage() == Stage.ENDED;
  }

  /** The states that are known by name. */
  public enum Known {
    CONFIRMING(Stage.WAITS),
    PENDING(Stage.ACCEPTED),
    AVAILABLE(Stage.ACCEPTED),
    /** Normal on AWS until the BGP session is up. */
    DOWN(Stage.ACCEPTED),
    TESTING(Stage.ACCEPTED),
    VERIFYING(Stage.NOT_TOLD),
    /** AWS documents no such state but has been seen to return it after an accept. */
    APPROVING(Stage.NOT_TOLD),
    UNKNOWN(Stage.NOT_TOLD),
    EXPIRED(Stage.ENDED),
    REJECTED(Stage.ENDED),
    DELETING(Stage.ENDING),
    DELETED(Stage.ENDED);

    private static final Map<String, Known> BY_NAME =
        Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(Known::spelled, Function.identity()));

    private final Stage stage;

    Known(Stage stage) {
      this.stage = stage;
    }

    private String spelled() {
      return name().toLowerCase(Locale.ROOT);
    }
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
