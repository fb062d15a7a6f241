package io.directlinkbot.directlink.aws.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.directlinkbot.directlink.aws.answer.CallFailure;
import io.directlinkbot.directlink.aws.answer.OptionalText;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.utils.SdkAutoCloseable;
import software.amazon.awssdk.utils.cache.CachedSupplier;
import software.amazon.awssdk.utils.cache.RefreshResult;

/**
 * Runs the program of a profile's {@code credential_process} and keeps the key that it prints until
 * that expires. The SDK's own implementation waits forever for a program that asks a question, and
 * logs the output, which may be the key.
 */
final class CredentialProcess implements AwsCredentialsProvider, SdkAutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration EARLIER = Duration.ofSeconds(15);
  private static final ObjectMapper json = new ObjectMapper();

  private final String command;
  private final ProfileSection words;
  private final InstantSource clock;
  private final CachedSupplier<AwsCredentials> cache;

  /**
   * @throws CallFailure when there is no command
   */
  CredentialProcess(ProfileSection words, InstantSource clock) {
    this.words = words;
    this.clock = clock;
    this.command = words.required(ProfileProperty.CREDENTIAL_PROCESS);
    this.cache = CachedSupplier.builder(this::ask).cachedValueName("credential_process").build();
  }

  @Override
  public AwsCredentials resolveCredentials() {
    return cache.get();
  }

  private RefreshResult<AwsCredentials> ask() {
    JsonNode answer = parsed(output());
    if (answer.path("Version").asInt() != 1) {
      throw failure("whose output has no \"Version\": 1");
    }
    Instant end = expiry(answer);
    if (!end.isAfter(clock.instant())) {
      throw failure("whose key expired at %s: have it give a new one".formatted(end));
    }
    return RefreshResult.builder(credentials(answer))
        .staleTime(end)
        .prefetchTime(end.equals(Instant.MAX) ? end : end.minus(EARLIER))
        .build();
  }

  private AwsCredentials credentials(JsonNode answer) {
    String id = required(answer, "AccessKeyId");
    String secret = required(answer, "SecretAccessKey");
    return OptionalText.of(answer.path("SessionToken").asText(""))
        .<AwsCredentials>map(token -> AwsSessionCredentials.create(id, secret, token))
        .orElseGet(() -> AwsBasicCredentials.create(id, secret));
  }

  private String required(JsonNode answer, String key) {
    return OptionalText.of(answer.path(key).asText(""))
        .orElseThrow(() -> failure("whose output has no " + key));
  }

  private Instant expiry(JsonNode answer) {
    Optional<String> written = OptionalText.of(answer.path("Expiration").asText(""));
    try {
      return written.map(it -> OffsetDateTime.parse(it).toInstant()).orElse(Instant.MAX);
    } catch (DateTimeException _) {
      throw failure("whose output has an Expiration that is not a time");
    }
  }

  private JsonNode parsed(byte[] output) {
    try {
      JsonNode answer = json.readTree(output);
      if (answer.isObject()) {
        return answer;
      }
    } catch (IOException e) {
      // the exception quotes the output: reported below without it
    }
    throw failure("whose output is not the JSON that the AWS tools expect");
  }

  private byte[] output() {
    Process process = start();
    try {
      ProcessOutput errors = ProcessOutput.by(process.getErrorStream());
      ProcessOutput output = ProcessOutput.by(process.getInputStream());
      if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        throw failure("that did not end within %s seconds".formatted(LONGEST.toSeconds()));
      }
      if (process.exitValue() != 0) {
        throw failure("that failed with exit code " + process.exitValue() + errors.firstLine());
      }
      return output.all();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("that was interrupted");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private Process start() {
    try {
      return new ProcessBuilder("sh", "-c", command)
          // a program that asks a question gets no answer
          .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
          .start();
    } catch (IOException e) {
      throw failure("that can't be started: there is no shell");
    }
  }

  private CallFailure failure(String clause) {
    return words.failure("has a credential_process " + clause);
  }

  @Override
  public void close() {
    cache.close();
  }
}
