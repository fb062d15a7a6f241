package io.directlinkbot.sandbox.slack.web;

import io.javalin.http.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Cuts the TCP connection of a request. */
final class TcpConnection {
  private TcpConnection() {}

  /** Closes the connection, so that the caller gets no answer. */
  static void cut(Context request) {
    ServletContextRequest.getServletContextRequest(request.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
