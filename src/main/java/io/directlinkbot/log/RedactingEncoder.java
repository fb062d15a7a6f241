package io.directlinkbot.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import io.directlinkbot.config.LogSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Formats an event and removes secrets from the finished line, so it does not matter whether they
 * came by message, argument, MDC or stack trace. Thread-safe.
 */
final class RedactingEncoder extends EncoderBase<ILoggingEvent> {
  private volatile @Nullable Line line;

  /** Starts with text, and secrets that are recognized by their form. */
  @Override
  public void start() {
    use(LogSettings.TEXT, new Redaction(List.of()));
    super.start();
  }

  void use(LogSettings format, Redaction redaction) {
    line = new Line(LineFormat.encoder(format, getContext()), redaction);
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    Line current = line;
    if (current == null) {
      throw new IllegalStateException("not started");
    }
    String whole = new String(current.format().encode(event), UTF_8);
    return current.redaction().apply(whole).getBytes(UTF_8);
  }

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }

  private record Line(Encoder<ILoggingEvent> format, Redaction redaction) {}
}
