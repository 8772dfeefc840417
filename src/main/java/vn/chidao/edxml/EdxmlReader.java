package vn.chidao.edxml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import vn.chidao.edxml.EdxmlMessage.AnsweredDocument;
import vn.chidao.edxml.EdxmlMessage.Attachment;
import vn.chidao.edxml.EdxmlMessage.Business;
import vn.chidao.edxml.EdxmlMessage.Code;
import vn.chidao.edxml.EdxmlMessage.DocType;
import vn.chidao.edxml.EdxmlMessage.Organ;
import vn.chidao.edxml.EdxmlMessage.OtherInfo;
import vn.chidao.edxml.EdxmlMessage.Promulgation;
import vn.chidao.edxml.EdxmlMessage.Replacement;
import vn.chidao.edxml.EdxmlMessage.Signer;
import vn.chidao.edxml.EdxmlMessage.Staff;
import vn.chidao.edxml.EdxmlMessage.Trace;
import vn.chidao.edxml.EdxmlMessage.Type;
import vn.chidao.shared.BoundedZip;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * Reads messages as they are met: with or without the outer layers and prefixes of the standard, groups of the header
 * flat or nested, attachments zipped or not. What is absent or unreadable is left empty.
 */
public final class EdxmlReader {

    /** Of all attachments together, unpacked. */
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private long bytesLeft = MOST_BYTES;

    private EdxmlReader() {}

    /** @throws BusinessRuleViolation for what is no message, is broken, or holds more than is read of one */
    public static EdxmlMessage read(byte[] file) {
        try {
            XmlElement root = XmlElement.read(file);
            boolean message = root.isNamed("edXML") || root.isNamed("edXMLEnvelope");
            if (!message && root.descendants("MessageHeader").findAny().isEmpty()) {
                throw refused("not-edxml");
            }
            return new EdxmlReader().message(root);
        } catch (XMLStreamException e) {
            throw refused("broken");
        }
    }

    private EdxmlMessage message(XmlElement root) {
        XmlElement header = Stream.of("MessageHeader", "edXMLHeader", "edXMLEnvelope")
                .flatMap(root::descendants)
                .findFirst()
                .orElse(root);
        return new EdxmlMessage(
                header.child("From").map(EdxmlReader::organ).orElse(Organ.of("", "")),
                header.all("To").flatMap(EdxmlReader::organs).toList(),
                header.text("DocumentId"),
                code(header),
                new Promulgation(
                        field(header, "PromulgationInfo", "Place"),
                        EdxmlDates.day(field(header, "PromulgationInfo", "PromulgationDate"))),
                type(header),
                header.text("Subject"),
                header.text("Content"),
                new Signer(
                        field(header, "SignerInfo", "Competence"),
                        field(header, "SignerInfo", "Position"),
                        field(header, "SignerInfo", "FullName")),
                EdxmlDates.day(header.text("DueDate")),
                header.all("ToPlaces").flatMap(places -> texts(places, "Place")).toList(),
                otherInfo(header),
                header.all("ResponseFor").map(EdxmlReader::answered).toList(),
                header.text("SteeringType"),
                root.descendants("TraceHeader")
                        .map(trace -> new Trace(trace.text("OrganId"), EdxmlDates.time(trace.text("Timestamp"))))
                        .toList(),
                Stream.of("Bussiness", "Business")
                        .flatMap(root::descendants)
                        .findFirst()
                        .map(EdxmlReader::business)
                        .orElseGet(Business::ofNew),
                attachments(root));
    }

    /** The field in its group, or where there is no such group, in the header itself. */
    private static String field(XmlElement header, String group, String field) {
        return header.child(group).orElse(header).text(field);
    }

    /** One list of receivers instead of a receiver each occurs too. */
    private static Stream<Organ> organs(XmlElement to) {
        List<XmlElement> nested =
                Stream.of("Organ", "Organization").flatMap(to::all).toList();
        return nested.isEmpty() ? Stream.of(organ(to)) : nested.stream().map(EdxmlReader::organ);
    }

    private static Organ organ(XmlElement organ) {
        return organ.isLeaf()
                ? Organ.of(organ.text(), "")
                : new Organ(
                        organ.text("OrganId"),
                        organ.text("OrganizationInCharge"),
                        organ.text("OrganName"),
                        organ.text("OrganAdd"),
                        organ.text("Email"),
                        organ.text("Telephone"),
                        organ.text("Fax"),
                        organ.text("Website"));
    }

    /** Both parts in one are parted where Party and State part them: {@code 77-CV/HU}, {@code 38/KH-UBND}. */
    private static Code code(XmlElement header) {
        XmlElement group = header.child("Code").orElse(header);
        String together = group == header ? "" : group.text();
        if (!group.isLeaf() || together.isEmpty()) {
            return new Code(group.text("CodeNumber"), group.text("CodeNotation"));
        }
        String[] parts = together.split("\\s*[-–/]\\s*", 2);
        return new Code(parts[0], parts.length > 1 ? parts[1] : "");
    }

    private static Type type(XmlElement header) {
        return header.child("DocumentType")
                .map(type -> type.isLeaf()
                        ? new Type(type.text(), "", "")
                        : new Type(type.text("Type"), type.text("TypeDetail"), type.text("TypeName")))
                .orElseGet(() -> new Type(header.text("Type"), header.text("TypeDetail"), header.text("TypeName")));
    }

    private static OtherInfo otherInfo(XmlElement header) {
        XmlElement info = header.child("OtherInfo").orElse(header);
        return new OtherInfo(
                info.text("Priority"),
                info.text("SphereOfPromulgation"),
                info.text("TyperNotation"),
                info.text("PromulgationAmount"),
                info.text("PageAmount"),
                info.all("Appendixes")
                        .flatMap(appendixes -> texts(appendixes, "Appendix"))
                        .toList(),
                info.text("Direction"));
    }

    private static Stream<String> texts(XmlElement list, String item) {
        Stream<String> items =
                list.isLeaf() ? Stream.of(list.text()) : list.all(item).map(XmlElement::text);
        return items.filter(text -> !text.isEmpty());
    }

    private static AnsweredDocument answered(XmlElement document) {
        return new AnsweredDocument(
                document.text("OrganId"),
                document.text("Code"),
                EdxmlDates.day(document.text("PromulgationDate")),
                document.text("DocumentId"));
    }

    private static Business business(XmlElement business) {
        XmlElement staff = business.child("StaffInfo").orElse(business);
        return new Business(
                DocType.ofCode(business.text("BussinessDocType")).orElse(DocType.NEW),
                business.text("BussinessDocReason"),
                business.text("BussinessDocumentInfo"),
                business.all("ReplacementInfoList")
                        .flatMap(list -> list.all("ReplacementInfo"))
                        .map(EdxmlReader::replacement)
                        .toList(),
                business.text("DocumentId"),
                business.text("Paper"),
                new Staff(staff.text("Department"), staff.text("Staff"), staff.text("Email"), staff.text("Mobile")));
    }

    private static Replacement replacement(XmlElement replacement) {
        return new Replacement(
                replacement.text("DocumentId"),
                replacement.descendants("OrganId").map(XmlElement::text).toList());
    }

    private List<Attachment> attachments(XmlElement root) {
        List<XmlElement> references = root.descendants("Reference").toList();
        return root.descendants("Attachment")
                .map(attachment -> attachment(attachment, references))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Its name and type may stand in the list of contents alone. */
    private Optional<Attachment> attachment(XmlElement attachment, List<XmlElement> references) {
        XmlElement content = attachment
                .child("ContentTransferEncoded")
                .or(() -> attachment.child("Content"))
                .orElse(attachment);
        if (content.isBlank()) {
            return Optional.empty();
        }
        String id = contentId(attachment);
        Optional<XmlElement> reference = references.stream()
                .filter(candidate -> !id.isEmpty() && contentId(candidate).equals(id))
                .findFirst();
        String name = named(attachment, reference, "AttachmentName");
        Map.Entry<String, byte[]> file = unpacked(name, decoded(content));
        bytesLeft -= file.getValue().length;
        if (bytesLeft < 0) {
            throw refused("attachment-too-large");
        }
        return Optional.of(new Attachment(file.getKey(), named(attachment, reference, "ContentType"), file.getValue()));
    }

    private static String named(XmlElement attachment, Optional<XmlElement> reference, String field) {
        String own = attachment.text(field);
        return own.isEmpty() ? reference.map(other -> other.text(field)).orElse("") : own;
    }

    private static String contentId(XmlElement element) {
        return element.text("ContentId").replaceFirst("(?i)^cid:", "");
    }

    private static byte[] decoded(XmlElement content) {
        try {
            return Base64.getMimeDecoder().decode(content.characters().getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw refused("attachment-broken");
        }
    }

    /**
     * The file out of its zip. Office documents are zip archives themselves and may have been sent without another one
     * around them; an archive of several files was meant as such.
     */
    private Map.Entry<String, byte[]> unpacked(String name, byte[] decoded) {
        boolean zip =
                decoded.length > 3 && decoded[0] == 'P' && decoded[1] == 'K' && decoded[2] == 3 && decoded[3] == 4;
        if (!zip) {
            return Map.entry(name, decoded);
        }
        try {
            Map<String, byte[]> entries = BoundedZip.read(decoded, any -> true, bytesLeft);
            byte[] named = entries.get(name);
            if (named != null) {
                return Map.entry(name, named);
            }
            if (entries.size() > 1) {
                return Map.entry(name, decoded);
            }
            Map.Entry<String, byte[]> only = entries.entrySet().iterator().next();
            return Map.entry(name.isEmpty() ? only.getKey() : name, only.getValue());
        } catch (BoundedZip.TooLarge e) {
            throw refused("attachment-too-large");
        } catch (IOException e) {
            throw refused("attachment-broken");
        }
    }

    private static BusinessRuleViolation refused(String rule) {
        return BusinessRuleViolation.at("file", "edxml.rule." + rule);
    }
}
