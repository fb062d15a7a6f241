package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Function;

/**
 * One method of the Web API.
 *
 * @param scopes any one of these is enough; empty when none is needed
 * @param work returns the answer without its {@code ok}, or throws a refusal
 */
record ApiMethod(String name, Kind kind, Set<String> scopes, Function<Call, ObjectNode> work) {

  static ApiMethod bot(String name, Function<Call, ObjectNode> work, String... scopes) {
    return new ApiMethod(name, Kind.BOT, Set.of(scopes), work);
  }

  /** The kind of token that a method requires. */
  enum Kind {
    OPEN,
    BOT,
    APP
  }

  /**
   * One call of a method.
   *
   * @param base the workspace's own address as the caller knows it
   */
  record Call(Arguments arguments, String base) {}
}
