package io.directlinkbot.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of a jar, by name. */
final class JarEntries {
  /** The oldest time that a zip file can state, so that the same entries make the same jar. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private JarEntries() {}

  /** Reads all files of a jar; folders are left out. */
  static Map<String, byte[]> read(Path jar) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (ZipEntry entry : file.stream().filter(each -> !each.isDirectory()).toList()) {
        try (InputStream content = file.getInputStream(entry)) {
          entries.put(entry.getName(), content.readAllBytes());
        }
      }
    }
    return entries;
  }

  /** Writes a jar with its manifest in front, as readers of jars expect it. */
  static void write(Path jar, Map<String, byte[]> entries) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      byte[] manifest = entries.get(JarFile.MANIFEST_NAME);
      if (manifest != null) {
        write(zip, JarFile.MANIFEST_NAME, manifest);
      }
      // Flyway looks for its scripts in a folder, which it finds only where the jar names it
      for (String folder : foldersOf(entries.keySet())) {
        write(zip, folder, new byte[0]);
      }
      for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
        if (!entry.getKey().equals(JarFile.MANIFEST_NAME)) {
          write(zip, entry.getKey(), entry.getValue());
        }
      }
    }
  }

  private static SortedSet<String> foldersOf(Set<String> names) {
    SortedSet<String> folders = new TreeSet<>();
    for (String name : names) {
      for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
        folders.add(name.substring(0, end + 1));
      }
    }
    return folders;
  }

  private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
