package io.directlinkbot.bench;

/** Names a figure of a run. */
record Cell(String row, String figure, String bot) {}
