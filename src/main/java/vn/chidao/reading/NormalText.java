package vn.chidao.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the rules read it: composed letters, one style of tone marks, plain quotes and dashes, no typographic
 * emphasis. Every character knows where it came from, so that what is found can be shown in the text as it is.
 */
final class NormalText {

    /** "uỷ", "hoà", "khoẻ": the tone on the second vowel where nothing follows; "quý" is spelt so in both styles. */
    private static final Pattern OLD_TONE = Pattern.compile(
            "(?<![qQ])([oOuU])([\u00E0\u00E1\u1EA3\u00E3\u1EA1\u00E8\u00E9\u1EBB\u1EBD\u1EB9\u1EF3\u00FD\u1EF7\u1EF9\u1EF5\u00C0\u00C1\u1EA2\u00C3\u1EA0\u00C8\u00C9\u1EBA\u1EBC\u1EB8\u1EF2\u00DD\u1EF6\u1EF8\u1EF4])(?!\\p{L})");

    private static final Pattern MIXED = Pattern.compile(
            "(?<![\\p{L}\\d])(?=[lIOo]*\\d)(?=\\d*[lIOo])[\\dlIOo]{2,}(?![\\p{L}\\d])|(?<=\\d/)ll(?=/\\d)");

    private static final String SPACES = "\r\u00A0\u2002\u2003\u2007\u2009\u202F\u3000";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212";
    private static final String QUOTES = "\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033";
    private static final String APOSTROPHES = "\u2018\u2019\u2032\u00B4`";
    /** What parts the columns of a flattened heading; several blanks in a row say the same. */
    static final String COLUMN_GAP = "   ";

    private static final String INVISIBLE = "\u200B\u200C\u200D\u00AD\uFEFF";

    private final String source;
    private final String text;
    private final int[] origins;

    private NormalText(String source, String text, int[] origins) {
        this.source = source;
        this.text = text;
        this.origins = origins;
    }

    static NormalText of(String source) {
        StringBuilder out = new StringBuilder(source.length());
        int[] origins = new int[source.length() + 1];
        int i = 0;
        while (i < source.length()) {
            int end = endOfLetter(source, i);
            String letter = letter(source, i, end);
            for (int k = 0; k < letter.length(); k++) {
                if (out.length() + 1 >= origins.length) {
                    origins = Arrays.copyOf(origins, origins.length * 2);
                }
                origins[out.length()] = i;
                out.append(letter.charAt(k));
            }
            i = end;
        }
        origins[out.length()] = source.length();
        return new NormalText(
                source, withDigits(oneToneStyle(out.toString())), Arrays.copyOf(origins, out.length() + 1));
    }

    /** A letter with the marks that stand behind it. */
    private static int endOfLetter(String source, int start) {
        int end = start + 1;
        while (end < source.length() && Character.getType(source.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        return end;
    }

    private static String letter(String source, int start, int end) {
        if (end - start > 1) {
            return Normalizer.normalize(source.substring(start, end), Normalizer.Form.NFC);
        }
        char c = source.charAt(start);
        if (INVISIBLE.indexOf(c) >= 0) {
            return "";
        }
        if (c == '\t' || c == '|') {
            return COLUMN_GAP;
        }
        return String.valueOf(plain(c));
    }

    private static char plain(char c) {
        if (SPACES.indexOf(c) >= 0 || c == '*' || c == '#') {
            return ' ';
        }
        if (DASHES.indexOf(c) >= 0) {
            return '-';
        }
        if (QUOTES.indexOf(c) >= 0) {
            return '"';
        }
        return APOSTROPHES.indexOf(c) >= 0 ? '\'' : c;
    }

    private static String oneToneStyle(String text) {
        Matcher matcher = OLD_TONE.matcher(text);
        StringBuilder out = new StringBuilder(text);
        while (matcher.find()) {
            String marked = Normalizer.normalize(matcher.group(2), Normalizer.Form.NFD);
            String first = Normalizer.normalize(matcher.group(1) + marked.substring(1), Normalizer.Form.NFC);
            if (first.length() == 1) {
                out.setCharAt(matcher.start(1), first.charAt(0));
                out.setCharAt(matcher.start(2), marked.charAt(0));
            }
        }
        return out.toString();
    }

    /** Scans show "l5/l2/2O17": letters among digits are digits. */
    private static String withDigits(String text) {
        Matcher matcher = MIXED.matcher(text);
        StringBuilder out = new StringBuilder(text);
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                char c = out.charAt(i);
                out.setCharAt(i, c == 'l' || c == 'I' ? '1' : c == 'O' || c == 'o' ? '0' : c);
            }
        }
        return out.toString();
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    String cut(int start, int end) {
        return text.substring(start, end);
    }

    /** Where, in the text as it came, this stretch stands. */
    Span source(int start, int end) {
        return new Span(origins[start], origins[end]);
    }

    /** The place in this text of a place in the text as it came. */
    int indexOf(int origin) {
        int at = Arrays.binarySearch(origins, 0, text.length() + 1, origin);
        return at >= 0 ? at : -at - 1;
    }

    /** The words as they came, line ends and emphasis left out. */
    String words(int start, int end) {
        return tidy(source.substring(origins[start], origins[end]));
    }

    /** The text as it came. */
    String sourceWords(Span span) {
        return source.substring(span.start(), span.end());
    }

    static String tidy(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC)
                .replace("**", "")
                .replace("*", "")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }
}
