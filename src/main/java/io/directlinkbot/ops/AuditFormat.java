package io.directlinkbot.ops;

import java.io.IOException;
import java.io.OutputStream;

/** The format of an exported history. */
public enum AuditFormat {
  /** A header line, then a line for each event. */
  CSV,
  /** A JSON object on a line for each event. */
  JSON;

  AuditWriter writer(OutputStream out) throws IOException {
    return switch (this) {
      case CSV -> AuditCsv.writer(out);
      case JSON -> AuditJson.writer(out);
    };
  }
}
