package io.directlinkbot.slack.view.home;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.view.View;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.SlackDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The app's Home tab: what waits, the nearest deadline first, each with its Accept; then what the
 * person decided, what became of the last requests, and whether the accounts are watched.
 */
public final class HomeView {
  /** Slack takes a hundred blocks; the other parts have at most forty. */
  private static final int MOST_WAITING = 50;

  private static final int MOST_IN_PROGRESS = 5;

  private HomeView() {}

  /** Returns the tab. */
  public static View of(HomeContent content, HomeAudience audience) {
    Texts texts = audience.texts();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(header(texts.get("home.waiting", content.waiting().size())));
    content.waiting().stream()
        .limit(MOST_WAITING)
        .forEach(request -> blocks.add(RequestRow.withAccept(request, audience)));
    int more = content.waiting().size() - MOST_WAITING;
    if (more > 0) {
      blocks.add(Mrkdwn.context(texts.get("home.more", more, audience.command())));
    }
    content.inProgress().stream()
        .limit(MOST_IN_PROGRESS)
        .forEach(request -> blocks.add(RequestRow.of(request, audience)));
    addRows(blocks, texts.get("home.decided"), content.decided(), audience);
    addRows(blocks, texts.get("home.outcomes"), content.outcomes(), audience);
    addPart(blocks, texts.get("home.accounts"), HealthBlocks.of(content, texts));
    blocks.add(asOf(audience));
    return tab(blocks);
  }

  /** Returns the tab for when Slack refuses the full one: how many wait, and how to list them. */
  public static View simple(HomeContent content, HomeAudience audience) {
    Texts texts = audience.texts();
    return tab(
        List.of(
            header(texts.get("home.waiting", content.waiting().size())),
            Mrkdwn.section(texts.get("home.simple", audience.command())),
            asOf(audience)));
  }

  private static void addRows(
      List<LayoutBlock> blocks,
      String title,
      List<InterfaceRequest> requests,
      HomeAudience audience) {
    addPart(blocks, title, requests.stream().map(it -> RequestRow.of(it, audience)).toList());
  }

  private static void addPart(List<LayoutBlock> blocks, String title, List<LayoutBlock> part) {
    if (!part.isEmpty()) {
      blocks.add(DividerBlock.builder().build());
      blocks.add(header(title));
      blocks.addAll(part);
    }
  }

  private static LayoutBlock header(String text) {
    return HeaderBlock.builder().text(PlainTextObject.builder().text(text).build()).build();
  }

  private static LayoutBlock asOf(HomeAudience audience) {
    return Mrkdwn.context(
        audience.texts().get("home.as-of", SlackDate.local(audience.now()), audience.command()));
  }

  private static View tab(List<LayoutBlock> blocks) {
    return View.builder().type("home").blocks(blocks).build();
  }
}
