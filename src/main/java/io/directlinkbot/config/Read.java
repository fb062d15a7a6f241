package io.directlinkbot.config;

import java.util.List;

/**
 * A configuration that can be used.
 *
 * @param warnings what a person should know of although the bot runs, for example keys that have no
 *     effect in this version
 */
public record Read(Config config, List<Problem> warnings) {
  public Read {
    warnings = List.copyOf(warnings);
  }
}
