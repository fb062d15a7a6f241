package io.directlinkbot.directlink.aws.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.directlinkbot.proxy.InterceptedAnswer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The body of an error answer in any of the formats that OUTSCALE's own client reads: JSON with
 * {@code __type}, JSON with {@code Errors}, RFC 9457 problem details, and XML. The content type is
 * ignored.
 */
record ErrorBody(Optional<String> code, Optional<String> text, Optional<String> requestId) {
  private static final ErrorBody NONE =
      new ErrorBody(Optional.empty(), Optional.empty(), Optional.empty());

  private static final ObjectMapper json = new ObjectMapper();

  static ErrorBody of(byte[] body) {
    if (InterceptedAnswer.isPage(body)) {
      // a code or message inside a web page is not an API's
      return NONE;
    }
    try {
      return ofJson(json.readTree(body));
    } catch (IOException notJson) {
      return ofXml(body);
    }
  }

  private static ErrorBody ofJson(JsonNode answer) {
    JsonNode first = answer.path("Errors").path(0);
    return new ErrorBody(
        first(answer.path("__type"), answer.path("code"), first.path("Type"), answer.path("title"))
            .map(ErrorBody::withoutNamespace),
        first(
            answer.path("message"),
            answer.path("Message"),
            first.path("Details"),
            answer.path("detail")),
        first(answer.path("ResponseContext").path("RequestId")));
  }

  private static Optional<String> first(JsonNode... nodes) {
    return Stream.of(nodes).filter(JsonNode::isTextual).map(JsonNode::asText).findFirst();
  }

  /** {@code com.amazonaws.something#ThrottlingException} is a ThrottlingException. */
  private static String withoutNamespace(String type) {
    return type.substring(type.lastIndexOf('#') + 1);
  }

  private static ErrorBody ofXml(byte[] body) {
    Map<String, String> texts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    try {
      XMLStreamReader reader =
          XmlChildren.factory().createXMLStreamReader(new ByteArrayInputStream(body));
      String element = "";
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> element = reader.getLocalName();
          case XMLStreamConstants.CHARACTERS ->
              texts.putIfAbsent(element, reader.getText().strip());
          case XMLStreamConstants.END_ELEMENT -> element = "";
          default -> {}
        }
      }
    } catch (XMLStreamException neither) {
      return NONE;
    }
    return new ErrorBody(
        OptionalText.of(texts.get("Code")),
        OptionalText.of(texts.get("Message")),
        OptionalText.of(texts.get("RequestId")));
  }
}
