package io.directlinkbot.config;

import java.util.List;
import java.util.Optional;

/** The key {@code approvers}, of the file or of an account. */
final class ApproversSection {
  private ApproversSection() {}

  static Approvers read(Section section) {
    List<String> users = section.texts("users", Form.USER);
    List<String> groups = section.texts("groups", Form.GROUP);
    if (!groups.isEmpty()) {
      section.warning("groups", "people in groups can't approve yet", "list them as users");
    }
    Optional<Long> required = section.value("required").flatMap(value -> value.number(1, 2));
    if (required.equals(Optional.of(2L))) {
      section.error(
          "required",
          "two people for one decision can't be asked for in this version",
          "write required: 1");
    }
    boolean allowDecline = section.value("allow_decline").flatMap(Value::truth).orElse(false);
    return new Approvers(users, groups, allowDecline);
  }
}
