package io.directlinkbot.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lays out what the image runs: {@code directlink-bot.jar} without the sandbox, {@code lib} with
 * the libraries, and {@code native} with SQLite's library for this machine, so that the bot need
 * not unpack it at run time. The Dockerfile runs this from its source.
 */
final class ImageFolder {
  private static final Pattern SANDBOX =
      Pattern.compile(
          "io/directlinkbot/(sandbox/.*|Sandbox(Run|Config|Greeting)(\\$.*)?\\.class)|sandbox/.*");

  private static final String SQLITE_LIBRARIES = "org/sqlite/native/";

  private final Path target;
  private final Path libraries;

  private ImageFolder(Path target) throws IOException {
    this.target = target;
    this.libraries = Files.createDirectories(target.resolve("lib"));
  }

  /**
   * Arguments: the bot's own jar, the folder of all libraries, the folder to write to, and the name
   * of SQLite's system and processor, as in {@code Linux/x86_64}.
   */
  public static void main(String[] arguments) throws IOException {
    Path own = Path.of(arguments[0]);
    List<Path> jars = jarsIn(Path.of(arguments[1]));
    ImageFolder folder = new ImageFolder(Path.of(arguments[2]));
    Map<String, byte[]> bot = JarEntries.read(own);
    bot.keySet().removeIf(name -> SANDBOX.matcher(name).matches());
    folder.addLibraries(jars, bot, arguments[3]);
    bot.put(JarFile.MANIFEST_NAME, folder.manifest(version(bot)));
    JarEntries.write(folder.target.resolve("directlink-bot.jar"), bot);
  }

  private void addLibraries(List<Path> jars, Map<String, byte[]> bot, String system)
      throws IOException {
    for (Path jar : jars) {
      String name = jar.getFileName().toString();
      Path copy = libraries.resolve(name);
      if (name.startsWith("ec2-")) {
        JarEntries.write(copy, trimmed(jar, jars, bot));
      } else if (name.startsWith("sqlite-jdbc-")) {
        JarEntries.write(copy, withoutNative(JarEntries.read(jar), system));
      } else {
        Files.copy(jar, copy);
      }
    }
  }

  private static Map<String, byte[]> trimmed(Path jar, List<Path> jars, Map<String, byte[]> bot)
      throws IOException {
    List<URL> all = new ArrayList<>();
    for (Path each : jars) {
      all.add(each.toUri().toURL());
    }
    List<byte[]> callers =
        bot.entrySet().stream()
            .filter(each -> each.getKey().endsWith(".class"))
            .map(Map.Entry::getValue)
            .toList();
    try (URLClassLoader libraries = new URLClassLoader(all.toArray(URL[]::new))) {
      return new TrimmedService("ec2", "Ec2Client", JarEntries.read(jar), libraries)
          .entriesFor(callers);
    }
  }

  private Map<String, byte[]> withoutNative(Map<String, byte[]> sqlite, String system)
      throws IOException {
    String file = "libsqlitejdbc.so";
    byte[] library = sqlite.get(SQLITE_LIBRARIES + system + "/" + file);
    if (library == null) {
      throw new IOException("SQLite has no library for " + system);
    }
    Files.write(Files.createDirectories(target.resolve("native")).resolve(file), library);
    sqlite.keySet().removeIf(name -> name.startsWith(SQLITE_LIBRARIES));
    return sqlite;
  }

  private static String version(Map<String, byte[]> bot) throws IOException {
    Properties maven = new Properties();
    maven.load(
        new ByteArrayInputStream(
            bot.get("META-INF/maven/io.directlinkbot/directlink-bot/pom.properties")));
    return maven.getProperty("version");
  }

  private byte[] manifest(String version) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, "io.directlinkbot.Main");
    main.put(
        Attributes.Name.CLASS_PATH,
        jarsIn(libraries).stream()
            .map(each -> "lib/" + each.getFileName())
            .collect(Collectors.joining(" ")));
    main.put(Attributes.Name.IMPLEMENTATION_VERSION, version);
    main.putValue("Enable-Native-Access", "ALL-UNNAMED");
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    manifest.write(written);
    return written.toByteArray();
  }

  private static List<Path> jarsIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(each -> each.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
