package io.directlinkbot.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;

/**
 * Writes records as CSV by RFC 4180, except that lines end in a line feed alone. Texts come from
 * people and other companies, and the file is opened in spreadsheets, so each cell is a {@link
 * SafeCell}.
 */
final class AuditCsv {
  private static final CsvMapper MAPPER =
      CsvMapper.builder()
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .addModule(new SimpleModule().addSerializer(new Cells()))
          .build();

  private static final CsvSchema COLUMNS = MAPPER.schemaFor(AuditRecord.class);

  private AuditCsv() {}

  static AuditWriter writer(OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, UTF_8);
    // the library would write the header with the first record, so never without one
    text.write(String.join(",", COLUMNS.getColumnNames()) + "\n");
    SequenceWriter records = MAPPER.writerFor(AuditRecord.class).with(COLUMNS).writeValues(text);
    return new AuditWriter() {
      @Override
      public void write(AuditRecord written) throws IOException {
        records.write(written);
      }

      @Override
      public void flush() throws IOException {
        records.flush();
        text.flush();
      }
    };
  }

  private static final class Cells extends StdScalarSerializer<String> {
    private static final long serialVersionUID = 1L;

    Cells() {
      super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator cells, SerializerProvider provider)
        throws IOException {
      cells.writeString(SafeCell.of(text));
    }
  }
}
