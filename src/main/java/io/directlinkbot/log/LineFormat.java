package io.directlinkbot.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Context;
import ch.qos.logback.core.encoder.Encoder;
import io.directlinkbot.config.LogSettings;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.fieldnames.LogstashFieldNames;

/** The formats of a log line: text or JSON. */
final class LineFormat {
  /**
   * Texts of other companies get into messages. So a message is kept on one line and a stack trace
   * is indented: neither can forge a log line, or reverse one with control characters.
   */
  private static final String TEXT =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} %-5level %logger{0} %replace(%replace(%msg %kvp"
          + " %mdc){'[\\x00-\\x1f\\x7f-\\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+',"
          + " ' '}){'(?<= ) +| +$', ''}%n%replace(%ex){'(?m)^(?=.)', '    '}";

  private static final String OMITTED = "[ignore]";

  private LineFormat() {}

  static Encoder<ILoggingEvent> encoder(LogSettings format, Context context) {
    return switch (format) {
      case TEXT -> text(context);
      case JSON -> json(context);
    };
  }

  private static Encoder<ILoggingEvent> text(Context context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setCharset(UTF_8);
    encoder.setPattern(TEXT);
    encoder.start();
    return encoder;
  }

  private static Encoder<ILoggingEvent> json(Context context) {
    LogstashFieldNames names = new LogstashFieldNames();
    names.setTimestamp("time");
    names.setVersion(OMITTED);
    names.setLevelValue(OMITTED);
    LogstashEncoder encoder = new LogstashEncoder();
    encoder.setContext(context);
    encoder.setFieldNames(names);
    encoder.setTimeZone("UTC");
    encoder.setFindAndRegisterJacksonModules(false);
    encoder.start();
    return encoder;
  }
}
