/** Checks an offer before anyone accepts it. One class per topic, one method per check. Pure. */
@NullMarked
package io.directlinkbot.request.preflight;

import org.jspecify.annotations.NullMarked;
