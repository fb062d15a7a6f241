package io.directlinkbot.config.yaml;

import io.directlinkbot.config.Approvers;
import java.util.List;

/** The key {@code approvers}, of the file or of an account. */
final class ApproversSection {
  private ApproversSection() {}

  /** Those of the file. */
  static Approvers read(Section section) {
    return read(section, new Approvers(List.of(), List.of()));
  }

  /**
   * Those of an account. Users and groups take the place of all that the file lists; how many it
   * takes, and whether they may decline, stays as the file has it, unless the account says
   * otherwise.
   */
  static Approvers read(Section section, Approvers shared) {
    boolean listsOwn = section.has("users") || section.has("groups");
    List<String> users = section.texts("users", Form.USER);
    List<String> groups = section.texts("groups", Form.GROUP);
    int required =
        section
            .value("required")
            .flatMap(value -> value.number(1, 2))
            .orElse((long) shared.required())
            .intValue();
    boolean allowDecline =
        section.value("allow_decline").flatMap(Value::truth).orElse(shared.allowDecline());
    Approvers approvers =
        new Approvers(
            listsOwn ? users : shared.users(),
            listsOwn ? groups : shared.groups(),
            required,
            allowDecline);
    if (required == 2 && approvers.groups().isEmpty() && approvers.users().size() == 1) {
      section.warning(
          "required", "two people have to approve, and one is listed", "list another one");
    }
    return approvers;
  }
}
