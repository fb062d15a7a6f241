/** What single parts of the work take, measured by JMH. */
@NullMarked
package io.directlinkbot.bench.part;

import org.jspecify.annotations.NullMarked;
