package io.directlinkbot.sandbox.cloud;

import java.util.Optional;

/**
 * A Net (AWS: VPC).
 *
 * @param id {@code vpc-…}
 * @param account id of its account
 * @param name its Name tag
 */
public record Net(String id, String account, Optional<String> name) {}
