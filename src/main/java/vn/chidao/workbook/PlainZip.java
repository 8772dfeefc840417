package vn.chidao.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Packs a workbook anew. The one that writes it leaves sizes in a form ({@code zip64}, no more than a few bytes big) that
 * readers which go from front to back, the JDK's and this product's own among them, take for damage. Of the moment of
 * writing nothing stays, so that the same cells make the same bytes.
 */
final class PlainZip {

    private static final LocalDateTime NO_MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");

    private PlainZip() {}

    static byte[] of(byte[] workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length);
        try (ZipFile from = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            List<ZipArchiveEntry> entries = Collections.list(from.getEntries());
            for (ZipArchiveEntry entry : entries) {
                ZipEntry plain = new ZipEntry(entry.getName());
                plain.setTimeLocal(NO_MOMENT);
                to.putNextEntry(plain);
                try (InputStream content = from.getInputStream(entry)) {
                    if (entry.getName().equals(PROPERTIES)) {
                        to.write(undated(content.readAllBytes()));
                    } else {
                        content.transferTo(to);
                    }
                }
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] undated(byte[] properties) {
        return CREATED.matcher(new String(properties, StandardCharsets.UTF_8))
                .replaceAll("$1" + NO_MOMENT.toInstant(ZoneOffset.UTC))
                .getBytes(StandardCharsets.UTF_8);
    }
}
