package io.directlinkbot.config.yaml;

import io.directlinkbot.config.Approvers;
import java.util.List;

/** Reads the key {@code approvers} of the file or of an account. */
final class ApproversSection {
  private ApproversSection() {}

  /** Reads the approvers of the file. */
  static Approvers read(Section section) {
    return read(section, new Approvers(List.of(), List.of()));
  }

  /**
   * Reads the approvers of an account. Its users and groups replace all those of the file; {@code
   * required} and {@code allow_decline} are inherited unless the account sets them.
   */
  static Approvers read(Section section, Approvers shared) {
    boolean listsOwn = section.has("users") || section.has("groups");
    List<String> users = section.texts("users", TextFormat.USER);
    List<String> groups = section.texts("groups", TextFormat.GROUP);
    int required =
        section
            .value("required")
            .flatMap(value -> value.number(1, 2))
            .orElse((long) shared.required())
            .intValue();
    boolean allowDecline =
        section.value("allow_decline").flatMap(ScalarValue::truth).orElse(shared.allowDecline());
    Approvers approvers =
        new Approvers(
            listsOwn ? users : shared.users(),
            listsOwn ? groups : shared.groups(),
            required,
            allowDecline);
    if (required == 2 && approvers.groups().isEmpty() && approvers.users().size() == 1) {
      section.warning("required", "is 2, but only one person is listed", "list another person");
    }
    return approvers;
  }
}
