package io.directlinkbot.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that bin/views writes. */
final class ViewsPageTest {
  @Test
  void drawsEveryGoldenView() throws IOException {
    assertThat(ViewsPage.page())
        .doesNotContain("/*VIEWS*/", "/*SCRIPT*/")
        .contains(GoldenTest.messageNames().stream().map("\"%s\": "::formatted).toList())
        .contains(GoldenTest.dialogNames().stream().map("\"%s\": "::formatted).toList());
  }

  /** What the page's script imports, the import map has to have. */
  @Test
  void hasEveryModuleThatItImports() throws IOException {
    String page = ViewsPage.page();
    Set<String> imported =
        Pattern.compile("from \"(sandbox/[^\"]+)\"")
            .matcher(page)
            .results()
            .map(it -> "\"" + it.group(1) + "\": \"data:")
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(imported).hasSizeGreaterThan(3);
    assertThat(page).contains(imported);
  }
}
