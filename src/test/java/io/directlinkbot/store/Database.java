package io.directlinkbot.store;

/** Where a test's store is. */
public interface Database {
  /** Makes a new one, without tables. */
  void make() throws Exception;

  /** Makes a new one that has its tables and nothing in them. */
  void makeWithTables() throws Exception;

  /** Of the one that was made last. */
  String url();
}
