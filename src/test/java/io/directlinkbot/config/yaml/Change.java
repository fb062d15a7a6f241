package io.directlinkbot.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** A change to the least configuration, and the problems that it brings. */
record Change(String from, String to, List<String> lines) {

  static Change of(String from, String to, String... lines) {
    return new Change(from, to, List.of(lines));
  }

  String apply() {
    String changed = ConfigFile.MINIMAL.replace(from, to);
    assertThat(changed).isNotEqualTo(ConfigFile.MINIMAL);
    return changed;
  }

  @Override
  public String toString() {
    return to.strip();
  }
}
