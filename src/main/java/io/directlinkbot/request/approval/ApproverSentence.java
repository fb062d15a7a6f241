package io.directlinkbot.request.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the sentence that names an account's approvers: by name, because a mention would notify
 * them.
 */
final class ApproverSentence {
  private static final int MOST = 5;
  private static final String KNOWN = " Approvers: ";
  private static final String UNKNOWN = " The approvers are listed in the bot's configuration.";

  private ApproverSentence() {}

  /** Returns the sentence, which begins with a space and names at most five people. */
  static String write(ApprovalPolicy policy) {
    Map<String, Profile> profiles = policy.profiles();
    List<String> able = policy.candidates().stream().filter(user -> isAble(policy, user)).toList();
    List<String> named =
        able.stream()
            .flatMap(user -> Optional.ofNullable(profiles.get(user)).stream())
            .map(Profile::name)
            .limit(MOST)
            .toList();
    if (named.isEmpty()) {
      return UNKNOWN;
    }
    int others = able.size() - named.size();
    String more =
        switch (others) {
          case 0 -> "";
          case 1 -> " and one more";
          default -> " and " + others + " more";
        };
    return KNOWN + String.join(", ", named) + more + ".";
  }

  /** Returns a refusal without this sentence at its end. */
  static String cutFrom(String refusal) {
    int known = refusal.lastIndexOf(KNOWN);
    if (known >= 0) {
      return refusal.substring(0, known);
    }
    return refusal.endsWith(UNKNOWN)
        ? refusal.substring(0, refusal.length() - UNKNOWN.length())
        : refusal;
  }

  private static boolean isAble(ApprovalPolicy policy, String user) {
    Profile profile = policy.profiles().get(user);
    if (profile == null || profile.isMember()) {
      return true;
    }
    return profile.kind() == Profile.Kind.GUEST && policy.users().contains(user);
  }
}
