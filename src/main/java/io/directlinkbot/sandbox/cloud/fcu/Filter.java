package io.directlinkbot.sandbox.cloud.fcu;

import java.util.List;

/**
 * Keeps the rows that have one of the values.
 *
 * @param name of the filter, for example {@code attachment.state}
 */
record Filter(String name, List<String> values) {}
