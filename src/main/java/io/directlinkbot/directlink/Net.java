package io.directlinkbot.directlink;

import java.util.Optional;

/**
 * A Net (AWS: VPC).
 *
 * @param id {@code vpc-…}
 * @param name its Name tag, where it has one and it could be read
 */
public record Net(String id, Optional<String> name) {}
