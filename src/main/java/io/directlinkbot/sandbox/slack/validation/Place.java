package io.directlinkbot.sandbox.slack.validation;

import java.util.ArrayList;
import java.util.List;

/** A position in the JSON being checked, with the list to which problems are added. */
final class Place {
  private final String pointer;
  private final List<BlockProblem> found;

  private Place(String pointer, List<BlockProblem> found) {
    this.pointer = pointer;
    this.found = found;
  }

  static Place root() {
    return new Place("", new ArrayList<>());
  }

  Place at(String member) {
    return new Place(pointer + "/" + member, found);
  }

  Place at(int index) {
    return at(Integer.toString(index));
  }

  void problem(String message) {
    found.add(new BlockProblem(pointer, message));
  }

  List<BlockProblem> found() {
    return List.copyOf(found);
  }
}
