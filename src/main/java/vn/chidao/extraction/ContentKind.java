package vn.chidao.extraction;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Phrase;

/** What a file is, told by its first bytes; whatever its name says. */
enum ContentKind {
    PDF("255044462D"),
    ZIP("504B0304"),
    /** Office files of before 2007, and files of today under a password. */
    OLE2("D0CF11E0A1B11AE1"),
    RTF("7B5C727466"),
    JPEG("FFD8FF"),
    PNG("89504E470D0A1A0A"),
    GIF("47494638"),
    TIFF("49492A00", "4D4D002A"),
    EXECUTABLE("4D5A90", "4D5A5000", "7F454C46"),
    RAR("526172211A07"),
    SEVEN_ZIP("377ABCAF271C"),
    GZIP("1F8B08"),
    HTML,
    XML,
    /** No text, and nothing known. */
    BINARY,
    TEXT;

    private static final int BYTES_LOOKED_AT = 1024;

    private final byte[][] heads;

    ContentKind(String... heads) {
        this.heads = Stream.of(heads).map(HexFormat.of()::parseHex).toArray(byte[][]::new);
    }

    static ContentKind of(byte[] content) {
        return Stream.of(values())
                .filter(kind -> Stream.of(kind.heads).anyMatch(head -> startsWith(content, head)))
                .findFirst()
                .orElseGet(() -> ofMarkup(content));
    }

    /** Pages of the web and XML are text to the bytes; their first characters tell them. */
    private static ContentKind ofMarkup(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, BYTES_LOOKED_AT), StandardCharsets.ISO_8859_1)
                .replaceAll("^[^!-~]+|\0", "")
                .toLowerCase(Locale.ROOT);
        boolean mailedPage = start.startsWith("mime-version:") && start.contains("multipart/related");
        boolean page = start.startsWith("<") && (start.contains("<html") || start.startsWith("<!doctype html"));
        if (mailedPage || page) {
            return HTML;
        }
        return start.matches("(?s)<(\\?xml\\s|!doctype\\s|[\\w.-]*:?edxml).*") ? XML : TEXT;
    }

    static boolean startsWith(byte[] content, byte[] head) {
        return content.length >= head.length && Arrays.equals(content, 0, head.length, head, 0, head.length);
    }

    /** Refuses a file that holds no text to read. */
    BusinessRuleViolation refusal() {
        return BusinessRuleViolation.at("file", "extraction.rule.not-a-text", Phrase.of("ContentKind." + name()));
    }
}
