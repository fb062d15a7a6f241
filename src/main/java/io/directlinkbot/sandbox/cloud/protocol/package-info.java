/** What all protocols of the cloud have in common. */
@NullMarked
package io.directlinkbot.sandbox.cloud.protocol;

import org.jspecify.annotations.NullMarked;
