package io.directlinkbot.directlink.aws.keys;

import io.directlinkbot.directlink.aws.answer.CallFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The SDK's default sources of a key, in its order: system properties, environment, web identity,
 * files, container, instance. The first source with a key is used. When none has one, the failure
 * is that of the first source that is set up. Not thread-safe: {@link AccountKey} admits one caller
 * at a time.
 *
 * @param http the client for calls to STS
 */
public record DefaultKeyChain(
    ProcessEnvironment surroundings, AwsProfileFiles files, SdkHttpClient http) {
  public static final ProfileFile NO_FILE = ProfileFile.aggregator().build();

  private static final Pattern GIVES_A_KEY =
      Pattern.compile("(aws_(access|secret|session)|role_arn|sso_|credential_|login_).*");

  /** Returns a provider that asks one source after the other. The caller closes it. */
  AwsCredentialsProvider find() {
    return new First(
        List.of(
            SystemPropertyCredentialsProvider::create,
            EnvironmentVariableCredentialsProvider::create,
            this::webIdentity,
            this::profile,
            ContainerCredentialsProvider::create,
            () -> InstanceProfileCredentialsProvider.builder().profileFile(NO_FILE).build()));
  }

  /** Returns the name of the profile that the environment names, else {@code default}. */
  public static String profileName(ProcessEnvironment surroundings) {
    return surroundings.setting(ProfileFileSystemSetting.AWS_PROFILE).orElse("default");
  }

  private AwsCredentialsProvider webIdentity() {
    Optional<String> token = surroundings.setting(SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE);
    Optional<String> role = surroundings.setting(SdkSystemSetting.AWS_ROLE_ARN);
    if (token.isEmpty() || role.isEmpty()) {
      throw SdkClientException.create("no web identity is set up");
    }
    Map<String, String> keys =
        Map.of(
            ProfileProperty.WEB_IDENTITY_TOKEN_FILE,
            token.get(),
            ProfileProperty.ROLE_ARN,
            role.get(),
            ProfileProperty.ROLE_SESSION_NAME,
            surroundings.setting(SdkSystemSetting.AWS_ROLE_SESSION_NAME).orElse(""));
    ProfileSection words = new ProfileSection("web identity of the environment", keys);
    return new Sts(files.region(), NO_FILE, http).webIdentity(words);
  }

  private AwsCredentialsProvider profile() {
    String name = profileName(surroundings);
    boolean isNamed = surroundings.setting(ProfileFileSystemSetting.AWS_PROFILE).isPresent();
    Optional<Profile> profile = files.orNone().profile(SectionName.forSdk(name));
    boolean givesAKey =
        profile.stream()
            .flatMap(it -> it.properties().keySet().stream())
            .anyMatch(key -> GIVES_A_KEY.matcher(key).matches());
    if (!isNamed && !givesAKey) {
      throw SdkClientException.create("no profile is set up");
    }
    return new ReloadedProfileKey(name, files, http);
  }

  /** Asks the sources in order, then keeps to the one that had a key. */
  private static final class First implements AwsCredentialsProvider, SdkAutoCloseable {
    private final List<Supplier<AwsCredentialsProvider>> places;
    private @Nullable AwsCredentialsProvider found;

    First(List<Supplier<AwsCredentialsProvider>> places) {
      this.places = places;
    }

    @Override
    public AwsCredentials resolveCredentials() {
      AwsCredentialsProvider before = found;
      if (before != null) {
        return before.resolveCredentials();
      }
      List<CallFailure> failures = new ArrayList<>();
      for (Supplier<AwsCredentialsProvider> place : places) {
        try {
          AwsCredentialsProvider asked = place.get();
          found = asked;
          return asked.resolveCredentials();
        } catch (CallFailure failure) {
          failures.add(failure);
        } catch (RuntimeException nothingThere) {
          // the SDK's providers throw when they have no key
        }
        close();
      }
      throw failures.isEmpty()
          ? SdkClientException.create("no place has a key")
          : failures.getFirst();
    }

    @Override
    public void close() {
      if (found instanceof SdkAutoCloseable closeable) {
        closeable.close();
      }
      found = null;
    }
  }
}
