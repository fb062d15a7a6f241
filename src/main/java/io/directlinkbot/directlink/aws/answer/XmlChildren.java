package io.directlinkbot.directlink.aws.answer;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Lists the children of the outermost element of an XML document. */
final class XmlChildren {
  private static final int BELOW_THE_OUTERMOST = 2;

  private XmlChildren() {}

  /**
   * Returns the names of the elements directly below the outermost one; empty for anything but a
   * whole document.
   */
  static Set<String> of(byte[] body) {
    Set<String> names = new HashSet<>();
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(body));
      int depth = 0;
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            depth++;
            if (depth == BELOW_THE_OUTERMOST) {
              names.add(reader.getLocalName());
            }
          }
          case XMLStreamConstants.END_ELEMENT -> depth--;
          default -> {}
        }
      }
      return names;
    } catch (XMLStreamException broken) {
      return Set.of();
    }
  }

  /** Returns a factory for untrusted documents: no entities, no fetching. */
  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
