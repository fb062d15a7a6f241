/**
 * The least that a bot on Bolt for Java needs to do what this one does: what the benchmark compares
 * with.
 */
@NullMarked
package io.directlinkbot.bench.minimal;

import org.jspecify.annotations.NullMarked;
