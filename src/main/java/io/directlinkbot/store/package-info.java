/**
 * The database: opens, migrates and locks it, groups its writes, and explains its failures. SQLite
 * and PostgreSQL run the same SQL.
 */
@NullMarked
package io.directlinkbot.store;

import org.jspecify.annotations.NullMarked;
