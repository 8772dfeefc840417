package vn.chidao.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BoundedZip;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ForeignXml;

/**
 * A Word file opened: the parts its text needs. Read as a stream of events from beginning to end and not as a tree, which
 * would take many times the memory of a hostile part.
 *
 * @param document the main part
 * @param styles empty when it has none
 * @param numbering empty when it has none
 */
record WordFile(byte[] document, Optional<byte[]> styles, Optional<byte[]> numbering) {

    static final long MOST_BYTES = 100L * 1024 * 1024;

    private static final int MOST_BYTES_OF_PART = 16 * 1024 * 1024;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String ENCRYPTED = utf16("EncryptedPackage");

    /** @throws BusinessRuleViolation when it is none, holds macros, is broken or a bomb */
    static WordFile open(byte[] content) {
        try {
            Map<String, byte[]> parts =
                    BoundedZip.read(content, name -> name.endsWith(".xml") || name.endsWith(".rels"), MOST_BYTES);
            if (parts.values().stream().anyMatch(part -> part.length > MOST_BYTES_OF_PART)) {
                throw refused("archive-too-large");
            }
            return of(parts);
        } catch (BoundedZip.TooLarge e) {
            throw refused("archive-too-large");
        } catch (IOException | XMLStreamException e) {
            throw refused("word-broken");
        }
    }

    /** What to say of a file in the format of before 2007, in which those under a password are wrapped too. */
    static BusinessRuleViolation refusalOfOldFormat(byte[] content) {
        boolean encrypted = new String(content, StandardCharsets.ISO_8859_1).contains(ENCRYPTED);
        return refused(encrypted ? "word-encrypted" : "word-old");
    }

    private static WordFile of(Map<String, byte[]> parts) throws XMLStreamException {
        byte[] types = parts.get(CONTENT_TYPES);
        String main = types == null ? null : relationsOf("", parts).get("officeDocument");
        byte[] document = main == null ? null : parts.get(main);
        if (types == null || main == null || document == null) {
            throw refused("zip-refused");
        }
        String typesText = new String(types, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        boolean macros = typesText.contains("macroenabled")
                || typesText.contains("vbaproject")
                || parts.keySet().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("vbaproject"));
        if (macros) {
            throw refused("word-macros");
        }
        if (!typesText.contains("wordprocessingml")) {
            throw refused("zip-refused");
        }
        Map<String, String> relations = relationsOf(main, parts);
        return new WordFile(document, part(parts, relations.get("styles")), part(parts, relations.get("numbering")));
    }

    private static Optional<byte[]> part(Map<String, byte[]> parts, @Nullable String name) {
        return name == null ? Optional.empty() : Optional.ofNullable(parts.get(name));
    }

    /** The parts a part names, by the last word of what they are to it; {@code ""} is the package itself. */
    private static Map<String, String> relationsOf(String part, Map<String, byte[]> parts) throws XMLStreamException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        byte[] content = parts.get(folder + "_rels/" + part.substring(folder.length()) + ".rels");
        Map<String, String> relations = new HashMap<>();
        if (content == null) {
            return relations;
        }
        XMLStreamReader xml = ForeignXml.read(content);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String type = attribute(xml, "Type");
                String target = attribute(xml, "Target");
                relations.putIfAbsent(
                        type.substring(type.lastIndexOf('/') + 1),
                        target.startsWith("/") ? target.substring(1) : folder + target);
            }
        }
        return relations;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
    }

    private static String utf16(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    static BusinessRuleViolation refused(String rule) {
        return BusinessRuleViolation.at("file", "extraction.rule." + rule);
    }
}
