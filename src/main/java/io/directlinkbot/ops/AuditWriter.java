package io.directlinkbot.ops;

import java.io.IOException;

/** Writes records to an output. */
interface AuditWriter {
  void write(AuditRecord written) throws IOException;

  /** Passes everything written to the output, which stays open. */
  void flush() throws IOException;
}
