package vn.chidao.edxml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vn.chidao.edxml.EdxmlMessage.AnsweredDocument;
import vn.chidao.edxml.EdxmlMessage.Organ;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * What a receiver says of a document that has reached it. The codes are those of the exchange: 1 arrived, 2 returned,
 * 3 registered, 5 in processing, 6 completed, 13 recall requested, 15 agrees to it, 16 refuses it.
 *
 * @param description the reason of a return, or whatever else is said
 */
public record EdxmlStatus(
        AnsweredDocument responseFor,
        Organ from,
        int code,
        String description,
        @Nullable LocalDateTime at) {

    private static final String PREFIX = "edXML";

    /**
     * The status that a file holds, or none where it holds a document.
     *
     * @throws BusinessRuleViolation for what is no XML, and for a status that cannot be read
     */
    public static Optional<EdxmlStatus> read(byte[] file) {
        try {
            XmlElement root = XmlElement.read(file);
            if (!root.isNamed("Status")
                    && root.descendants("StatusCode").findAny().isEmpty()) {
                return Optional.empty();
            }
            XmlElement header = root.descendants("MessageHeader").findFirst().orElse(root);
            XmlElement answered = header.child("ResponseFor").orElse(header);
            XmlElement from = header.child("From").orElse(header);
            return Optional.of(new EdxmlStatus(
                    new AnsweredDocument(
                            answered.text("OrganId"),
                            answered.text("Code"),
                            EdxmlDates.day(answered.text("PromulgationDate")),
                            answered.text("DocumentId")),
                    Organ.of(from.text("OrganId"), from.text("OrganName")),
                    code(header.text("StatusCode")),
                    header.text("Description"),
                    EdxmlDates.time(header.text("Timestamp"))));
        } catch (XMLStreamException e) {
            throw refused("broken");
        }
    }

    private static int code(String written) {
        if (!written.matches("\\d{1,3}")) {
            throw refused("status-unreadable");
        }
        return Integer.parseInt(written);
    }

    /** As a file; the same status gives the same bytes. */
    public byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement(PREFIX, "Status", EdxmlWriter.NAMESPACE);
            xml.writeNamespace(PREFIX, EdxmlWriter.NAMESPACE);
            open(xml, "Header");
            open(xml, "MessageHeader");
            open(xml, "ResponseFor");
            text(xml, "OrganId", responseFor.organId());
            text(xml, "Code", responseFor.code());
            text(
                    xml,
                    "PromulgationDate",
                    responseFor.promulgatedOn() == null ? "" : EdxmlDates.DAY.format(responseFor.promulgatedOn()));
            text(xml, "DocumentId", responseFor.documentId());
            xml.writeEndElement();
            open(xml, "From");
            text(xml, "OrganId", from.id());
            text(xml, "OrganName", from.name());
            xml.writeEndElement();
            text(xml, "StatusCode", String.valueOf(code));
            text(xml, "Description", description);
            text(xml, "Timestamp", at == null ? "" : EdxmlDates.TIME.format(at));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void open(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement(PREFIX, name, EdxmlWriter.NAMESPACE);
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            open(xml, name);
            xml.writeCharacters(EdxmlWriter.allowed(name, text));
            xml.writeEndElement();
        }
    }

    private static BusinessRuleViolation refused(String rule) {
        return BusinessRuleViolation.at("file", "edxml.rule." + rule);
    }
}
