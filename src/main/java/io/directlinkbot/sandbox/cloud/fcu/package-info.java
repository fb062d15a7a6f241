/** The two FCU (EC2) actions that list gateways and Nets, in the query protocol. */
@NullMarked
package io.directlinkbot.sandbox.cloud.fcu;

import org.jspecify.annotations.NullMarked;
