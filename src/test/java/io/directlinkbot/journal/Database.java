package io.directlinkbot.journal;

/** Where a test's store is. */
public interface Database {
  /** Makes a new, empty one. */
  void make() throws Exception;

  /** Of the one that was made last. */
  String url();
}
