package io.directlinkbot.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.directlinkbot.directlink.aws.AwsDirectLink;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** The jar of EC2's calls as the image has it. */
final class TrimmedServiceTest {
  private static final String SERVICE = "software/amazon/awssdk/services/ec2/";

  @TempDir private Path folder;

  @Test
  void keepsWhatTheBotCallsAndLittleElse() throws Exception {
    Map<String, byte[]> kept = trimmed();
    assertThat(kept)
        .containsKeys(
            SERVICE + "model/DescribeVpcsRequest.class",
            SERVICE + "model/DescribeVpnGatewaysResponse.class",
            SERVICE + "model/VpcAttachment.class")
        .doesNotContainKeys(
            SERVICE + "model/RunInstancesRequest.class",
            SERVICE + "DefaultEc2AsyncClient.class",
            SERVICE + "waiters/Ec2Waiter.class");
  }

  /** Java verifies a class when it initializes it: then nothing in it leads to what is gone. */
  @Test
  void everyClassThatIsLeftCanBeUsed() throws Exception {
    Map<String, byte[]> kept = trimmed();
    Path jar = folder.resolve("ec2.jar");
    JarEntries.write(jar, kept);
    List<URL> urls = new ArrayList<>(List.of(jar.toUri().toURL()));
    for (Path each : classPath()) {
      if (!each.equals(jarOf(Ec2Client.class))) {
        urls.add(each.toUri().toURL());
      }
    }
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      assertThat(names(kept))
          .hasSizeGreaterThan(100)
          .allSatisfy(
              name ->
                  assertThatCode(() -> Class.forName(name, true, loader))
                      .doesNotThrowAnyException());
    }
  }

  private static List<String> names(Map<String, byte[]> entries) {
    return entries.keySet().stream()
        .filter(name -> name.endsWith(".class"))
        .map(name -> name.replace(".class", "").replace('/', '.'))
        .toList();
  }

  private static Map<String, byte[]> trimmed() throws Exception {
    return new TrimmedService(
            "ec2",
            "Ec2Client",
            JarEntries.read(jarOf(Ec2Client.class)),
            TrimmedServiceTest.class.getClassLoader())
        .entriesFor(callers());
  }

  private static List<byte[]> callers() throws Exception {
    Path classes = jarOf(AwsDirectLink.class);
    List<byte[]> callers = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes.resolve("io/directlinkbot/directlink/aws"))) {
      for (Path each : files.filter(file -> file.toString().endsWith(".class")).toList()) {
        callers.add(Files.readAllBytes(each));
      }
    }
    return callers;
  }

  private static Path jarOf(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static List<Path> classPath() throws IOException {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .toList();
  }
}
