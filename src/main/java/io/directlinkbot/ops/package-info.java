/** Exports the history, and words the result of its check, for operators and auditors. */
@NullMarked
package io.directlinkbot.ops;

import org.jspecify.annotations.NullMarked;
