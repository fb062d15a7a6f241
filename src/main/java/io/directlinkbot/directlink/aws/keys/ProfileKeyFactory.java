package io.directlinkbot.directlink.aws.keys;

import io.directlinkbot.config.NearestWord;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.aws.answer.CallFailure;
import io.directlinkbot.reason.Reason;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;

/**
 * Creates the source of a profile's key. The SDK can do that too, but it calls STS in whichever
 * region it finds first, reads the default files once more for that, and reports little about
 * failures.
 *
 * @param file the content of both files
 * @param files where the files are
 * @param http the client for calls to STS
 */
record ProfileKeyFactory(ProfileFile file, AwsProfileFiles files, SdkHttpClient http) {

  /**
   * @throws CallFailure when the profile is missing or incomplete
   */
  KeySource of(String name) {
    return of(name, List.of());
  }

  /**
   * @param roles the profiles whose roles this profile's key is to assume
   */
  private KeySource of(String name, List<String> roles) {
    Profile profile = file.profile(SectionName.forSdk(name)).orElseThrow(() -> absent(name, roles));
    ProfileSection words = ProfileSection.of(name, profile);
    boolean ownKey = has(words, ProfileProperty.AWS_ACCESS_KEY_ID);
    if (has(words, ProfileProperty.ROLE_ARN)) {
      if (has(words, ProfileProperty.WEB_IDENTITY_TOKEN_FILE)) {
        return new Sts(files.region(), file, http).webIdentity(words);
      }
      // a profile may assume its role with its own key, by naming itself
      if (!(ownKey && roles.contains(name))) {
        return role(words, roles);
      }
    }
    if (words.keys().keySet().stream().anyMatch(it -> it.startsWith("sso_"))) {
      return SsoProfile.of(words, file, files.ssoCache()).key();
    }
    if (has(words, ProfileProperty.CREDENTIAL_PROCESS)) {
      return new KeySource(
          new CredentialProcess(words, InstantSource.system()),
          List.of(),
          _ -> words.failure("has a credential_process that gives no key"));
    }
    if (!ownKey && has(words, ProfileProperty.LOGIN_SESSION)) {
      throw words.failure(
          "signs in with `aws login`, which the bot does not support: use SSO, a role or a key");
    }
    if (!ownKey && !has(words, ProfileProperty.AWS_SECRET_ACCESS_KEY)) {
      throw words.failure(
          "gives no access key: it has no key pair, no role, no SSO and no credential_process, neither in %s nor in %s"
              .formatted(files.credentials(), files.config()));
    }
    return new KeySource(
        StaticCredentialsProvider.create(pair(words)),
        List.of(),
        _ -> words.failure("gives no access key"));
  }

  private KeySource role(ProfileSection words, List<String> roles) {
    if (roles.contains(words.name())) {
      throw words.failure(
          "is circular: its source_profile leads back to it (%s)"
              .formatted(String.join(", ", roles)));
    }
    boolean hasSource = has(words, ProfileProperty.SOURCE_PROFILE);
    if (hasSource && has(words, ProfileProperty.CREDENTIAL_SOURCE)) {
      throw words.failure("has both source_profile and credential_source: keep one of them");
    }
    Sts sts = new Sts(files.region(), file, http);
    if (!hasSource) {
      return sts.role(CredentialSource.key(words), words);
    }
    List<String> more = new ArrayList<>(roles);
    more.add(words.name());
    String source = SectionName.asWritten(words.required(ProfileProperty.SOURCE_PROFILE));
    return sts.role(of(source, more), words);
  }

  private static AwsCredentials pair(ProfileSection words) {
    String id = words.required(ProfileProperty.AWS_ACCESS_KEY_ID);
    String secret = words.required(ProfileProperty.AWS_SECRET_ACCESS_KEY);
    return words
        .value(ProfileProperty.AWS_SESSION_TOKEN)
        .<AwsCredentials>map(token -> AwsSessionCredentials.create(id, secret, token))
        .orElseGet(() -> AwsBasicCredentials.create(id, secret));
  }

  private static boolean has(ProfileSection words, String key) {
    return words.keys().containsKey(key);
  }

  private CallFailure absent(String name, List<String> roles) {
    List<String> known =
        file.profiles().keySet().stream().map(SectionName::asWritten).sorted().toList();
    String whose =
        roles.isEmpty() ? "" : ", which source_profile of %s names,".formatted(roles.getLast());
    String others =
        known.isEmpty()
            ? "they have no profiles"
            : "their profiles are " + String.join(", ", known);
    String meant = NearestWord.to(name, known).map(" Did you mean %s?"::formatted).orElse("");
    return new CallFailure(
        Kind.CREDENTIALS,
        Reason.of(
            "reason.cloud.no-key",
            "AWS profile \"%s\"%s is in neither of the AWS files %s and %s: %s. In the config file its section is [profile %s].%s"
                .formatted(name, whose, files.credentials(), files.config(), others, name, meant)));
  }
}
