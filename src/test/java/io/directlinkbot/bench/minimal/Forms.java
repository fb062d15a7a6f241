package io.directlinkbot.bench.minimal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bot's own card, dialog and reply, as its golden files hold them, for another interface. */
public final class Forms {
  private static final String EXAMPLE = "dxvif-56781234";
  private static final String EXAMPLE_METADATA = "prod/dxvif-56781234/1\\nvgw-87654321";

  private final String card;
  private final String dialog;
  private final String reply;
  private final String accepted;

  private Forms(Path folder) throws IOException {
    card = Files.readString(folder.resolve("card-waiting-preselected-gateway.json"));
    dialog = Files.readString(folder.resolve("dialog-all-checks-passed.json"));
    reply = Files.readString(folder.resolve("reply-accepted-without-note.json"));
    accepted = Files.readString(folder.resolve("card-accepted-pending-without-note.json"));
  }

  /** Reads the golden files in a folder. */
  public static Forms in(Path folder) throws IOException {
    return new Forms(folder);
  }

  /** Returns the blocks of a card that waits, as {@code {"blocks": […]}}. */
  public String card(String interfaceId) {
    return card.replace(EXAMPLE, interfaceId);
  }

  /** Returns the Accept dialog. */
  String dialog(Accept accept) {
    return dialog
        .replace(EXAMPLE_METADATA, accept.metadata())
        .replace(EXAMPLE, accept.interfaceId());
  }

  /** Returns the blocks of the reply in the thread. */
  String reply(String interfaceId) {
    return reply.replace(EXAMPLE, interfaceId);
  }

  /** Returns the blocks of the card after the accept. */
  String accepted(String interfaceId) {
    return accepted.replace(EXAMPLE, interfaceId);
  }
}
