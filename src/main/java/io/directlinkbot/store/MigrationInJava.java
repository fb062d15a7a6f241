package io.directlinkbot.store;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * A migration that SQL alone can't do, in one transaction. Flyway's own base class reads version
 * and description from a class name such as {@code V2__Hash_chain}.
 */
abstract class MigrationInJava implements JavaMigration {
  private final MigrationVersion version;
  private final String description;

  /** Flyway compares both with those of stores that have the migration: they never change. */
  MigrationInJava(String version, String description) {
    this.version = MigrationVersion.fromVersion(version);
    this.description = description;
  }

  @Override
  public final MigrationVersion getVersion() {
    return version;
  }

  @Override
  public final String getDescription() {
    return description;
  }

  @Override
  public final Integer getChecksum() {
    return 1;
  }

  @Override
  public final boolean canExecuteInTransaction() {
    return true;
  }
}
