package io.directlinkbot.check;

import io.directlinkbot.config.HttpSettings;
import io.directlinkbot.http.HttpPort;
import io.directlinkbot.http.PortException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whether the bot could serve its port, or a bot does already. */
record PortProbe(HttpSettings http) implements Probe {
  private static final int MOST = 4_096;
  private static final int WAIT_MILLIS = 2_000;

  @Override
  public String subject() {
    return "http port";
  }

  @Override
  public List<CheckLine> run() {
    if (http.isOff()) {
      return List.of(CheckLine.ok(subject(), "off"));
    }
    try {
      HttpPort.open(http).close();
      String which = http.port() == 0 ? "any free port" : "port " + http.port();
      return List.of(CheckLine.ok(subject(), which + " can be opened on " + http.bind()));
    } catch (PortException taken) {
      return List.of(
          isServedByABot()
              ? CheckLine.ok(subject(), "a running bot serves port " + http.port())
              : CheckLine.of(subject(), taken.diagnosis()));
    }
  }

  private boolean isServedByABot() {
    URI health = URI.create("http://" + http.bind() + ":" + http.port() + "/healthz");
    try {
      HttpURLConnection call = (HttpURLConnection) health.toURL().openConnection(Proxy.NO_PROXY);
      call.setConnectTimeout(WAIT_MILLIS);
      call.setReadTimeout(WAIT_MILLIS);
      try (InputStream body =
          call.getResponseCode() < 400 ? call.getInputStream() : call.getErrorStream()) {
        return body != null
            && new String(body.readNBytes(MOST), StandardCharsets.UTF_8).contains("\"parts\":");
      }
    } catch (IOException | IllegalArgumentException _) {
      return false;
    }
  }
}
