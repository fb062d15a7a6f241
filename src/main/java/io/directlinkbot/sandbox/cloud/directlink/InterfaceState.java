package io.directlinkbot.sandbox.cloud.directlink;

/** The whole answer to a confirm and to a deletion. */
record InterfaceState(String virtualInterfaceState) {}
