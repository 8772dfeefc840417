package vn.chidao.edxml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.chidao.shared.ForeignXml;

/** An element by its local name, whatever its prefix and case: senders agree on little more. */
final class XmlElement {

    private static final int MOST_ELEMENTS = 20_000;
    private static final int DEEPEST = 50;

    private final String name;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlElement(String name) {
        this.name = name;
    }

    /** The root of the document. */
    static XmlElement read(byte[] document) throws XMLStreamException {
        XMLStreamReader xml = ForeignXml.read(document);
        XmlElement outside = new XmlElement("");
        Deque<XmlElement> open = new ArrayDeque<>(List.of(outside));
        int elements = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MOST_ELEMENTS || open.size() > DEEPEST) {
                        throw new XMLStreamException("more elements than a message has");
                    }
                    XmlElement element = new XmlElement(xml.getLocalName());
                    open.element().children.add(element);
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.element().text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                default -> {
                    // Comments and white space between elements.
                }
            }
        }
        return outside.children.get(0);
    }

    boolean isNamed(String wanted) {
        return name.equalsIgnoreCase(wanted);
    }

    Stream<XmlElement> all(String wanted) {
        return children.stream().filter(child -> child.isNamed(wanted));
    }

    Optional<XmlElement> child(String wanted) {
        return all(wanted).findFirst();
    }

    /** At any depth, in the order of the document; what is found is not searched any further. */
    Stream<XmlElement> descendants(String wanted) {
        return children.stream().flatMap(child -> child.isNamed(wanted) ? Stream.of(child) : child.descendants(wanted));
    }

    /** The text of the first child of this name, or {@code ""}. */
    String text(String wanted) {
        return child(wanted).map(XmlElement::text).orElse("");
    }

    String text() {
        return text.toString().strip();
    }

    /** Its characters as they stand, which may be very many. */
    String characters() {
        return text.toString();
    }

    boolean isBlank() {
        return text.chars().allMatch(Character::isWhitespace);
    }

    boolean isLeaf() {
        return children.isEmpty();
    }
}
