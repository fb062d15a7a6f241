package io.directlinkbot.sandbox.slack.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.block.Blocks;
import io.directlinkbot.sandbox.slack.state.Choice;
import io.directlinkbot.sandbox.slack.state.Draft;
import io.directlinkbot.sandbox.slack.state.SlackIds;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import io.directlinkbot.sandbox.slack.state.WorkspaceStore;
import io.directlinkbot.sandbox.slack.validation.BlockKit;
import io.directlinkbot.sandbox.slack.validation.BlockProblem;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Opens, stacks, replaces and closes modals, and publishes Home tabs. Thread-safe. */
public final class OpenViews {
  /** The maximum number of stacked modals. */
  private static final int STACK = 3;

  private final WorkspaceStore store;
  private final SlackIds ids;

  public OpenViews(WorkspaceStore store, SlackIds ids) {
    this.store = store;
    this.ids = ids;
  }

  /** Opens a modal in place of those that are open. */
  public View open(String user, JsonNode body) {
    check(body, "modal");
    return put(
        (current, draft) -> {
          current.modals(user).forEach(draft::remove);
          String id = ids.next("V");
          return new View(id, id, Optional.empty(), user, hash(), completed(body));
        });
  }

  /** Puts a modal on top of those that are open. */
  public View push(String user, JsonNode body) {
    check(body, "modal");
    return put(
        (current, draft) -> {
          View top = current.modal(user).orElseThrow(() -> SlackRefusal.of("not_found"));
          if (current.modals(user).size() >= STACK) {
            throw SlackRefusal.of("push_limit_reached");
          }
          Optional<String> previous = Optional.of(top.id());
          return new View(ids.next("V"), top.root(), previous, user, hash(), completed(body));
        });
  }

  /** Shows a person's Home tab. */
  public View publish(String user, JsonNode body, Optional<String> hash) {
    check(body, "home");
    return put(
        (current, draft) -> {
          Optional<View> old = current.home(user);
          old.ifPresent(view -> checkHash(view, hash));
          String id = old.map(View::id).orElseGet(() -> ids.next("V"));
          View fresh = new View(id, id, Optional.empty(), user, hash(), completed(body));
          draft.replaceChoices(
              fresh.surface(), Blocks.surviving(choices(current, fresh), fresh.blocks()));
          return fresh;
        });
  }

  /** Replaces a view. Typed values are kept where block and action keep their ids. */
  public View update(String id, JsonNode body, Optional<String> hash) {
    AtomicReference<View> updated = new AtomicReference<>();
    store.decide(
        (current, draft) -> {
          View old = current.view(id).orElseThrow(() -> SlackRefusal.of("not_found"));
          check(body, old.home() ? "home" : "modal");
          checkHash(old, hash);
          View fresh = old.withBody(hash(), completed(body));
          checkExternalId(current, fresh);
          updated.set(fresh);
          draft
              .put(fresh)
              .replaceChoices(
                  fresh.surface(), Blocks.surviving(choices(current, fresh), fresh.blocks()));
        });
    return updated.get();
  }

  /**
   * Closes a view, so that the one below it shows again. Does nothing if the view is already
   * closed.
   */
  public void close(String id) {
    store.decide((current, draft) -> current.view(id).ifPresent(draft::remove));
  }

  /** Closes all of a person's modals. */
  public void clear(String user) {
    store.decide((current, draft) -> current.modals(user).forEach(draft::remove));
  }

  private View put(Making making) {
    AtomicReference<View> made = new AtomicReference<>();
    store.decide(
        (current, draft) -> {
          View view = making.make(current, draft);
          checkExternalId(current, view);
          made.set(view);
          draft.put(view);
        });
    return made.get();
  }

  /**
   * Checks a view without showing it.
   *
   * @param type {@code modal} or {@code home}
   * @throws SlackRefusal when Slack would refuse it
   */
  public static void check(JsonNode body, String type) {
    List<BlockProblem> problems = BlockKit.problemsOfView(body);
    if (!problems.isEmpty()) {
      throw SlackRefusal.because("invalid_arguments", problems);
    }
    if (!body.path("type").asText().equals(type)) {
      throw SlackRefusal.because("invalid_arguments", "unsupported type [json-pointer:/view/type]");
    }
    if (BlockKit.bytesOf(body) > BlockKit.VIEW_BYTES) {
      throw SlackRefusal.of("view_too_large");
    }
  }

  private static void checkHash(View view, Optional<String> hash) {
    if (hash.isPresent() && !hash.get().equals(view.hash())) {
      throw SlackRefusal.of("hash_conflict");
    }
  }

  private static void checkExternalId(WorkspaceSnapshot current, View fresh) {
    boolean taken =
        !fresh.externalId().isEmpty()
            && current.views().stream()
                .anyMatch(
                    view ->
                        view.externalId().equals(fresh.externalId())
                            && !view.id().equals(fresh.id()));
    if (taken) {
      throw SlackRefusal.of("duplicate_external_id");
    }
  }

  private static List<Choice> choices(WorkspaceSnapshot current, View view) {
    return current.choices(view.user(), view.surface());
  }

  private ObjectNode completed(JsonNode body) {
    ObjectNode copy = body.deepCopy();
    copy.set("blocks", Blocks.completed(body.path("blocks"), ids));
    return copy;
  }

  private String hash() {
    return store.nextTs() + "." + ids.next("h");
  }

  private interface Making {
    View make(WorkspaceSnapshot current, Draft draft);
  }
}
