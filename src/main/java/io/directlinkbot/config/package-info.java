/**
 * The configuration as immutable records, without the reading of the file ({@code config.yaml}).
 */
@NullMarked
package io.directlinkbot.config;

import org.jspecify.annotations.NullMarked;
