package io.directlinkbot.slack.publish.due;

import io.directlinkbot.request.RequestId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What may have to be published to one channel: any thread reports it, and the channel's publisher
 * takes it. At first everything may. Thread-safe.
 */
public final class PublishNews {
  private List<DueRequest> changed = new ArrayList<>();
  private Set<RequestId> doubted = new HashSet<>();
  private Set<String> accounts = new HashSet<>();
  private boolean everything = true;
  private boolean notices = true;
  private boolean arrivals = true;
  private volatile Runnable listener = () -> {};

  /** Calls the listener after each report, on the thread that made it. */
  public void onReport(Runnable called) {
    listener = called;
  }

  /** Reports that a request changed. */
  public void reportChange(DueRequest request) {
    synchronized (this) {
      changed.add(request);
    }
    listener.run();
  }

  /** Reports that it is not known whether the request's card still stands. */
  public void reportDoubt(RequestId request) {
    synchronized (this) {
      doubted.add(request);
    }
    listener.run();
  }

  /** Reports that the gateways, interfaces or approvers of an account changed. */
  public void reportAccount(String account) {
    synchronized (this) {
      accounts.add(account);
    }
    listener.run();
  }

  /** Reports that a notice was added. */
  public void reportNotice() {
    synchronized (this) {
      notices = true;
    }
    listener.run();
  }

  /** Reports that a request came or an announcement was made, which may belong together. */
  public void reportArrival() {
    synchronized (this) {
      arrivals = true;
    }
    listener.run();
  }

  /** Reports that anything may have changed: another bot wrote, or this bot took an account. */
  public void reportEverything() {
    synchronized (this) {
      everything = true;
      notices = true;
      arrivals = true;
    }
    listener.run();
  }

  /** Returns whether a request or an announcement was reported since the last call. */
  public synchronized boolean takeArrivals() {
    boolean reported = arrivals;
    arrivals = false;
    return reported;
  }

  /** Returns whether a notice was reported since the last call. */
  public synchronized boolean takeNotices() {
    boolean reported = notices;
    notices = false;
    return reported;
  }

  /** Takes what else was reported since the last call. */
  public synchronized Reported take() {
    Reported reported = new Reported(changed, doubted, accounts, everything);
    changed = new ArrayList<>();
    doubted = new HashSet<>();
    accounts = new HashSet<>();
    everything = false;
    return reported;
  }

  /** Keeps what was taken for the next call, because it could not be looked into. Wakes nobody. */
  public synchronized void putBack(Reported reported) {
    changed.addAll(reported.changed());
    doubted.addAll(reported.doubted());
    accounts.addAll(reported.accounts());
    everything |= reported.everything();
  }

  /** What was reported, as the methods above say. */
  public record Reported(
      List<DueRequest> changed, Set<RequestId> doubted, Set<String> accounts, boolean everything) {
    /** Adds cards whose time has come: they are looked at like those that may be gone. */
    public Reported with(Collection<RequestId> timed) {
      Set<RequestId> all = new HashSet<>(doubted);
      all.addAll(timed);
      return new Reported(changed, all, accounts, everything);
    }
  }
}
