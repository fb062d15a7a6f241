/** The two FCU (EC2) calls that tell of gateways: form in, XML out. */
@NullMarked
package io.directlinkbot.sandbox.cloud.fcu;

import org.jspecify.annotations.NullMarked;
