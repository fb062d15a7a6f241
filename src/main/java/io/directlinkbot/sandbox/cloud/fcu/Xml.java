package io.directlinkbot.sandbox.cloud.fcu;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document in memory. */
final class Xml {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter writer;

  private Xml() throws XMLStreamException {
    writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
  }

  static byte[] document(String root, Optional<String> namespace, Consumer<Xml> content) {
    try {
      Xml xml = new Xml();
      xml.writer.writeStartDocument("UTF-8", "1.0");
      xml.writer.writeStartElement(root);
      if (namespace.isPresent()) {
        xml.writer.writeDefaultNamespace(namespace.get());
      }
      content.accept(xml);
      xml.writer.writeEndDocument();
      xml.writer.close();
      return xml.bytes.toByteArray();
    } catch (XMLStreamException failed) {
      throw new IllegalStateException("writing to memory does not fail", failed);
    }
  }

  void element(String name, Runnable content) {
    try {
      writer.writeStartElement(name);
      content.run();
      writer.writeEndElement();
    } catch (XMLStreamException failed) {
      throw new IllegalStateException("writing to memory does not fail", failed);
    }
  }

  void text(String name, String value) {
    element(name, () -> characters(value));
  }

  /** Writes a list in the form of the query protocol: one {@code item} per entry. */
  <T> void items(String name, Collection<T> all, Consumer<T> content) {
    element(name, () -> all.forEach(one -> element("item", () -> content.accept(one))));
  }

  /** Writes the Name tag, the only tag that resources have here. */
  void nameTag(Optional<String> name) {
    items(
        "tagSet",
        name.stream().toList(),
        value -> {
          text("key", "Name");
          text("value", value);
        });
  }

  private void characters(String value) {
    try {
      writer.writeCharacters(value);
    } catch (XMLStreamException failed) {
      throw new IllegalStateException("writing to memory does not fail", failed);
    }
  }
}
