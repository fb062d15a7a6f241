package io.directlinkbot.directlink;

import java.util.List;
import java.util.Optional;

/**
 * A Net (AWS: VPC). Stored in journals: a new component has to be Optional.
 *
 * @param id {@code vpc-…}
 * @param name its Name tag, if it has one that could be read
 * @param ranges its address ranges, such as {@code 10.0.0.0/16}; empty when they could not be read
 */
public record Net(String id, Optional<String> name, Optional<List<String>> ranges) {
  public Net {
    ranges = ranges.map(List::copyOf);
  }

  /** A Net whose ranges are not known. */
  public Net(String id, Optional<String> name) {
    this(id, name, Optional.empty());
  }
}
