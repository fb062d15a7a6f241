package io.directlinkbot.lease;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The numbers of the advisory locks of the bots whose tables are in one schema; other bots may have
 * theirs in another schema of the same database.
 */
final class Keys {
  private final String schema;

  Keys(String schema) {
    this.schema = schema;
  }

  /** Of an account: 64 bits of a SHA-256, so that no two names share one. */
  long account(String name) {
    return hash("account", name).getLong();
  }

  /** The first number of the lock by which a bot shows that it lives. */
  int bots() {
    return hash("bots", "").getInt();
  }

  /**
   * Likewise of bots of earlier versions, which may be on the same store while they are replaced
   * one by one.
   */
  int earlierBots() {
    return ("directlink-bot bots of " + schema).hashCode();
  }

  /** The first number of an account's lock of those bots. */
  int earlierAccounts() {
    return ("directlink-bot accounts of " + schema).hashCode();
  }

  /** The second number, which several names may have in common. */
  static int earlierAccount(String name) {
    return name.hashCode();
  }

  private ByteBuffer hash(String kind, String name) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      // no part can run into the next
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
