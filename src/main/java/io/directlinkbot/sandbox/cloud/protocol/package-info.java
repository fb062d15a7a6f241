/** What every way of speaking to the cloud over HTTP has in common. */
@NullMarked
package io.directlinkbot.sandbox.cloud.protocol;

import org.jspecify.annotations.NullMarked;
