package io.directlinkbot.request.approval;

import java.util.Optional;

/**
 * The sender of a click or a command, from its payload. On Enterprise Grid any of the optional
 * values may be missing.
 *
 * @param user id of the user
 * @param ownTeam id of the workspace that the user belongs to, or of the organization
 * @param team id of the workspace in which it happened
 * @param enterprise id of the organization that this workspace is part of
 */
public record Sender(
    String user, Optional<String> ownTeam, Optional<String> team, Optional<String> enterprise) {}
