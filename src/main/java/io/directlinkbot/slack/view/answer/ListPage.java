package io.directlinkbot.slack.view.answer;

import java.util.List;

/**
 * One page of a list.
 *
 * @param rows of this page
 * @param number of the page, counted from 1
 * @param pages how many there are, at least 1
 */
record ListPage<T>(List<T> rows, int number, int pages) {

  /**
   * Cuts a page out of a list. A list that has become shorter shows its last page instead of one
   * that is no longer there.
   *
   * @param wanted number of the page
   * @param size how many rows a page has
   */
  static <T> ListPage<T> of(List<T> all, int wanted, int size) {
    int pages = Math.max(1, Math.ceilDiv(all.size(), size));
    int number = Math.clamp(wanted, 1, pages);
    int from = (number - 1) * size;
    return new ListPage<>(
        List.copyOf(all.subList(from, Math.min(from + size, all.size()))), number, pages);
  }
}
