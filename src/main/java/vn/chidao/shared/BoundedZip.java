package vn.chidao.shared;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads zip archives from outside in memory and no further than a limit, so that a small one cannot fill the memory.
 * What is skipped counts as well: it has to be inflated to be passed over.
 */
public final class BoundedZip {

    private static final int MOST_ENTRIES = 5_000;

    private BoundedZip() {}

    /** The archive holds more than may be read of it. */
    public static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(String message) {
            super(message);
        }
    }

    /**
     * The entries by name; those that are not wanted come without content, folders not at all.
     *
     * @throws TooLarge when there are more than {@code mostBytes}, or too many entries
     * @throws ZipException when it is no archive, a broken or an encrypted one, or a name comes twice
     */
    public static Map<String, byte[]> read(byte[] archive, Predicate<String> wanted, long mostBytes)
            throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        long left = mostBytes;
        // Names that do not say they are UTF-8 may be in any encoding; read so, none is malformed.
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entries.size() >= MOST_ENTRIES) {
                    throw new TooLarge("more than " + MOST_ENTRIES + " entries");
                }
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                left -= copy(zip, wanted.test(entry.getName()) ? content : null, left);
                if (!entry.isDirectory() && entries.put(entry.getName(), content.toByteArray()) != null) {
                    throw new ZipException("two entries of one name");
                }
            }
        } catch (IllegalArgumentException e) {
            // Names of entries in no readable encoding.
            throw new ZipException(e.getMessage());
        }
        if (entries.isEmpty()) {
            throw new ZipException("no entries");
        }
        return entries;
    }

    private static long copy(ZipInputStream zip, @Nullable ByteArrayOutputStream to, long most) throws IOException {
        byte[] part = new byte[16 * 1024];
        long copied = 0;
        for (int length = zip.read(part); length >= 0; length = zip.read(part)) {
            copied += length;
            if (copied > most) {
                throw new TooLarge("more than it may hold");
            }
            if (to != null) {
                to.write(part, 0, length);
            }
        }
        return copied;
    }
}
