package io.directlinkbot.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The licenses in {@code target/sbom.json}, which the build writes beside the packaged jar. */
final class ShippedLicensesIT {
  /** Each permits to ship the library in a program under another license. */
  private static final Set<String> ALLOWED =
      Set.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0", "MIT", "MIT-0");

  @Test
  void everyLibraryMayBeShipped() throws IOException {
    Path jar = Path.of(Objects.requireNonNull(System.getProperty("crash.jar")));
    JsonNode bill = new ObjectMapper().readTree(jar.resolveSibling("sbom.json").toFile());
    List<JsonNode> components = list(bill.path("components"));
    assertThat(components)
        .anyMatch(each -> each.path("name").asText().equals("bolt"))
        .allSatisfy(
            each ->
                assertThat(licenses(each))
                    .as(each.path("purl").asText())
                    .anyMatch(ALLOWED::contains));
  }

  private static List<String> licenses(JsonNode component) {
    return list(component.path("licenses")).stream()
        .map(each -> each.path("license").path("id").asText())
        .toList();
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
