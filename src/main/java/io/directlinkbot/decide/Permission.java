package io.directlinkbot.decide;

import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Person;
import java.util.Optional;

/** Knows who may decide for which account. Asked at each click; may call Slack. Thread-safe. */
@FunctionalInterface
public interface Permission {

  /**
   * Returns why a person may not decide for an account; empty when the person may.
   *
   * @param account the account's name, one that the configuration lists
   * @return one or more sentences to that person
   */
  Optional<Reason> refusal(String account, Person person);
}
