package io.directlinkbot.proxy;

import io.directlinkbot.config.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The user and password for a proxy, for HTTP's Basic scheme. {@link #toString} does not print the
 * password.
 */
record ProxyCredentials(String user, Secret password) {

  /** Returns the value of a {@code Proxy-Authorization} header. */
  Secret authorization() {
    String both = user + ":" + password.reveal();
    return new Secret(
        "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
  }
}
