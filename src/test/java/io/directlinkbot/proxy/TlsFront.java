package io.directlinkbot.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * Takes TLS for a server on this machine that has none, under every name of {@code .test}, with a
 * certificate that only those trust who trust the company's own authority.
 */
public final class TlsFront implements AutoCloseable {
  private static final String PASSWORD = "changeit";

  private final SSLServerSocket server;
  private final int target;

  private TlsFront(SSLServerSocket server, int target) {
    this.server = server;
    this.target = target;
  }

  /** One whose certificate is in {@link #authority}. */
  public static TlsFront of(int target, Path folder) throws Exception {
    Path file = authority(folder);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, PASSWORD.toCharArray());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(own.getKeyManagers(), null, null);
    SSLServerSocket server =
        (SSLServerSocket)
            tls.getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    TlsFront front = new TlsFront(server, target);
    Thread.ofVirtual().start(front::serve);
    return front;
  }

  /** A file for {@code javax.net.ssl.trustStore}; it is made when it is not there. */
  public static Path authority(Path folder) throws Exception {
    Path file = folder.resolve("company.p12");
    if (!Files.exists(file)) {
      Process keytool =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair",
                  "-keyalg",
                  "EC",
                  "-alias",
                  "company",
                  "-dname",
                  "CN=company",
                  "-ext",
                  "san=dns:slack.test,dns:directlink.test,dns:fcu.test",
                  "-storetype",
                  "PKCS12",
                  "-storepass",
                  PASSWORD,
                  "-keystore",
                  file.toString())
              .inheritIO()
              .start();
      if (keytool.waitFor() != 0) {
        throw new IllegalStateException("keytool failed");
      }
    }
    return file;
  }

  public int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        SSLSocket client = (SSLSocket) server.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(SSLSocket client) {
    try (client) {
      client.startHandshake();
      try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), target)) {
        TestProxy.pipe(client, plain);
      }
    } catch (IOException broken) {
      // one side is gone: so is the other now
    }
  }
}
