package io.directlinkbot.directlink.aws.keys;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.aws.answer.CallFailure;
import io.directlinkbot.directlink.aws.answer.CauseChain;
import io.directlinkbot.directlink.aws.answer.ErrorAnswer;
import io.directlinkbot.directlink.aws.answer.OptionalText;
import io.directlinkbot.proxy.NetworkFailureText;
import io.directlinkbot.proxy.ProxyException;
import io.directlinkbot.reason.Reason;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.profiles.Profile;

/**
 * The keys of one profile, with failures that say in one sentence what is wrong with it. No
 * sentence quotes a value that may be secret.
 *
 * @param name as written in the file
 */
record ProfileSection(String name, Map<String, String> keys) {

  static ProfileSection of(String name, Profile profile) {
    return new ProfileSection(name, profile.properties());
  }

  /** Returns the value of a key; empty when the key is absent or has no value. */
  Optional<String> value(String key) {
    return OptionalText.of(keys.get(key)).map(String::strip);
  }

  /**
   * @throws CallFailure when the key is absent or has no value
   */
  String required(String key) {
    return value(key)
        .orElseThrow(
            () ->
                failure(
                    keys.containsKey(key)
                        ? "has an empty %s: fill it in".formatted(key)
                        : "has no %s: add it".formatted(key)));
  }

  /**
   * @param clause what the profile does or has, without a full stop
   */
  CallFailure failure(String clause) {
    return new CallFailure(
        Kind.CREDENTIALS,
        Reason.of("reason.cloud.no-key", "AWS profile \"%s\" %s.".formatted(name, clause)));
  }

  /**
   * Returns the failure for a service that could not be reached; empty when that is not what was
   * thrown.
   */
  Optional<CallFailure> unreachable(String whom, RuntimeException thrown) {
    return inBetween(thrown)
        .or(() -> network(thrown))
        .map(
            why ->
                new CallFailure(
                    Kind.UNCERTAIN,
                    Reason.of(
                        "reason.cloud.no-key",
                        "AWS profile \"%s\": %s can't be reached%s.".formatted(name, whom, why))));
  }

  private static Optional<String> inBetween(RuntimeException thrown) {
    return CauseChain.first(thrown, AwsServiceException.class)
        .map(ErrorAnswer::of)
        .filter(ErrorAnswer::isFromInBetween)
        .flatMap(ErrorAnswer::inBetween)
        .map(why -> ": " + why);
  }

  private static Optional<String> network(RuntimeException thrown) {
    Optional<IOException> failure =
        CauseChain.first(thrown, IOException.class)
            .filter(
                it ->
                    it instanceof ProxyException
                        || it.getClass().getPackageName().startsWith("java.net")
                        || it.getClass().getPackageName().startsWith("javax.net"));
    return failure
        .flatMap(NetworkFailureText::of)
        .map(why -> ": " + why)
        .or(() -> failure.map(ProfileSection::named))
        .or(
            () ->
                CauseChain.first(thrown, ApiCallTimeoutException.class).map(ProfileSection::named));
  }

  private static String named(Throwable failure) {
    return " (%s): check the network and its endpoint"
        .formatted(failure.getClass().getSimpleName());
  }
}
