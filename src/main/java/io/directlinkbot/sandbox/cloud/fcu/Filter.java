package io.directlinkbot.sandbox.cloud.fcu;

import java.util.List;

/**
 * A filter that keeps the rows with one of its values.
 *
 * @param name of the filter, for example {@code attachment.state}
 */
record Filter(String name, List<String> values) {}
