package io.directlinkbot.lease;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The numbers of the bots' advisory locks. They depend on the schema of the bots' tables, because
 * other bots may have theirs in another schema of the same database.
 */
final class LockNumbers {
  private final String schema;

  LockNumbers(String schema) {
    this.schema = schema;
  }

  /** The number of an account's lock: 64 bits of a SHA-256, so that no two names share it. */
  long account(String name) {
    return hash("account", name).getLong();
  }

  /** The first number of the lock that a bot holds for as long as it lives. */
  int bots() {
    return hash("bots", "").getInt();
  }

  /**
   * The first number of that lock for bots of earlier versions, which may be on the same store
   * while they are replaced one by one.
   */
  int earlierBots() {
    return ("directlink-bot bots of " + schema).hashCode();
  }

  /** The first number of an account's lock for bots of earlier versions. */
  int earlierAccounts() {
    return ("directlink-bot accounts of " + schema).hashCode();
  }

  /** The second number of that lock, which several names may have in common. */
  static int earlierAccount(String name) {
    return name.hashCode();
  }

  private ByteBuffer hash(String kind, String name) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      // with its length before it, no part can run into the next
      for (String part : new String[] {"directlink-bot", kind, schema, name}) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      return ByteBuffer.wrap(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
