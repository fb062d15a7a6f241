/**
 * What the image holds: the bot without its sandbox, its libraries without what no call reaches,
 * and a cache of loaded classes. The programs here are run from their sources when the image is
 * built, so they use the JDK and the packaged bot alone. {@code bin/check-image} looks at the
 * result.
 */
@NullMarked
package io.directlinkbot.image;

import org.jspecify.annotations.NullMarked;
