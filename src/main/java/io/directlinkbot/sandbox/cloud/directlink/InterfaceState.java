package io.directlinkbot.sandbox.cloud.directlink;

/** The answer to a confirm and to a deletion. */
record InterfaceState(String virtualInterfaceState) {}
