package vn.chidao.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Packs a workbook anew. The one that writes it leaves sizes in a form ({@code zip64}, no more than a few bytes big) that
 * readers which go from front to back, the JDK's and this product's own among them, take for damage.
 */
final class PlainZip {

    private PlainZip() {}

    static byte[] of(byte[] workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length);
        try (ZipFile from = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            List<ZipArchiveEntry> entries = Collections.list(from.getEntries());
            for (ZipArchiveEntry entry : entries) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream content = from.getInputStream(entry)) {
                    content.transferTo(to);
                }
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
