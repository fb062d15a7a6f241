@NullMarked
package io.directlinkbot.proxy;

import org.jspecify.annotations.NullMarked;
