/**
 * The sandbox's web page: its files, the world as JSON pushed on every change, and what a person
 * can do there.
 */
@NullMarked
package io.directlinkbot.sandbox.page;

import org.jspecify.annotations.NullMarked;
