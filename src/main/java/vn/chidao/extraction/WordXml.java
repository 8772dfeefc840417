package vn.chidao.extraction;

import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The elements of WordprocessingML as events, under either of its two names; nesting has an end. */
final class WordXml {

    private static final Set<String> NAMESPACES = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final String ALTERNATIVES = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final int DEEPEST = 500;

    private final XMLStreamReader xml;
    private String started = "";
    private String ended = "";
    private int depth;

    WordXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Goes on; at the end of the document {@code false}. */
    boolean next() throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        int event = xml.next();
        started = "";
        ended = "";
        if (event == XMLStreamConstants.START_ELEMENT) {
            started = isWords() ? xml.getLocalName() : "";
            if (++depth > DEEPEST) {
                throw new XMLStreamException("nested too deep");
            }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            ended = isWords() ? xml.getLocalName() : "";
            depth--;
        }
        return true;
    }

    /** The name of the element of Word's that begins here, or {@code ""}. */
    String started() {
        return started;
    }

    /** The name of the element of Word's that ends here, or {@code ""}. */
    String ended() {
        return ended;
    }

    /** Whether what begins here says again, for old programs, what stood before. */
    boolean isFallback() {
        return xml.isStartElement()
                && ALTERNATIVES.equals(xml.getNamespaceURI())
                && xml.getLocalName().equals("Fallback");
    }

    boolean isCharacters() {
        return xml.isCharacters();
    }

    String characters() {
        return xml.getText();
    }

    /** Passes over the element that begins here. */
    void skip() throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside && next()) {
            // Nothing of it is wanted.
        }
    }

    @Nullable
    String value(String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    Optional<String> val() {
        return Optional.ofNullable(value("val"));
    }

    /** Of a property that is on when it says nothing. */
    boolean isOn() {
        String value = value("val");
        return value == null || !Set.of("0", "false", "off", "none").contains(value);
    }

    private boolean isWords() {
        String namespace = xml.getNamespaceURI();
        return namespace != null && NAMESPACES.contains(namespace);
    }
}
