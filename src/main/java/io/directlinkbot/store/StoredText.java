package io.directlinkbot.store;

/** Foreign text in a column of its own, by which rows are found. */
public final class StoredText {
  private StoredText() {}

  /** Returns the text without NUL, which PostgreSQL has no place for. */
  public static String of(String text) {
    return text.replace("\0", "");
  }
}
