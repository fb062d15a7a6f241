package io.directlinkbot.proxy;

import io.directlinkbot.config.Secret;
import io.directlinkbot.problem.ProxyProblem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses a proxy's URL as environment variables hold it: {@code
 * [http://][user[:password]@]host[:port][/]}. Everything before the last {@code @} is user and
 * password, percent-encoded where necessary.
 */
final class ProxyUrlParser {
  private static final Pattern SCHEME = Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://.*");
  private static final Pattern PLACE =
      Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+]|[\\p{L}\\p{N}._-]+)(:(?<port>\\d{1,5}))?(/.*)?");
  private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

  private ProxyUrlParser() {}

  /**
   * @param setting the name of the variable or property
   */
  static ProxyServer read(String setting, String text) throws UnusableSettingException {
    String rest = text.strip();
    Matcher withScheme = SCHEME.matcher(rest);
    String scheme =
        withScheme.matches() ? withScheme.group("scheme").toLowerCase(Locale.ROOT) : "http";
    if (withScheme.matches()) {
      rest = rest.substring(scheme.length() + "://".length());
    }
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new UnusableSettingException(ProxyProblem.NOT_HTTP.with(setting));
    }
    int at = rest.lastIndexOf('@');
    Matcher place = PLACE.matcher(rest.substring(at + 1));
    if (!place.matches()) {
      throw bad(setting);
    }
    String given = place.group("port");
    // the scheme's default port
    int port = given == null ? (scheme.equals("https") ? 443 : 80) : Integer.parseInt(given);
    if (port < 1 || port > 65_535) {
      throw bad(setting);
    }
    return new ProxyServer(
        Host.of(place.group("host")).name(),
        port,
        login(rest.substring(0, Math.max(at, 0))),
        setting);
  }

  static boolean wantsTls(String text) {
    return text.strip().toLowerCase(Locale.ROOT).startsWith("https://");
  }

  private static UnusableSettingException bad(String setting) {
    return new UnusableSettingException(ProxyProblem.INVALID.with(setting));
  }

  private static Optional<ProxyCredentials> login(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int colon = text.indexOf(':');
    String user = colon < 0 ? text : text.substring(0, colon);
    String password = colon < 0 ? "" : text.substring(colon + 1);
    return Optional.of(new ProxyCredentials(decoded(user), new Secret(decoded(password))));
  }

  /** Percent-decodes a text; a percent sign that begins no escape is kept. */
  private static String decoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher escape = ESCAPE.matcher(text);
    int done = 0;
    while (escape.find()) {
      bytes.writeBytes(text.substring(done, escape.start()).getBytes(StandardCharsets.UTF_8));
      bytes.write(HexFormat.fromHexDigits(escape.group(1)));
      done = escape.end();
    }
    bytes.writeBytes(text.substring(done).getBytes(StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
