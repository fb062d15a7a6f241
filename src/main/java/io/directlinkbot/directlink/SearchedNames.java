package io.directlinkbot.directlink;

import java.util.List;

/**
 * The ids and names of one thing in the forms that {@link SearchText} compares, so that a search
 * through many at each keystroke does not make them each time.
 *
 * @param bare with marks
 * @param plain without marks
 */
record SearchedNames(List<String> bare, List<String> plain) {
  SearchedNames(List<String> idsAndNames) {
    this(
        idsAndNames.stream().map(SearchText::bare).toList(),
        idsAndNames.stream().map(SearchText::plain).toList());
  }
}
