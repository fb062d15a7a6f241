/** Implements the port {@code DirectLink} with the AWS SDK, for OUTSCALE and AWS. */
@NullMarked
package io.directlinkbot.directlink.aws;

import org.jspecify.annotations.NullMarked;
