package io.directlinkbot.journal.audit;

import io.directlinkbot.store.Store;
import java.util.List;

/** Checks the chains of an open store. */
public final class StoreInspection {
  private StoreInspection() {}

  public static List<ChainFault> faults(Store store) {
    return store.jdbi().inTransaction(handle -> ChainCheck.of(handle).faults());
  }
}
