package io.directlinkbot.sandbox.slack.web;

import io.javalin.http.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** The TCP connection under a request. */
final class TcpConnection {
  private TcpConnection() {}

  /** Breaks it, so that the caller gets no answer at all. */
  static void cut(Context request) {
    ServletContextRequest.getServletContextRequest(request.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
