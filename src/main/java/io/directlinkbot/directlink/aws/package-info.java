/** Speaks the port through the AWS SDK, for OUTSCALE and AWS alike, credentials included. */
@NullMarked
package io.directlinkbot.directlink.aws;

import org.jspecify.annotations.NullMarked;
