/**
 * The benchmark: the bot beside minimal bots on Bolt, each as a process of its own, against the
 * same local workspace and cloud. {@code bench/run} starts it; docs/performance.md says what is
 * measured how.
 */
@NullMarked
package io.directlinkbot.bench;

import org.jspecify.annotations.NullMarked;
