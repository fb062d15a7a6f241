@NullMarked
package io.directlinkbot.request;

import org.jspecify.annotations.NullMarked;
