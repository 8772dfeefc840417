package vn.chidao.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The file types the archive knows; those of evidence are told by their content, and the name must say the same. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    MESSAGE("application/xml", "edxml", "xml"),
    TEXT("text/plain", "txt");

    private static final byte[] PDF_HEAD = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_HEAD = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP_HEAD = {'P', 'K', 3, 4};
    private static final int ENTRIES_LOOKED_AT = 200;

    private final String mediaType;
    private final String[] extensions;

    FileKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    String mediaType() {
        return mediaType;
    }

    /** The name with an extension that says what the file is. */
    String named(String name) {
        return isNamed(extensionOf(name)) ? name : name + "." + extensions[0];
    }

    static String extensionOf(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    boolean isNamed(String extension) {
        return Arrays.asList(extensions).contains(extension);
    }

    /** What the bytes are, or empty when it is nothing that is taken as evidence. */
    static Optional<FileKind> of(byte[] content) {
        if (startsWith(content, PDF_HEAD)) {
            return Optional.of(PDF);
        }
        if (startsWith(content, PNG_HEAD)) {
            return Optional.of(PNG);
        }
        if (startsWith(content, JPEG_HEAD)) {
            return Optional.of(JPEG);
        }
        return startsWith(content, ZIP_HEAD) ? officeKind(content) : Optional.empty();
    }

    /** What a file is that has been read as a text: of what is no evidence only the name tells messages from texts. */
    static FileKind ofReadable(String name, byte[] content) {
        return of(content).orElse(MESSAGE.isNamed(extensionOf(name)) ? MESSAGE : TEXT);
    }

    /** Word and Excel files are both zip archives; the folder of their main part tells them apart. */
    private static Optional<FileKind> officeKind(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (int i = 0; i < ENTRIES_LOOKED_AT; i++) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null) {
                    return Optional.empty();
                }
                if (entry.getName().startsWith("word/")) {
                    return Optional.of(WORD);
                }
                if (entry.getName().startsWith("xl/")) {
                    return Optional.of(EXCEL);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] content, byte[] head) {
        return content.length >= head.length && Arrays.equals(content, 0, head.length, head, 0, head.length);
    }
}
