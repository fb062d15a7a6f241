/** Reads what the clouds answer, and sorts what goes wrong with a call. */
@NullMarked
package io.directlinkbot.directlink.aws.answer;

import org.jspecify.annotations.NullMarked;
