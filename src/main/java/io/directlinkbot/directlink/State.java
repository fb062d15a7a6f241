package io.directlinkbot.directlink;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The state of an interface as the API spells it. An open string: providers return undocumented
 * states, which must be shown and break nothing. The documented states (OUTSCALE:
 * Action_DescribeVirtualInterfaces; AWS: API reference, VirtualInterface) and what each says about
 * the accept are listed here and nowhere else. Stored in journals by its name.
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

  /** Returns the known state that it is; empty for any other. */
  public Optional<Known> known() {
    return Optional.ofNullable(Known.BY_NAME.get(name));
  }

  /** Returns what the state says about the accept. */
  public Stage stage() {
    return known().map(known -> known.stage).orElse(Stage.UNCLEAR);
  }

  /** Whether only accepted interfaces have this state. */
  public boolean isAccepted() {
    return stage() == Stage.ACCEPTED;
  }

  /** Whether the interface is gone, or is being deleted. */
  public boolean isEnding() {
    return stage() == Stage.ENDING || stage() == Stage.ENDED;
  }

  /** The states that a provider documents or was seen to return. */
  public enum Known {
    CONFIRMING(Stage.WAITS),
    PENDING(Stage.ACCEPTED),
    AVAILABLE(Stage.ACCEPTED),
    /** Normal on AWS until the BGP session is up. */
    DOWN(Stage.ACCEPTED),
    TESTING(Stage.ACCEPTED),
    VERIFYING(Stage.UNCLEAR),
    /** AWS documents no such state but has been seen to return it after an accept. */
    APPROVING(Stage.UNCLEAR),
    UNKNOWN(Stage.UNCLEAR),
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

  /** What a state says about the accept. */
  public enum Stage {
    /** It was not accepted. */
    WAITS,
    /** It was accepted. */
    ACCEPTED,
    /** It is being deleted, accepted or not. */
    ENDING,
    /** It is gone. */
    ENDED,
    /** The state does not say, or is unknown. */
    UNCLEAR
  }

  @Override
  public String toString() {
    return name;
  }
}
