package io.directlinkbot.slack.view;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes target/views/index.html, which draws every golden file as the sandbox's page would. Run by
 * bin/views from its source, so it uses the JDK alone. The page has everything in it: a browser
 * loads no modules from files.
 */
final class ViewsPage {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path SANDBOX = Path.of("src/main/resources/sandbox");
  private static final Path OWN = Path.of("src/test/resources/views");
  private static final Path PAGE = Path.of("target/views/index.html");
  private static final Pattern IMPORT = Pattern.compile("from \"(\\.{1,2}/[^\"]+)\"");

  private ViewsPage() {}

  /** Writes the page and prints where it is. */
  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(PAGE.getParent());
    Files.writeString(PAGE, page());
    System.out.println(PAGE.toAbsolutePath().toUri());
  }

  static String page() throws IOException {
    return Files.readString(OWN.resolve("views.html"))
        .replace("/*STYLE*/", style())
        .replace("/*MODULES*/", modules())
        .replace("/*VIEWS*/", script(views()))
        .replace("/*TEXTS*/", script(lines("texts.txt")))
        .replace("/*SENTENCES*/", script(lines("sentences.txt")))
        .replace("/*SCRIPT*/", bare(Files.readString(OWN.resolve("views.js")), "views.js"));
  }

  private static String style() throws IOException {
    StringBuilder style = new StringBuilder();
    for (String name : List.of("base", "layout", "controls", "messages", "blocks", "dialog")) {
      style.append(Files.readString(SANDBOX.resolve("style/" + name + ".css")));
    }
    return style.append(Files.readString(OWN.resolve("views.css"))).toString();
  }

  /** An import map of all modules of the sandbox's page, each as a data URL. */
  private static String modules() throws IOException {
    Map<String, String> modules = new TreeMap<>();
    for (Path file : files(SANDBOX, ".js")) {
      String name = SANDBOX.relativize(file).toString();
      byte[] code = bare(Files.readString(file), name).getBytes(StandardCharsets.UTF_8);
      modules.put(
          "sandbox/" + name,
          "data:text/javascript;base64," + Base64.getEncoder().encodeToString(code));
    }
    return object(modules, url -> "\"" + url + "\"");
  }

  /** Names imported modules as the import map does; a data URL has no folder to start from. */
  private static String bare(String code, String file) {
    URI from = URI.create("/" + file);
    return IMPORT
        .matcher(code)
        .replaceAll(
            it ->
                Matcher.quoteReplacement(
                    "from \"sandbox" + from.resolve(it.group(1)).getPath() + "\""));
  }

  private static String views() throws IOException {
    Map<String, String> views = new TreeMap<>();
    for (Path file : files(GOLDEN, ".json")) {
      views.put(file.getFileName().toString().replace(".json", ""), Files.readString(file));
    }
    return object(views, json -> json);
  }

  /** The lines of a golden text, by what stands before the first colon. */
  private static String lines(String file) throws IOException {
    Map<String, String> lines = new TreeMap<>();
    for (String line : Files.readAllLines(GOLDEN.resolve(file))) {
      int colon = line.indexOf(": ");
      lines.put(line.substring(0, colon), line.substring(colon + 2));
    }
    return object(lines, text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
  }

  private static String object(Map<String, String> members, UnaryOperator<String> value) {
    return members.entrySet().stream()
        .map(each -> "\"%s\": %s".formatted(each.getKey(), value.apply(each.getValue())))
        .collect(Collectors.joining(",\n", "{", "}"));
  }

  /** Text in a script can't end the script. */
  private static String script(String json) {
    return json.replace("</", "<\\/");
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
