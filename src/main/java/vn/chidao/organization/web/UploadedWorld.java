package vn.chidao.organization.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.springframework.web.multipart.MultipartFile;
import vn.chidao.organization.WorldFiles;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * Files of a world as a browser sends them: one by one or in a zip archive, known by their names, whatever folder they
 * lie in. An archive is read no further than the files may be large, so that a small one cannot fill the memory.
 */
final class UploadedWorld {

    static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final int MOST_ENTRIES = 100;
    private static final String ARCHIVE = ".zip";

    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private int bytes;

    private UploadedWorld() {}

    /**
     * Reads what has been sent.
     *
     * @param source what it is to be called; where that is blank, as its files are
     * @throws BusinessRuleViolation for a file no world has, one that comes twice, a broken or oversized archive
     */
    static WorldFiles read(String source, List<MultipartFile> uploads) {
        UploadedWorld world = new UploadedWorld();
        for (MultipartFile upload : uploads) {
            String name =
                    baseName(Optional.ofNullable(upload.getOriginalFilename()).orElse(""));
            // A browser sends an empty part for a field in which nothing has been chosen.
            if (!name.isEmpty()) {
                world.add(name, upload);
            }
        }
        String called = source.isBlank() ? String.join(", ", world.names) : source.strip();
        return new WorldFiles(called, world.contents);
    }

    private void add(String name, MultipartFile upload) {
        names.add(name);
        try (InputStream content = upload.getInputStream()) {
            if (name.toLowerCase(Locale.ROOT).endsWith(ARCHIVE)) {
                unpack(name, content);
            } else {
                put(name, content);
            }
        } catch (ZipException e) {
            throw broken(name);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the upload " + name, e);
        }
    }

    private void unpack(String archive, InputStream content) throws IOException {
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(content)) {
            for (ZipEntry entry = next(archive, zip); entry != null; entry = next(archive, zip)) {
                if (++entries > MOST_ENTRIES) {
                    throw tooLarge(archive);
                }
                String name = baseName(entry.getName());
                if (!entry.isDirectory() && !isOfTheSystem(entry.getName(), name)) {
                    put(name, zip);
                }
            }
        }
        if (entries == 0) {
            throw broken(archive);
        }
    }

    private static ZipEntry next(String archive, ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            // Names of entries in no readable encoding.
            throw broken(archive);
        }
    }

    private void put(String name, InputStream content) throws IOException {
        String known = name.toLowerCase(Locale.ROOT);
        if (!WorldFiles.NAMES.contains(known)) {
            throw BusinessRuleViolation.at(
                    "files", "organization.rule.world-file-unknown", name, String.join(", ", WorldFiles.NAMES));
        }
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] part = new byte[16 * 1024];
        for (int length = content.read(part); length >= 0; length = content.read(part)) {
            bytes += length;
            if (bytes > MOST_BYTES) {
                throw tooLarge(name);
            }
            read.write(part, 0, length);
        }
        if (contents.put(known, read.toByteArray()) != null) {
            throw BusinessRuleViolation.at("files", "organization.rule.world-file-twice", known);
        }
    }

    /** What file managers put into archives unasked. */
    private static boolean isOfTheSystem(String path, String name) {
        return path.startsWith("__MACOSX/") || name.startsWith(".") || name.equals("Thumbs.db");
    }

    private static String baseName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .strip();
    }

    private static BusinessRuleViolation broken(String name) {
        return BusinessRuleViolation.at("files", "organization.rule.archive-broken", name);
    }

    private static BusinessRuleViolation tooLarge(String name) {
        return BusinessRuleViolation.at("files", "organization.rule.archive-too-large", name, MOST_BYTES / 1024 / 1024);
    }
}
