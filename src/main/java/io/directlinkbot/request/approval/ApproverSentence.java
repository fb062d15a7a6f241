package io.directlinkbot.request.approval;

import io.directlinkbot.reason.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the sentence that names an account's approvers: by name, because a mention would notify
 * them.
 */
final class ApproverSentence {
  private static final int MOST = 5;
  private static final String AFTER = "reason.both";

  private ApproverSentence() {}

  /** Returns a refusal with this sentence after it, which names at most five people. */
  static Reason append(Reason refusal, ApprovalPolicy policy) {
    return Reason.of(AFTER, refusal, write(policy));
  }

  private static Reason write(ApprovalPolicy policy) {
    Map<String, Profile> profiles = policy.profiles();
    List<String> able = policy.candidates().stream().filter(user -> isAble(policy, user)).toList();
    List<String> named =
        able.stream()
            .flatMap(user -> Optional.ofNullable(profiles.get(user)).stream())
            .map(Profile::name)
            .limit(MOST)
            .toList();
    if (named.isEmpty()) {
      return Reason.of("reason.approvers.listed");
    }
    String names = String.join(", ", named);
    int others = able.size() - named.size();
    return others == 0
        ? Reason.of("reason.approvers.named", names)
        : Reason.of("reason.approvers.more", names, others);
  }

  /** Returns a refusal without this sentence at its end. */
  static Object cutFrom(Reason refusal) {
    return refusal.key().equals(Optional.of(AFTER)) ? refusal.arguments().getFirst() : refusal;
  }

  private static boolean isAble(ApprovalPolicy policy, String user) {
    Profile profile = policy.profiles().get(user);
    if (profile == null || profile.isMember()) {
      return true;
    }
    return profile.kind() == Profile.Kind.GUEST && policy.users().contains(user);
  }
}
