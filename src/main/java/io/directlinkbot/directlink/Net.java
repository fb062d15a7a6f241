package io.directlinkbot.directlink;

import java.util.List;
import java.util.Optional;

/**
 * A Net (AWS: VPC).
 *
 * @param id {@code vpc-…}
 * @param name its Name tag, where it has one and it could be read
 * @param ranges the blocks of addresses that it consists of, such as {@code 10.0.0.0/16}; nothing
 *     where they could not be read
 */
public record Net(String id, Optional<String> name, Optional<List<String>> ranges) {
  public Net {
    ranges = ranges.map(List::copyOf);
  }

  /** One of which no ranges are known. */
  public Net(String id, Optional<String> name) {
    this(id, name, Optional.empty());
  }
}
