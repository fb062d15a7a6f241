/**
 * The database: opened, migrated, locked, and written in groups. SQLite and PostgreSQL speak the
 * same SQL.
 */
@NullMarked
package io.directlinkbot.store;

import org.jspecify.annotations.NullMarked;
