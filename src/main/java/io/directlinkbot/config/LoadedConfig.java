package io.directlinkbot.config;

import java.util.List;

/**
 * A usable configuration together with the warnings found while reading it.
 *
 * @param warnings problems that do not keep the bot from running, for example keys without effect
 */
public record LoadedConfig(Config config, List<Problem> warnings) {
  public LoadedConfig {
    warnings = List.copyOf(warnings);
  }
}
