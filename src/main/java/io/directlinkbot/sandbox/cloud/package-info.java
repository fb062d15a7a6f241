/**
 * A cloud kept in memory: accounts, connections, gateways and hosted interfaces with their whole
 * life on a clock that can be moved.
 */
@NullMarked
package io.directlinkbot.sandbox.cloud;

import org.jspecify.annotations.NullMarked;
