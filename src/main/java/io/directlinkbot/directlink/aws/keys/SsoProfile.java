package io.directlinkbot.directlink.aws.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.directlinkbot.directlink.aws.answer.CallFailure;
import io.directlinkbot.directlink.aws.answer.CauseChain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;

/**
 * A profile that signs in with SSO, by a session that {@code aws sso login} starts and that
 * expires.
 *
 * @param session the file that holds the session
 */
record SsoProfile(ProfileSection words, ProfileFile file, Path session) {
  private static final int UNAUTHORIZED = 401;

  /**
   * @throws CallFailure when the profile is incomplete
   */
  static SsoProfile of(ProfileSection words, ProfileFile file, Path cache) {
    words.required(ProfileProperty.SSO_ACCOUNT_ID);
    words.required(ProfileProperty.SSO_ROLE_NAME);
    ProfileSection where =
        words
            .value("sso_session")
            .map(
                session ->
                    file.getSection("sso-session", session)
                        .map(it -> ProfileSection.of(words.name(), it))
                        .orElseThrow(
                            () ->
                                words.failure(
                                    "names sso_session %s, but the config file has no [sso-session %s]"
                                        .formatted(
                                            SectionName.asWritten(session),
                                            SectionName.asWritten(session)))))
            .orElse(words);
    where.required(ProfileProperty.SSO_REGION);
    String url = where.required(ProfileProperty.SSO_START_URL);
    String name = words.value("sso_session").map(SectionName::asWritten).orElse(url);
    return new SsoProfile(words, file, cache.resolve(sha1(name) + ".json"));
  }

  KeySource key() {
    var provider =
        ProfileCredentialsProvider.builder()
            .profileFile(file)
            .profileName(SectionName.forSdk(words.name()))
            .build();
    return new KeySource(provider, List.of(), this::failed);
  }

  private CallFailure failed(RuntimeException thrown) {
    String login = "aws sso login --profile " + quoted(words.name());
    return words
        .unreachable("AWS SSO", thrown)
        .or(
            () ->
                CauseChain.first(thrown, AwsServiceException.class)
                    .filter(answer -> answer.statusCode() != UNAUTHORIZED)
                    .map(this::refused))
        .orElseGet(
            () ->
                words.failure(
                    (Files.exists(session)
                                ? "signs in with SSO, and its session has expired: run `%s`"
                                : "signs in with SSO, and nobody is logged in: run `%s`")
                            .formatted(login)
                        + " as the user that the bot runs as"));
  }

  private CallFailure refused(AwsServiceException answer) {
    return words.failure(
        "signs in with SSO, which gives no key for role %s of account %s (HTTP %s): check that it is assigned"
            .formatted(
                words.required(ProfileProperty.SSO_ROLE_NAME),
                words.required(ProfileProperty.SSO_ACCOUNT_ID),
                answer.statusCode()));
  }

  /** Hashes the name of the session or the start URL: the AWS tools name the file after it. */
  private static String sha1(String name) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(name.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }

  private static String quoted(String name) {
    return SectionName.isPlain(name) ? name : "'" + name.replace("'", "'\\''") + "'";
  }
}
