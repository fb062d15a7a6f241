package io.directlinkbot.slack.view.home;

import io.directlinkbot.request.InterfaceRequest;
import java.util.Optional;

/**
 * An interface that a message names.
 *
 * @param id as named, {@code dxvif-…}
 * @param request the last request of it; empty when this bot has not seen it wait
 */
public record NamedInterface(String id, Optional<InterfaceRequest> request) {}
