package io.directlinkbot.store;

/** Where a test's store is. */
public interface Database {
  /** Makes a new, empty one. */
  void make() throws Exception;

  /** Of the one that was made last. */
  String url();
}
