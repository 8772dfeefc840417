package vn.chidao.extraction;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The encodings Vietnamese offices used before Unicode. What they say is read as Windows-1252 first. */
enum LegacyEncoding {

    /** Writes most letters as a letter and a combining tone; composed again, as everybody writes them today. */
    WINDOWS_1258("extraction.remark.decoded-windows-1258") {
        @Override
        String decode(String misread) {
            return Composed.of(new String(misread.getBytes(WINDOWS_1252), Charset.forName("windows-1258")));
        }
    },

    /** TCVN 5712:1993 VN3, "ABC". It has no capitals with a tone: fonts whose name ends in H draw all in capitals. */
    TCVN3("extraction.remark.decoded-tcvn3") {
        @Override
        String decode(String misread) {
            return Tables.decode(misread, Tables.TCVN3);
        }
    },

    /** VNI for Windows: a letter, and behind it a second one for its marks. */
    VNI("extraction.remark.decoded-vni") {
        @Override
        String decode(String misread) {
            return Tables.decode(misread, Tables.VNI);
        }
    };

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final String remark;

    LegacyEncoding(String remark) {
        this.remark = remark;
    }

    /** The key of the message that says text has been converted. */
    String remark() {
        return remark;
    }

    /** The text, from the characters Windows-1252 makes of it. */
    abstract String decode(String misread);

    /** The encoding of a font made for one of them, by its name. */
    static Optional<LegacyEncoding> ofFont(String font) {
        String name = font.toLowerCase(Locale.ROOT);
        if (name.startsWith(".vn")) {
            return Optional.of(TCVN3);
        }
        return name.startsWith("vni-") ? Optional.of(VNI) : Optional.empty();
    }

    /** Whether a font draws small letters as capitals, as {@code .VnTimeH} does. */
    static boolean drawsCapitals(String font) {
        return font.toLowerCase(Locale.ROOT).startsWith(".vn") && font.endsWith("H");
    }

    private static final class Tables {

        static final Map<String, String> TCVN3 = read("tcvn3.csv");
        static final Map<String, String> VNI = read("vni.csv");

        private static Map<String, String> read(String name) {
            Map<String, String> table = new HashMap<>();
            Resources.lines(name).stream().skip(1).map(line -> line.split(",")).forEach(cells -> {
                byte[] bytes = HexFormat.of().parseHex(cells[0]);
                table.put(new String(bytes, WINDOWS_1252), cells[1]);
            });
            return table;
        }

        static String decode(String misread, Map<String, String> table) {
            StringBuilder text = new StringBuilder(misread.length());
            for (int i = 0; i < misread.length(); i++) {
                String pair = i + 1 < misread.length() ? table.get(misread.substring(i, i + 2)) : null;
                if (pair != null) {
                    text.append(pair);
                    i++;
                } else {
                    String single = misread.substring(i, i + 1);
                    text.append(table.getOrDefault(single, single));
                }
            }
            return text.toString();
        }
    }
}
