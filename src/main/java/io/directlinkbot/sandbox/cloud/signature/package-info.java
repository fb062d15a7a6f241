/** Checks Signature Version 4 of a request, using only the JDK. */
@NullMarked
package io.directlinkbot.sandbox.cloud.signature;

import org.jspecify.annotations.NullMarked;
