/** What the most frequent pieces of work allocate, so that none becomes dearer unnoticed. */
@NullMarked
package io.directlinkbot.cost;

import org.jspecify.annotations.NullMarked;
