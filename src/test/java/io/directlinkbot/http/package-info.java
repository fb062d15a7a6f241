@NullMarked
package io.directlinkbot.http;

import org.jspecify.annotations.NullMarked;
