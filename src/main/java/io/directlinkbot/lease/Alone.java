package io.directlinkbot.lease;

import java.util.Optional;

/** A bot whose store nobody else can open: all accounts are its own. */
final class Alone implements AccountLeases {

  @Override
  public Optional<Lease> take(String account) {
    return Optional.of(new Forever());
  }

  @Override
  public boolean areShared() {
    return false;
  }

  @Override
  public void onNews(Runnable listener) {
    // nobody else writes, and nothing comes that was not there
  }

  @Override
  public boolean turns() {
    return true;
  }

  @Override
  public boolean areKept() {
    return true;
  }

  @Override
  public void close() {
    // nothing was taken from anybody
  }

  private static final class Forever implements Lease {
    @Override
    public boolean isValid() {
      return true;
    }

    @Override
    public boolean isSettled() {
      return true;
    }

    @Override
    public void close() {
      // stays
    }
  }
}
