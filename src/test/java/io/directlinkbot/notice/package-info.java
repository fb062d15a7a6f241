@NullMarked
package io.directlinkbot.notice;

import org.jspecify.annotations.NullMarked;
