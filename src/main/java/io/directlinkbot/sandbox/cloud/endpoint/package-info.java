/** The HTTP address of the cloud, and what a test may do to the calls that reach it. */
@NullMarked
package io.directlinkbot.sandbox.cloud.endpoint;

import org.jspecify.annotations.NullMarked;
