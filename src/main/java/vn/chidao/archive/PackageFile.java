package vn.chidao.archive;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Sha256;

/**
 * A package while it is written to disk, entry by entry. All entries have one time, so that the same content makes the same
 * bytes.
 */
final class PackageFile implements Closeable {

    static final String MANIFEST = "manifest.json";

    private final LocalDateTime time;
    private final ZipOutputStream zip;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();

    PackageFile(Path file, Instant time) throws IOException {
        this.time = LocalDateTime.ofInstant(time, BusinessClock.ZONE).withNano(0);
        this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8);
    }

    /**
     * A file of the package as its manifest names it.
     *
     * @param kind what it is, a stable code
     * @param fileId the id of the stored file it is, and {@code storedSha256} its hash from the day it was stored
     * @param signed whether it is a PDF with electronic signatures
     */
    record Entry(
            String path,
            long size,
            String sha256,
            String kind,
            String title,
            @Nullable String fileId,
            @Nullable String storedSha256,
            boolean signed) {}

    /** Something that writes content, and nothing else. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** What the archive of files keeps, exactly as it was stored. */
    void addStored(String path, String kind, String title, String fileId, String storedSha256, byte[] bytes) {
        add(path, kind, title, fileId, storedSha256, PdfSignatures.areIn(bytes), out -> out.write(bytes));
    }

    void add(String path, String kind, String title, byte[] bytes) {
        add(path, kind, title, out -> out.write(bytes));
    }

    void addJson(String path, String kind, String title, ObjectWriter json, Object value) {
        add(path, kind, title, out -> json.writeValue(out, value));
    }

    void add(String path, String kind, String title, Content content) {
        add(path, kind, title, null, null, false, content);
    }

    private void add(
            String path,
            String kind,
            String title,
            @Nullable String fileId,
            @Nullable String storedSha256,
            boolean signed,
            Content content) {
        try {
            Hashed hashed = write(path, content);
            entries.add(new Entry(path, hashed.size, hashed.sha256(), kind, title, fileId, storedSha256, signed));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    boolean has(String path) {
        return paths.contains(path);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /**
     * Ends the package with its manifest.
     *
     * @return the manifest's hash
     */
    String finish(byte[] manifest) throws IOException {
        write(MANIFEST, out -> out.write(manifest));
        zip.close();
        return Sha256.of(manifest);
    }

    private Hashed write(String path, Content content) throws IOException {
        if (!paths.add(path)) {
            throw new IllegalStateException("two entries " + path);
        }
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        Hashed hashed = new Hashed(zip);
        content.to(hashed);
        hashed.flush();
        zip.closeEntry();
        return hashed;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Counts and hashes what goes into an entry; closing it ends no package. */
    private static final class Hashed extends FilterOutputStream {

        private final MessageDigest digest;
        private long size;

        Hashed(OutputStream zip) {
            this(zip, PackageFile.digest());
        }

        private Hashed(OutputStream zip, MessageDigest digest) {
            super(new DigestOutputStream(zip, digest));
            this.digest = digest;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            size++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            size += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
