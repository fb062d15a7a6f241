package io.directlinkbot.crash;

import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import io.directlinkbot.slack.view.dialog.DialogMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A person who wants an interface accepted and tries again for as long as the card asks for it,
 * whatever gets lost on the way.
 */
final class Approver {
  private static final String DIALOG = "Accept interface";

  private final Scene scene;
  private final SlackPerson person;

  Approver(Scene scene, String user) {
    this.scene = scene;
    this.person = scene.workspace().person(user);
  }

  /** Until the card asks for nothing any more. */
  void accept(String interfaceId, String gateway, int submits) throws InterruptedException {
    while (open(interfaceId, gateway)) {
      submit(interfaceId, submits);
    }
    tidyUp();
  }

  /**
   * Until the dialog stands.
   *
   * @return false when there is nothing to decide any more
   */
  boolean open(String interfaceId, String gateway) throws InterruptedException {
    while (true) {
      Life life = scene.bots().life();
      WorkspaceSnapshot now = ready(interfaceId);
      if (InSlack.isDecided(now, interfaceId)) {
        return false;
      }
      long told = told(now);
      if (dialog(now)) {
        return true;
      }
      if (!clicked(InSlack.lastCard(now, interfaceId).orElseThrow(), gateway, life)) {
        continue;
      }
      scene.see(
          "the dialog of " + person.id() + " for " + interfaceId,
          it ->
              dialog(it) || InSlack.isDecided(it, interfaceId) || told(it) > told || life.isOver());
    }
  }

  /** Once, and waits for what comes of it. */
  void submit(String interfaceId, int times) throws InterruptedException {
    Life life = scene.bots().life();
    try {
      List<CompletableFuture<Outcome>> all = new ArrayList<>();
      for (int time = 0; time < times; time++) {
        all.add(submit(interfaceId));
      }
      for (CompletableFuture<Outcome> each : all) {
        if (!scene.answered(each, life)) {
          return;
        }
      }
      if (all.stream().allMatch(each -> each.join() instanceof Outcome.Failed)) {
        return;
      }
    } catch (IllegalStateException | IllegalArgumentException closed) {
      scene.tell(person.id() + " finds the dialog closed: " + closed.getMessage());
    }
    scene.see(
        "what came of the accept of " + interfaceId + " by " + person.id(),
        it -> InSlack.isDecided(it, interfaceId) || life.isOver());
  }

  /** However late the answer comes, it is noted: what a person was told counts. */
  private CompletableFuture<Outcome> submit(String interfaceId) {
    Optional<DialogMetadata> dialog =
        person
            .view()
            .filter(Approver::asks)
            .map(view -> DialogMetadata.read(view.body().path("private_metadata").asText()));
    return person
        .submit()
        .whenComplete(
            (outcome, _) -> {
              if (outcome instanceof Outcome.Closed && dialog.isPresent()) {
                scene.nowAccepted(
                    new Accepted(
                        dialog.get().request(), person.id(), dialog.get().gateway().orElse("")));
              }
              tell(interfaceId, outcome);
            });
  }

  /**
   * Picks and clicks; false when that came to nothing, as the bot is gone or too slow for Slack.
   */
  private boolean clicked(WorkspaceMessage card, String gateway, Life life)
      throws InterruptedException {
    try {
      tidyUp();
      if (!scene.answered(person.options(card.surface(), "gateway", gateway), life)
          || !scene.answered(person.select(card.surface(), "gateway", gateway), life)) {
        return false;
      }
      scene.tell(person.id() + " clicks Accept on " + card.text());
      CompletableFuture<Outcome> click = person.click(card.surface(), "accept");
      return scene.answered(click, life) && click.join() instanceof Outcome.Done;
    } catch (IllegalArgumentException changed) {
      scene.tell(person.id() + " finds the card changed: " + changed.getMessage());
      return false;
    }
  }

  private WorkspaceSnapshot ready(String interfaceId) throws InterruptedException {
    return scene.see(
        "a card of " + interfaceId + " and a bot that listens",
        now ->
            InSlack.lastCard(now, interfaceId).isPresent()
                && scene.bots().alive() > 0
                && scene.workspace().delivery().isReachable());
  }

  /** How often the person was told something, for example to click again. */
  private long told(WorkspaceSnapshot now) {
    return now.messages().stream()
        .filter(each -> each.onlyFor().filter(person.id()::equals).isPresent())
        .count();
  }

  private boolean dialog(WorkspaceSnapshot now) {
    return now.modal(person.id()).filter(Approver::asks).isPresent();
  }

  private static boolean asks(View view) {
    return view.body().at("/title/text").asText().equals(DIALOG);
  }

  private void tidyUp() {
    if (person.view().isPresent()) {
      scene.tell(person.id() + " closes a dialog: " + person.close());
    }
  }

  private void tell(String interfaceId, @Nullable Outcome outcome) {
    String said =
        outcome instanceof Outcome.Updated(View view)
            ? view.body().at("/title/text").asText()
            : String.valueOf(outcome);
    scene.tell(person.id() + " submitted " + interfaceId + ": " + said);
  }
}
