package io.directlinkbot.slack.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.listener.WebSocketMessageListener;
import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What arrives is acknowledged, whatever the app or the session does. */
final class EnvelopesTest {
  private static final String COMMAND =
      "{\"envelope_id\":\"1\",\"type\":\"slash_commands\",\"payload\":{\"command\":\"/x\"}}";

  private final App app = mock(App.class);
  private final SocketModeClient client = mock(SocketModeClient.class);
  private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
  private final AtomicReference<@Nullable WebSocketMessageListener> listener =
      new AtomicReference<>();

  @BeforeEach
  void listen() {
    when(app.config()).thenReturn(AppConfig.builder().build());
    when(client.getMessageQueue()).thenReturn(new ConcurrentLinkedMessageQueue());
    doAnswer(
            call -> {
              listener.set(call.getArgument(0));
              return null;
            })
        .when(client)
        .addWebSocketMessageListener(any());
    new Envelopes(app, client, Runnable::run).listen();
  }

  @Test
  void anErrorInTheAppTakesNoAckAlong() throws Exception {
    doAnswer(call -> sent.add(call.getArgument(0)))
        .when(client)
        .sendSocketModeResponse(anyString());
    when(app.run(any())).thenThrow(new StackOverflowError());

    deliver(COMMAND);

    assertThat(sent).containsExactly("{\"envelope_id\":\"1\"}");
  }

  @Test
  void whatComesBeforeTheSessionIsKnownIsAcknowledgedLater() throws Exception {
    doThrow(new NullPointerException("no session"))
        .doAnswer(call -> sent.add(call.getArgument(0)))
        .when(client)
        .sendSocketModeResponse(anyString());

    deliver("{\"envelope_id\":\"1\",\"type\":\"of_tomorrow\"}");

    assertThat(sent.poll(30, TimeUnit.SECONDS)).isEqualTo("{\"envelope_id\":\"1\"}");
  }

  @Test
  void whatIsNoEnvelopeGetsNoAnswer() {
    doThrow(new AssertionError()).when(client).sendSocketModeResponse(anyString());

    deliver("{\"type\":\"hello\",\"num_connections\":1}");
    deliver("{\"type\":\"x\",\"envelope_id\":null}");
    deliver("[1]");
    deliver("{");
  }

  private void deliver(String frame) {
    WebSocketMessageListener there = listener.get();
    assertThat(there).isNotNull();
    if (there != null) {
      there.handle(frame);
    }
  }
}
