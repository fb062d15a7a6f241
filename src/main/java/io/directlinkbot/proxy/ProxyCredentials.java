package io.directlinkbot.proxy;

import io.directlinkbot.config.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Who the bot is to a proxy, for HTTP's Basic scheme. Prints without the password. */
record ProxyCredentials(String user, Secret password) {

  /** The value of a {@code Proxy-Authorization} header. */
  Secret authorization() {
    String both = user + ":" + password.reveal();
    return new Secret(
        "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
  }
}
