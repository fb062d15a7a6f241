package io.directlinkbot.config.yaml;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The schema of the configuration that editors read. */
final class PublishedSchema {
  static final Path FILE = Path.of("docs/configuration.schema.json");
  private static final JsonSchema SCHEMA = load();

  private PublishedSchema() {}

  /** Returns what an editor would complain of. */
  static List<String> problems(Path file) {
    try {
      return problems(Files.readString(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static List<String> problems(String yaml) {
    try {
      return SCHEMA.validate(new YAMLMapper().readTree(yaml)).stream()
          .map(ValidationMessage::getMessage)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static JsonSchema load() {
    try {
      return JsonSchemaFactory.getInstance(VersionFlag.V7)
          .getSchema(new ObjectMapper().readTree(FILE.toFile()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
