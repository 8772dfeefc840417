import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Checks a package of the archive of Chỉ Đạo: {@code java VerifyArchive.java package.zip [hash]}. Needs a JDK 17 and nothing else,
 * shares no code with the product, writes nothing to disk. README.md beside it describes the format. Ends with 0 when the package
 * is whole, with 1 when it is not, with 2 when it could not be asked.
 */
final class VerifyArchive {

    private static final String MANIFEST = "manifest.json";
    private static final String ACTS = "acts.jsonl";
    private static final String GENESIS = "0".repeat(64);
    private static final int MOST_ENTRIES = 200_000;
    private static final int LARGEST_MANIFEST = 128 * 1024 * 1024;
    private static final long MOST_BYTES = 50L * 1024 * 1024 * 1024;
    private static final int LONGEST_LINE = 4 * 1024 * 1024;
    private static final int MOST_FAULTS_TOLD = 100;

    private final PrintStream out;
    private int faults;

    private VerifyArchive(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length < 1 || args.length > 2 || args.length == 2 && !args[1].matches("[0-9a-fA-F]{64}")) {
            out.println("Cách dùng: java VerifyArchive.java goi.zip [mã băm SHA-256 của gói hoặc của bản kê]");
            out.println("Usage: java VerifyArchive.java package.zip [SHA-256 of the package or of its manifest]");
            System.exit(2);
        }
        Path file = Path.of(args[0]);
        if (!Files.isRegularFile(file)) {
            out.println("Không có tệp / No such file: " + file);
            System.exit(2);
        }
        System.exit(new VerifyArchive(out).check(file, args.length == 2 ? args[1].toLowerCase() : null) ? 0 : 1);
    }

    private boolean check(Path file, String known) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            check(zip, hashOf(file), known);
        } catch (IOException | IllegalArgumentException e) {
            fault(file.getFileName() + "", "gói hỏng, không đọc được / broken package: " + e.getMessage());
        }
        if (faults > 0) {
            out.println("GÓI KHÔNG NGUYÊN VẸN / PACKAGE DAMAGED: " + faults + " lỗi / faults");
        }
        return faults == 0;
    }

    private void check(ZipFile zip, String packageHash, String known) throws IOException {
        Map<String, ZipEntry> entries = entriesOf(zip);
        ZipEntry manifestEntry = entries.remove(MANIFEST);
        if (manifestEntry == null) {
            fault(MANIFEST, "thiếu bản kê / no manifest");
            return;
        }
        byte[] bytes;
        try {
            bytes = read(zip, manifestEntry, LARGEST_MANIFEST);
        } catch (IOException e) {
            fault(MANIFEST, "không đọc được / unreadable: " + e.getMessage());
            return;
        }
        String manifestHash = hex(sha256().digest(bytes));
        out.println("SHA-256 của gói / of the package:   " + packageHash);
        out.println("SHA-256 của bản kê / of the manifest: " + manifestHash);
        if (known != null && !known.equals(manifestHash) && !known.equals(packageHash)) {
            fault(MANIFEST, "không phải bản kê đã biết / not the manifest of the known hash " + known);
        }
        Map<String, Object> manifest;
        try {
            manifest = object(new Json(new String(bytes, StandardCharsets.UTF_8)).whole());
            if (!"chidao-archive".equals(manifest.get("format")) || number(manifest.get("formatVersion")) != 1) {
                fault(MANIFEST, "không phải bản kê phiên bản 1 / not a manifest of version 1");
                return;
            }
            checkFiles(zip, entries, manifest);
        } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
            fault(MANIFEST, "bản kê viết sai / malformed manifest: " + e.getMessage());
        }
    }

    private Map<String, ZipEntry> entriesOf(ZipFile zip) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw new IOException("more than " + MOST_ENTRIES + " entries");
        }
        Map<String, ZipEntry> entries = new LinkedHashMap<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (entry.isDirectory() || name.startsWith("/") || name.contains("\\") || name.contains(":")
                    || List.of(name.split("/", -1)).stream().anyMatch(part -> part.isEmpty() || part.matches("\\.+"))) {
                fault(name, "tên không an toàn / unsafe name");
            } else if (entries.put(name, entry) != null) {
                fault(name, "có hai lần trong gói / twice in the package");
            }
        }
        return entries;
    }

    private void checkFiles(ZipFile zip, Map<String, ZipEntry> entries, Map<String, Object> manifest) {
        List<?> files = (List<?>) manifest.get("files");
        Set<String> named = new HashSet<>();
        long left = MOST_BYTES;
        int signed = 0;
        for (Object each : files) {
            Map<String, Object> file = object(each);
            String path = text(file.get("path"));
            if (!named.add(path)) {
                fault(path, "có hai lần trong bản kê / twice in the manifest");
                continue;
            }
            ZipEntry entry = entries.get(path);
            if (entry == null) {
                fault(path, "có trong bản kê, không có trong gói / named, not in the package");
                continue;
            }
            long size = number(file.get("size"));
            left -= size;
            if (size < 0 || left < 0) {
                fault(MANIFEST, "cỡ vô lý / impossible sizes");
                return;
            }
            if (isWhole(zip, entry, size, text(file.get("sha256"))) && isAsStored(file, path)) {
                signed += Boolean.TRUE.equals(file.get("signed")) ? 1 : 0;
            }
        }
        for (String path : entries.keySet()) {
            if (!named.contains(path)) {
                fault(path, "có trong gói, không có trong bản kê / in the package, not named");
            }
        }
        long acts = 0;
        ZipEntry log = entries.get(ACTS);
        if (log == null || !named.contains(ACTS)) {
            fault(ACTS, "thiếu nhật ký / no acts");
        } else {
            acts = checkActs(zip, log, manifest);
        }
        if (faults == 0) {
            out.println("GÓI NGUYÊN VẸN / PACKAGE INTACT: " + files.size() + " tệp / files, " + acts
                    + " việc trong nhật ký / acts, " + signed + " PDF có chữ ký số còn nguyên / signed PDFs unchanged");
        }
    }

    private boolean isWhole(ZipFile zip, ZipEntry entry, long size, String expected) {
        String path = entry.getName();
        MessageDigest digest = sha256();
        long read = 0;
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] part = new byte[64 * 1024];
            // No further than the manifest says, however much an entry unfolds to.
            for (int length = content.read(part); length >= 0 && read <= size; length = content.read(part)) {
                digest.update(part, 0, length);
                read += length;
            }
        } catch (IOException e) {
            fault(path, "không đọc được / unreadable: " + e.getMessage());
            return false;
        }
        if (read != size) {
            fault(path, "cỡ khác bản kê / size differs from the manifest");
            return false;
        }
        if (!hex(digest.digest()).equals(expected)) {
            fault(path, "nội dung khác bản kê / content differs from the manifest");
            return false;
        }
        return true;
    }

    /** What was stored has the hash of the day on which it was stored, and so has what was signed. */
    private boolean isAsStored(Map<String, Object> file, String path) {
        Object stored = file.get("storedSha256");
        if (stored == null && !Boolean.TRUE.equals(file.get("signed")) || file.get("sha256").equals(stored)) {
            return true;
        }
        fault(path, "khác tệp đã lưu hoặc đã ký / differs from what was stored or signed");
        return false;
    }

    private long checkActs(ZipFile zip, ZipEntry log, Map<String, Object> manifest) {
        String directive = text(object(manifest.get("directive")).get("id"));
        Map<String, Object> counted = object(manifest.get("acts"));
        Chains chains = new Chains(directive);
        int number = 0;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(zip.getInputStream(log), StandardCharsets.UTF_8))) {
            for (String line = line(reader); line != null; line = line(reader)) {
                number++;
                String what;
                try {
                    what = chains.accept(object(new Json(line).whole()));
                } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
                    what = "dòng viết sai / malformed line";
                }
                if (what != null) {
                    fault(ACTS + " dòng / line " + number, what);
                }
            }
        } catch (IOException e) {
            fault(ACTS, "không đọc được / unreadable: " + e.getMessage());
        }
        if (number != number(counted.get("rows")) || chains.own != number(counted.get("own"))) {
            fault(ACTS, "số dòng khác bản kê / number of rows differs from the manifest");
        }
        return chains.own;
    }

    private static String line(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c != '\n'; c = reader.read()) {
            if (c < 0) {
                return line.isEmpty() ? null : line.toString();
            }
            if (line.length() >= LONGEST_LINE) {
                throw new IOException("line of more than " + LONGEST_LINE + " characters");
            }
            line.append((char) c);
        }
        return line.toString();
    }

    /** Follows the chains of hashes row by row. */
    private static final class Chains {

        private final String directive;
        private final Set<String> seen = new HashSet<>();
        private String chain;
        private long seq;
        private String hash;
        private long own;

        Chains(String directive) {
            this.directive = directive;
        }

        /** What is wrong with a row, or null. */
        String accept(Map<String, Object> row) {
            String rowChain = text(row.get("chain"));
            long rowSeq = number(row.get("seq"));
            String previous = text(row.get("previous_hash"));
            String rowHash = text(row.get("hash"));
            String what = null;
            if (rowChain.equals(chain)) {
                if (rowSeq != seq + 1) {
                    what = "chuỗi thiếu dòng / rows missing in chain " + chain;
                } else if (!previous.equals(hash)) {
                    what = "không nối tiếp dòng trước / does not follow the row before";
                }
            } else if (!seen.add(rowChain)) {
                what = "chuỗi lẫn lộn / chains mixed up";
            } else if (rowSeq == 1 && !previous.equals(GENESIS)) {
                what = "đầu chuỗi sai / wrong start of chain";
            }
            chain = rowChain;
            seq = rowSeq;
            hash = rowHash;
            if (row.containsKey("act")) {
                own++;
                Map<String, Object> act = object(row.get("act"));
                if (!rowHash.equals(hex(sha256().digest((previous + canonical(act)).getBytes(StandardCharsets.UTF_8))))) {
                    return "việc đã bị sửa / the act has been altered";
                }
                if (!rowChain.equals(act.get("chain")) || rowSeq != number(act.get("seq"))
                        || !directive.equals(act.get("directive_id"))) {
                    return "việc không thuộc dòng này / the act belongs elsewhere";
                }
            }
            return what;
        }
    }

    /** The JSON that was hashed: keys sorted, no white space, nulls written out. */
    private static String canonical(Map<String, Object> act) {
        StringBuilder text = new StringBuilder("{");
        new TreeMap<>(act).forEach((key, value) -> {
            text.append(text.length() > 1 ? "," : "");
            quote(key, text);
            text.append(':');
            if (value instanceof String words) {
                quote(words, text);
            } else {
                text.append(value);
            }
        });
        return text.append('}').toString();
    }

    private static void quote(String words, StringBuilder to) {
        to.append('"');
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            int known = "\"\\\b\f\n\r\t".indexOf(c);
            if (known >= 0) {
                to.append('\\').append("\"\\bfnrt".charAt(known));
            } else if (c < 0x20) {
                to.append(String.format("\\u%04X", (int) c));
            } else {
                to.append(c);
            }
        }
        to.append('"');
    }

    private void fault(String where, String what) {
        faults++;
        if (faults <= MOST_FAULTS_TOLD) {
            out.println("SAI / WRONG  " + where.replaceAll("\\p{Cntrl}", "?") + ": " + what);
        }
    }

    private static byte[] read(ZipFile zip, ZipEntry entry, int most) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] part = new byte[64 * 1024];
            for (int length = content.read(part); length >= 0; length = content.read(part)) {
                bytes.write(part, 0, length);
                if (bytes.size() > most) {
                    throw new IOException("more than " + most + " bytes");
                }
            }
            return bytes.toByteArray();
        }
    }

    private static String hashOf(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream content = Files.newInputStream(file)) {
            byte[] part = new byte[64 * 1024];
            for (int length = content.read(part); length >= 0; length = content.read(part)) {
                digest.update(part, 0, length);
            }
        }
        return hex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) java.util.Objects.requireNonNull((Map<?, ?>) value);
    }

    private static String text(Object value) {
        return java.util.Objects.requireNonNull((String) value);
    }

    private static long number(Object value) {
        return Long.parseLong(((Json.Number) value).written());
    }

    /** As much of JSON as is needed: strict, no key twice, no deeper than a hundred levels. */
    private static final class Json {

        private static final int DEEPEST = 100;

        private final String source;
        private int at;
        private int depth;

        Json(String source) {
            this.source = source;
        }

        /** A number as it is written. */
        record Number(String written) {
            @Override
            public String toString() {
                return written;
            }
        }

        Object whole() {
            Object value = value();
            blank();
            if (at < source.length()) {
                throw wrong();
            }
            return value;
        }

        private Object value() {
            blank();
            if (++depth > DEEPEST) {
                throw wrong();
            }
            Object value =
                    switch (peek()) {
                        case '{' -> members();
                        case '[' -> elements();
                        case '"' -> string();
                        case 't' -> word("true", Boolean.TRUE);
                        case 'f' -> word("false", Boolean.FALSE);
                        case 'n' -> word("null", null);
                        default -> numeral();
                    };
            depth--;
            return value;
        }

        private Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            at++;
            blank();
            if (taken('}')) {
                return members;
            }
            do {
                blank();
                String key = string();
                blank();
                expect(':');
                if (members.containsKey(key)) {
                    throw wrong();
                }
                members.put(key, value());
                blank();
            } while (taken(','));
            expect('}');
            return members;
        }

        private List<Object> elements() {
            List<Object> elements = new ArrayList<>();
            at++;
            blank();
            if (taken(']')) {
                return elements;
            }
            do {
                elements.add(value());
                blank();
            } while (taken(','));
            expect(']');
            return elements;
        }

        private String string() {
            expect('"');
            StringBuilder text = new StringBuilder();
            for (char c = next(); c != '"'; c = next()) {
                if (c < 0x20) {
                    throw wrong();
                }
                text.append(c == '\\' ? escaped() : c);
            }
            return text.toString();
        }

        private char escaped() {
            char c = next();
            if (c == 'u') {
                String digits = source.substring(at, Math.min(at + 4, source.length()));
                if (!digits.matches("[0-9a-fA-F]{4}")) {
                    throw wrong();
                }
                at += 4;
                return (char) Integer.parseInt(digits, 16);
            }
            int known = "\"\\/bfnrt".indexOf(c);
            if (known < 0) {
                throw wrong();
            }
            return "\"\\/\b\f\n\r\t".charAt(known);
        }

        private Object word(String word, Object value) {
            if (!source.startsWith(word, at)) {
                throw wrong();
            }
            at += word.length();
            return value;
        }

        private Number numeral() {
            int from = at;
            while (at < source.length() && "+-.0123456789eE".indexOf(source.charAt(at)) >= 0) {
                at++;
            }
            String written = source.substring(from, at);
            if (!written.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
                throw wrong();
            }
            return new Number(written);
        }

        private void blank() {
            while (at < source.length() && " \t\r\n".indexOf(source.charAt(at)) >= 0) {
                at++;
            }
        }

        private char peek() {
            if (at >= source.length()) {
                throw wrong();
            }
            return source.charAt(at);
        }

        private char next() {
            char c = peek();
            at++;
            return c;
        }

        private boolean taken(char c) {
            if (at < source.length() && source.charAt(at) == c) {
                at++;
                return true;
            }
            return false;
        }

        private void expect(char c) {
            if (!taken(c)) {
                throw wrong();
            }
        }

        private IllegalArgumentException wrong() {
            return new IllegalArgumentException("JSON, " + at);
        }
    }
}
