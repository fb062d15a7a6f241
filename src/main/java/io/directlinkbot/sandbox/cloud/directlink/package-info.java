/** The DirectLink API 2012-10-25 in JSON 1.1: ten operations, a class each. */
@NullMarked
package io.directlinkbot.sandbox.cloud.directlink;

import org.jspecify.annotations.NullMarked;
