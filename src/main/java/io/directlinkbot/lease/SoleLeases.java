package io.directlinkbot.lease;

import java.util.Optional;

/** The leases of a bot whose store no other bot can open: it has all accounts for good. */
final class SoleLeases implements AccountLeases {

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
    // no other bot writes to the journal, and no account is ever gained
  }

  @Override
  public boolean isAlive() {
    return true;
  }

  @Override
  public boolean areKept() {
    return true;
  }

  @Override
  public void close() {
    // there is nothing to give up
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
      // the account stays with this bot
    }
  }
}
