package io.directlinkbot.ops;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;

/** Writes records as JSON Lines, with every text exactly as it was recorded. */
final class AuditJson {
  private static final ObjectWriter RECORDS =
      JsonMapper.builder()
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .build()
          .writerFor(AuditRecord.class);

  private AuditJson() {}

  static AuditWriter writer(OutputStream out) throws IOException {
    JsonGenerator lines = RECORDS.createGenerator(out);
    lines.setRootValueSeparator(null);
    return new AuditWriter() {
      @Override
      public void write(AuditRecord written) throws IOException {
        RECORDS.writeValue(lines, written);
        lines.writeRaw('\n');
      }

      @Override
      public void flush() throws IOException {
        lines.flush();
      }
    };
  }
}
