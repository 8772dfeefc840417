package vn.chidao.extraction;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ForeignXml;

/**
 * The automatic numbers of a Word file. They stand nowhere in its text, Word counts them when it draws the page, and the
 * numbering of directives is often made with them.
 */
final class WordNumbering {

    private static final int LEVELS = 9;
    private static final int UNUSED = Integer.MIN_VALUE;
    private static final int LONGEST = 100;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014", "+", "*", "\u2022");

    /** What a list looks like; several lists may share one, and then its counters. */
    private static final class Scheme {
        private final Level[] levels = new Level[LEVELS];
        private final int[] counters = new int[LEVELS];
        private @Nullable String linkedStyle;

        Scheme() {
            Arrays.setAll(levels, any -> new Level());
            Arrays.fill(counters, UNUSED);
        }
    }

    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String text = "";
        private String behind = " ";
        private boolean alwaysDecimal;
        private boolean restarts = true;
        private @Nullable String style;
    }

    /** One list: a scheme, and where it begins or looks otherwise. */
    private static final class NumberedList {
        private String scheme = "";
        private final Map<Integer, Integer> starts = new HashMap<>();
        private final Map<Integer, Level> levels = new HashMap<>();
        private boolean begun;
    }

    private final Map<String, Scheme> schemes = new HashMap<>();
    private final Map<String, NumberedList> lists = new HashMap<>();
    private final WordStyles styles;

    private WordNumbering(WordStyles styles) {
        this.styles = styles;
    }

    static WordNumbering none() {
        return new WordNumbering(WordStyles.none());
    }

    static WordNumbering read(byte[] part, WordStyles styles) throws XMLStreamException {
        WordNumbering read = new WordNumbering(styles);
        WordXml xml = new WordXml(ForeignXml.read(part));
        Scheme scheme = new Scheme();
        NumberedList list = new NumberedList();
        Level level = new Level();
        int overridden = 0;
        boolean inList = false;
        while (xml.next()) {
            switch (xml.started()) {
                case "abstractNum" -> {
                    scheme = new Scheme();
                    read.schemes.put(text(xml.value("abstractNumId")), scheme);
                    inList = false;
                }
                case "num" -> {
                    list = new NumberedList();
                    read.lists.put(text(xml.value("numId")), list);
                    inList = true;
                }
                case "lvl" -> {
                    int index = levelOf(xml);
                    level = inList ? list.levels.computeIfAbsent(overridden, any -> new Level()) : scheme.levels[index];
                }
                case "lvlOverride" -> overridden = levelOf(xml);
                case "startOverride" -> list.starts.put(overridden, number(xml.val(), 1));
                case "abstractNumId" -> list.scheme = xml.val().orElse("");
                case "numStyleLink" -> scheme.linkedStyle = xml.value("val");
                case "start" -> level.start = number(xml.val(), 1);
                case "numFmt" -> level.format = xml.val().orElse("decimal");
                case "lvlText" -> level.text = xml.val().orElse("");
                case "suff" -> level.behind = xml.val().orElse("").equals("nothing") ? "" : " ";
                case "isLgl" -> level.alwaysDecimal = xml.isOn();
                case "lvlRestart" -> level.restarts = number(xml.val(), 1) != 0;
                case "pStyle" -> level.style = xml.value("val");
                default -> {
                    // Indents and looks.
                }
            }
        }
        return read;
    }

    /** Counts a paragraph of this list and says what stands before its text; empty when the list shows nothing. */
    String next(String listId, Optional<Integer> levelNamed, String paragraphStyle) {
        NumberedList list = lists.get(listId);
        Scheme scheme = list == null ? null : schemeOf(list);
        if (list == null || scheme == null) {
            return "";
        }
        int index = levelNamed.orElseGet(() -> levelOfStyle(scheme, paragraphStyle));
        index = Math.max(0, Math.min(index, LEVELS - 1));
        if (!list.begun) {
            list.begun = true;
            list.starts.forEach((level, start) -> scheme.counters[level] = UNUSED);
        }
        count(list, scheme, index);
        return render(list, scheme, index);
    }

    private static void count(NumberedList list, Scheme scheme, int index) {
        int counter = scheme.counters[index];
        scheme.counters[index] = counter == UNUSED ? start(list, scheme, index) : counter + 1;
        for (int deeper = index + 1; deeper < LEVELS; deeper++) {
            if (level(list, scheme, deeper).restarts) {
                scheme.counters[deeper] = UNUSED;
            }
        }
    }

    private static String render(NumberedList list, Scheme scheme, int index) {
        Level level = level(list, scheme, index);
        if (level.format.equals("bullet")) {
            // Most bullets are private characters of a symbol font and mean nothing outside it.
            return (DASHES.contains(level.text) ? level.text : "-") + level.behind;
        }
        StringBuilder label = new StringBuilder();
        Matcher place = PLACE.matcher(level.text);
        while (place.find()) {
            int at = place.group(1).charAt(0) - '1';
            Level named = level(list, scheme, at);
            int value = scheme.counters[at] == UNUSED ? start(list, scheme, at) : scheme.counters[at];
            place.appendReplacement(
                    label, Matcher.quoteReplacement(written(value, level.alwaysDecimal ? "decimal" : named.format)));
        }
        place.appendTail(label);
        return label.isEmpty() ? "" : label + level.behind;
    }

    private static Level level(NumberedList list, Scheme scheme, int index) {
        return list.levels.getOrDefault(index, scheme.levels[index]);
    }

    private static int start(NumberedList list, Scheme scheme, int index) {
        return list.starts.getOrDefault(index, level(list, scheme, index).start);
    }

    private static int levelOfStyle(Scheme scheme, String style) {
        for (int i = 0; i < LEVELS; i++) {
            if (style.equals(scheme.levels[i].style)) {
                return i;
            }
        }
        return 0;
    }

    /** A scheme may only say in which style the real one stands. */
    private @Nullable Scheme schemeOf(NumberedList list) {
        Scheme scheme = schemes.get(list.scheme);
        Set<Scheme> seen = new HashSet<>();
        while (scheme != null && scheme.linkedStyle != null && seen.add(scheme)) {
            scheme = styles.list(Optional.of(scheme.linkedStyle))
                    .map(linked -> lists.get(linked.list()))
                    .map(linked -> schemes.get(linked.scheme))
                    .orElse(null);
        }
        return scheme;
    }

    private static String written(int value, String format) {
        return switch (format) {
            case "decimalZero" -> (value >= 0 && value < 10 ? "0" : "") + value;
            case "lowerLetter" -> letters(value, 'a');
            case "upperLetter" -> letters(value, 'A');
            case "lowerRoman" -> roman(value).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(value);
            case "none" -> "";
            default -> String.valueOf(value);
        };
    }

    /** As Word does it: z is followed by aa, bb, cc. */
    private static String letters(int value, char first) {
        if (value < 1 || value > 26 * LONGEST) {
            return String.valueOf(value);
        }
        return String.valueOf((char) (first + (value - 1) % 26)).repeat((value - 1) / 26 + 1);
    }

    private static String roman(int value) {
        if (value < 1 || value > 3999) {
            return String.valueOf(value);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder written = new StringBuilder();
        int left = value;
        for (int i = 0; i < values.length; i++) {
            written.append(signs[i].repeat(left / values[i]));
            left %= values[i];
        }
        return written.toString();
    }

    private static int levelOf(WordXml xml) {
        return Math.max(0, Math.min(number(Optional.ofNullable(xml.value("ilvl")), 0), LEVELS - 1));
    }

    static int number(Optional<String> written, int otherwise) {
        try {
            return written.map(String::strip).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
