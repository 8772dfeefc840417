package vn.chidao.edxml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vn.chidao.edxml.EdxmlMessage.Attachment;
import vn.chidao.edxml.EdxmlMessage.Business;
import vn.chidao.edxml.EdxmlMessage.DocType;
import vn.chidao.edxml.EdxmlMessage.Organ;
import vn.chidao.edxml.EdxmlMessage.OtherInfo;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * Writes messages as the standard has them, each element in its place, attachments zipped and in base64. The same message
 * gives the same bytes. {@code Bussiness} is how the exchange spells it.
 */
public final class EdxmlWriter {

    static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

    private static final String PREFIX = "edXML";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private interface Content {

        void write() throws XMLStreamException;
    }

    private final XMLStreamWriter xml;

    private EdxmlWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** @throws BusinessRuleViolation for a message without what the exchange needs to deliver it */
    public static byte[] write(EdxmlMessage message) {
        check(message);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new EdxmlWriter(xml).writeAll(message);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void check(EdxmlMessage message) {
        require(!message.from().id().isBlank(), "edxml.rule.needs-sender");
        require(
                !message.to().isEmpty()
                        && message.to().stream().noneMatch(organ -> organ.id().isBlank()),
                "edxml.rule.needs-receivers");
        require(!message.code().number().isBlank() && !message.code().notation().isBlank(), "edxml.rule.needs-code");
        require(message.promulgation().date() != null, "edxml.rule.needs-date");
        require(!message.subject().isBlank(), "edxml.rule.needs-subject");
        Business business = message.business();
        require(business.docType() != DocType.RECALL || !business.reason().isBlank(), "edxml.rule.needs-reason");
        require(
                message.attachments().stream()
                        .noneMatch(attachment -> attachment.name().isBlank()),
                "edxml.rule.needs-attachment-name");
    }

    private static void require(boolean present, String rule) {
        if (!present) {
            throw BusinessRuleViolation.of(rule);
        }
    }

    private void writeAll(EdxmlMessage message) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement(PREFIX, "edXML", NAMESPACE);
        xml.writeNamespace(PREFIX, NAMESPACE);
        element("edXMLEnvelope", () -> {
            element("edXMLHeader", () -> {
                element("MessageHeader", () -> writeHeader(message));
                element("TraceHeaderList", () -> writeTraces(message));
            });
            element("edXMLBody", () -> element("edXMLManifest", () -> writeManifest(message.attachments())));
        });
        element("AttachmentEncoded", () -> writeAttachments(message.attachments()));
        xml.writeEndDocument();
    }

    private void writeHeader(EdxmlMessage message) throws XMLStreamException {
        element("From", () -> writeOrgan(message.from()));
        for (Organ organ : message.to()) {
            element("To", () -> writeOrgan(organ));
        }
        optional("DocumentId", message.documentId());
        element("Code", () -> {
            text("CodeNumber", message.code().number());
            text("CodeNotation", message.code().notation());
        });
        element("PromulgationInfo", () -> {
            text("Place", message.promulgation().place());
            text("PromulgationDate", written(message.promulgation().date()));
        });
        element("DocumentType", () -> {
            text("Type", message.documentType().type());
            optional("TypeDetail", message.documentType().detail());
            text("TypeName", message.documentType().name());
        });
        text("Subject", message.subject());
        optional("Content", message.content());
        element("SignerInfo", () -> {
            optional("Competence", message.signer().competence());
            optional("Position", message.signer().position());
            text("FullName", message.signer().fullName());
        });
        optional("DueDate", written(message.dueDate()));
        list("ToPlaces", "Place", message.toPlaces());
        element("OtherInfo", () -> writeOtherInfo(message.otherInfo()));
        for (EdxmlMessage.AnsweredDocument answered : message.responseFor()) {
            element("ResponseFor", () -> {
                text("OrganId", answered.organId());
                text("Code", answered.code());
                optional("PromulgationDate", written(answered.promulgatedOn()));
                optional("DocumentId", answered.documentId());
            });
        }
        optional("SteeringType", message.steeringType());
    }

    private void writeOrgan(Organ organ) throws XMLStreamException {
        text("OrganId", organ.id());
        optional("OrganizationInCharge", organ.inCharge());
        text("OrganName", organ.name());
        optional("OrganAdd", organ.address());
        optional("Email", organ.email());
        optional("Telephone", organ.telephone());
        optional("Fax", organ.fax());
        optional("Website", organ.website());
    }

    private void writeOtherInfo(OtherInfo info) throws XMLStreamException {
        optional("Priority", info.priority());
        optional("SphereOfPromulgation", info.sphereOfPromulgation());
        optional("TyperNotation", info.typerNotation());
        optional("PromulgationAmount", info.promulgationAmount());
        optional("PageAmount", info.pageAmount());
        list("Appendixes", "Appendix", info.appendixes());
        optional("Direction", info.direction());
    }

    private void writeTraces(EdxmlMessage message) throws XMLStreamException {
        for (EdxmlMessage.Trace trace : message.traces()) {
            element("TraceHeader", () -> {
                text("OrganId", trace.organId());
                optional("Timestamp", trace.at() == null ? "" : EdxmlDates.TIME.format(trace.at()));
            });
        }
        Business business = message.business();
        element("Bussiness", () -> {
            text("BussinessDocType", String.valueOf(business.docType().code()));
            optional("BussinessDocReason", business.reason());
            optional("BussinessDocumentInfo", business.documentInfo());
            if (!business.replacements().isEmpty()) {
                element("ReplacementInfoList", () -> writeReplacements(business.replacements()));
            }
            optional("DocumentId", business.documentId());
            optional("Paper", business.paper());
            element("StaffInfo", () -> {
                optional("Department", business.staff().department());
                optional("Staff", business.staff().name());
                optional("Email", business.staff().email());
                optional("Mobile", business.staff().mobile());
            });
        });
    }

    private void writeReplacements(List<EdxmlMessage.Replacement> replacements) throws XMLStreamException {
        for (EdxmlMessage.Replacement replacement : replacements) {
            element("ReplacementInfo", () -> {
                text("DocumentId", replacement.documentId());
                list("OrganIdList", "OrganId", replacement.organIds());
            });
        }
    }

    private void writeManifest(List<Attachment> attachments) throws XMLStreamException {
        for (int i = 0; i < attachments.size(); i++) {
            String contentId = contentId(i);
            Attachment attachment = attachments.get(i);
            element("Reference", () -> {
                text("ContentId", contentId);
                text("ContentType", attachment.contentType());
                text("AttachmentName", attachment.name());
            });
        }
    }

    private void writeAttachments(List<Attachment> attachments) throws XMLStreamException {
        for (int i = 0; i < attachments.size(); i++) {
            String contentId = contentId(i);
            Attachment attachment = attachments.get(i);
            element("Attachment", () -> {
                text("ContentId", contentId);
                text("AttachmentName", attachment.name());
                text("ContentType", attachment.contentType());
                text("ContentTransferEncoded", Base64.getEncoder().encodeToString(zipped(attachment)));
            });
        }
    }

    private static String contentId(int index) {
        return "cid:" + (index + 1);
    }

    private static byte[] zipped(Attachment attachment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(attachment.name());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(attachment.content());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return bytes.toByteArray();
    }

    private void element(String name, Content content) throws XMLStreamException {
        xml.writeStartElement(PREFIX, name, NAMESPACE);
        content.write();
        xml.writeEndElement();
    }

    private void list(String name, String item, List<String> texts) throws XMLStreamException {
        if (!texts.isEmpty()) {
            element(name, () -> {
                for (String text : texts) {
                    text(item, text);
                }
            });
        }
    }

    private void optional(String name, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            text(name, text);
        }
    }

    private void text(String name, String text) throws XMLStreamException {
        String allowed = allowed(name, text);
        element(name, () -> xml.writeCharacters(allowed));
    }

    /** The text, which must not hold what XML cannot write. */
    static String allowed(String name, String text) {
        if (!text.codePoints().allMatch(EdxmlWriter::isAllowed)) {
            throw BusinessRuleViolation.of("edxml.rule.character", name);
        }
        return text;
    }

    /** XML 1.0 has no way to write the others. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c != 0xFFFE && c != 0xFFFF;
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "" : EdxmlDates.DAY.format(day);
    }
}
