/**
 * Finds the access key that an account is configured with: in the configuration, a profile of the
 * AWS or OSC files, the environment, a program, or a role.
 */
@NullMarked
package io.directlinkbot.directlink.aws.keys;

import org.jspecify.annotations.NullMarked;
