package io.directlinkbot;

import io.directlinkbot.config.DurationText;
import io.directlinkbot.ops.AuditFormat;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses the options of {@code audit}. */
final class AuditOptions {
  private AuditOptions() {}

  static final class Format implements ITypeConverter<AuditFormat> {
    @Override
    public AuditFormat convert(String text) {
      return switch (text) {
        case "csv" -> AuditFormat.CSV;
        case "json" -> AuditFormat.JSON;
        default -> throw new TypeConversionException("'" + text + "' is neither csv nor json");
      };
    }
  }

  static final class Since implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      return DurationText.parse(text)
          .map(length -> InstantSource.system().instant().minus(length))
          .orElseGet(() -> day(text));
    }

    private static Instant day(String text) {
      try {
        return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
      } catch (DateTimeParseException _) {
        throw new TypeConversionException(
            "'"
                + text
                + "' is neither a duration such as 90s, 15m, 4h or 30d nor a day such as"
                + " 2026-11-01");
      }
    }
  }
}
