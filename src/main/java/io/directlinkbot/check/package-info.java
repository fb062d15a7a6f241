/**
 * The doctor: finds everything that is wrong and can be found without deciding anything. Beside a
 * running bot it changes nothing that this would notice.
 */
@NullMarked
package io.directlinkbot.check;

import org.jspecify.annotations.NullMarked;
