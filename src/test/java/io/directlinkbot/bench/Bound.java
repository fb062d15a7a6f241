package io.directlinkbot.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a figure may be at most, as a ratio to another of the same run.
 *
 * @param what is bounded, for people
 * @param of the other; empty where the figure itself is bounded
 * @param factor that the ratio is multiplied with: the work, where the figures are costs of one
 *     piece of work
 */
record Bound(String what, Cell cost, Optional<Cell> of, double factor, double most) {
  /** Ten times the work may cost this much, of which a tenth is for what it can't help. */
  private static final double TENFOLD = 11;

  /** Returns a bound on a ratio. */
  static Bound ratio(String what, Cell cost, Cell of, double most) {
    return new Bound(what, cost, Optional.of(of), 1, most);
  }

  /** Returns a bound on a figure. */
  static Bound figure(String what, Cell cost, double most) {
    return new Bound(what, cost, Optional.empty(), 1, most);
  }

  /** Returns a bound on what a row costs beside a row with a tenth of its work. */
  static Bound tenfold(String row, String tenth, String figure) {
    return tenfold(row, tenth, figure, figure, 1);
  }

  /** Returns the same, where the figure is the cost of one piece of work. */
  static Bound tenfoldOfEach(String row, String tenth, String figure) {
    return tenfold(row, tenth, figure, figure, 10);
  }

  /** Returns the same, where a row has both figures. */
  static Bound tenfold(
      String row, String tenth, String figure, String figureOfTenth, double factor) {
    return new Bound(
        figure.equals(figureOfTenth)
            ? row + " ÷ " + tenth + ": " + figure
            : row + ": " + figure + " ÷ " + figureOfTenth,
        new Cell(row, figure, Contenders.BOT),
        Optional.of(new Cell(tenth, figureOfTenth, Contenders.BOT)),
        factor,
        TENFOLD);
  }

  /** Returns the ratio; not a number where a figure is missing. */
  double in(Results results) {
    return results.value(cost) / of.map(results::value).orElse(1.0) * factor;
  }

  /** Returns a line of the table, or nothing where a figure is missing. */
  Optional<String> line(Results results) {
    double ratio = in(results);
    return Double.isNaN(ratio)
        ? Optional.empty()
        : Optional.of(
            Markdown.row(
                List.of(what, shown(ratio), shown(most), ratio <= most ? "met" : "**missed**")));
  }

  private static String shown(double ratio) {
    return String.format(Locale.ROOT, ratio < 0.1 ? "%.4f" : "%.2f", ratio);
  }
}
