package io.directlinkbot.ops;

import java.io.IOException;

/** Writes records, one after the other. */
interface AuditWriter {
  void write(AuditRecord written) throws IOException;

  /** Brings everything that was written to its destination, which stays open. */
  void flush() throws IOException;
}
