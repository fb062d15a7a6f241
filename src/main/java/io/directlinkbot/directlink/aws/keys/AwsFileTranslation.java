package io.directlinkbot.directlink.aws.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.aws.answer.CallFailure;
import io.directlinkbot.reason.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;

/**
 * Translates one of the two files of the AWS tools into the form that the SDK reads. The SDK's own
 * parser is stricter than the AWS CLI; it names neither the file at which it failed nor the reason
 * why it skipped a section. So the file is read as the CLI reads it and written out again for the
 * SDK.
 *
 * @param region the account's region, which every profile gets, whatever the file says
 */
record AwsFileTranslation(Path path, ProfileFile.Type type, String region) {
  private static final Set<String> NAMES_A_SECTION =
      Set.of(ProfileProperty.SOURCE_PROFILE, "services", "sso_session");

  /**
   * @throws CallFailure when the file can't be read; the message names the file and the line
   */
  ProfileFile read() {
    StringBuilder forSdk = new StringBuilder();
    AwsIniParser.read(text(), this::broken)
        .forEach((header, keys) -> header(header).ifPresent(plain -> write(forSdk, plain, keys)));
    byte[] bytes = forSdk.toString().getBytes(UTF_8);
    return ProfileFile.builder().content(new ByteArrayInputStream(bytes)).type(type).build();
  }

  /** Returns a section's header as the SDK reads it; empty for sections of other tools. */
  private Optional<String> header(String written) {
    if (type == ProfileFile.Type.CREDENTIALS || written.equals("default")) {
      return Optional.of(SectionName.forSdk(written));
    }
    String[] words = written.split("\\s+", 2);
    boolean known = Set.of("profile", "services", "sso-session").contains(words[0]);
    return known && words.length > 1
        ? Optional.of(words[0] + " " + SectionName.forSdk(SectionName.unquoted(words[1])))
        : Optional.empty();
  }

  private void write(StringBuilder forSdk, String header, Map<String, List<String>> keys) {
    boolean isProfile = !header.startsWith("services ") && !header.startsWith("sso-session ");
    forSdk.append('[').append(header).append("]\n");
    if (isProfile) {
      forSdk.append("region = ").append(region).append('\n');
    }
    keys.forEach(
        (key, lines) -> {
          boolean isRegion = isProfile && key.equals(ProfileProperty.REGION);
          if (SectionName.isPlain(key) && !isRegion) {
            String first = lines.getFirst();
            String value = NAMES_A_SECTION.contains(key) ? SectionName.forSdk(first) : first;
            forSdk.append(key).append(" = ").append(value).append('\n');
            lines.stream().skip(1).forEach(it -> forSdk.append("  ").append(it).append('\n'));
          }
        });
  }

  private String text() {
    try {
      return decoded(Files.readAllBytes(path));
    } catch (IOException e) {
      String what =
          Files.isDirectory(path)
              ? "is a folder, not a file"
              : "can't be read by the user that the bot runs as";
      throw new CallFailure(
          Kind.CREDENTIALS,
          Reason.of("reason.cloud.no-key", "The AWS file %s %s.".formatted(path, what)));
    }
  }

  /**
   * Decodes UTF-8 or UTF-16: editors and shells of Windows write a byte order mark, and some use
   * UTF-16.
   */
  private static String decoded(byte[] bytes) {
    boolean wide =
        bytes.length > 1
            && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
    String text = new String(bytes, wide ? StandardCharsets.UTF_16 : UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private CallFailure broken(int line, String rule) {
    return new CallFailure(
        Kind.CREDENTIALS,
        Reason.of(
            "reason.cloud.no-key",
            "The AWS file %s can't be read at line %s: %s.".formatted(path, line, rule)));
  }
}
