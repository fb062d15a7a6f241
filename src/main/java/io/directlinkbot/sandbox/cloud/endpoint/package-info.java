/** The cloud's HTTP endpoint, and the faults that a test can inject into its calls. */
@NullMarked
package io.directlinkbot.sandbox.cloud.endpoint;

import org.jspecify.annotations.NullMarked;
