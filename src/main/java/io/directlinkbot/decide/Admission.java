package io.directlinkbot.decide;

import io.directlinkbot.request.Person;
import java.util.Optional;

/** Who may decide for an account. Asked at each click; it may have to ask Slack. Thread-safe. */
@FunctionalInterface
public interface Admission {

  /** Why the person may not decide, in sentences to that person; nothing when the person may. */
  Optional<String> refusal(Person person);
}
