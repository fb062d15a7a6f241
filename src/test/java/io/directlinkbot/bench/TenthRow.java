package io.directlinkbot.bench;

import java.util.List;

/** A row of which this project's bot alone is measured, to see what grows faster than the work. */
record TenthRow(Row row) implements Row {

  @Override
  public String name() {
    return row.name();
  }

  @Override
  public boolean fits(Contender bot) {
    return bot.isWhole() && row.fits(bot);
  }

  @Override
  public boolean isQuiet() {
    return row.isQuiet();
  }

  @Override
  public List<Figure> measure(Contender bot) throws Exception {
    return row.measure(bot);
  }
}
