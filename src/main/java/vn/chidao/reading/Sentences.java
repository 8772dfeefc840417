package vn.chidao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts words into sentences and parts of sentences; what stands in quotes or brackets is never cut. */
final class Sentences {

    private static final char MASK = '\u0001';
    private static final Pattern STOP = Pattern.compile("[.!?]+(?=\\s+[\\p{Lu}\"])");
    private static final Pattern ABBREVIATED =
            Pattern.compile("(?:^|[\\s(])(?:\\p{Lu}|TM|KT|TL|TP|Th|ThS|TS|v\\.v|\u0110/c|\\d{1,2})$");
    private static final int LONGEST_QUOTE = 400;

    private Sentences() {}

    /** The same words, of the same length, with quotes and brackets blotted out. */
    static String masked(String words) {
        StringBuilder masked = new StringBuilder(words);
        int at = 0;
        while (at < words.length()) {
            char c = words.charAt(at);
            int close = c == '"' ? words.indexOf('"', at + 1) : c == '(' ? closing(words, at) : -1;
            if (close > at && close - at <= LONGEST_QUOTE) {
                for (int i = at + 1; i < close; i++) {
                    masked.setCharAt(i, MASK);
                }
                at = close + 1;
            } else {
                at++;
            }
        }
        return masked.toString();
    }

    private static int closing(String words, int open) {
        int depth = 0;
        for (int i = open; i < Math.min(words.length(), open + LONGEST_QUOTE); i++) {
            if (words.charAt(i) == '(') {
                depth++;
            } else if (words.charAt(i) == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Sentences of a stretch, without the blanks around them. */
    static List<Span> sentences(Masked masked, int from, int to) {
        List<Span> sentences = new ArrayList<>();
        int start = from;
        Matcher stop = STOP.matcher(masked).region(from, to).useTransparentBounds(true);
        while (stop.find()) {
            if (stop.end() - stop.start() == 1
                    && ABBREVIATED
                            .matcher(masked.subSequence(start, stop.start()))
                            .find()) {
                continue;
            }
            add(sentences, masked, start, stop.end());
            start = stop.end();
        }
        add(sentences, masked, start, to);
        return sentences;
    }

    /** The parts of a sentence between semicolons. */
    static List<Span> parts(Masked masked, Span sentence) {
        List<Span> parts = new ArrayList<>();
        int start = sentence.start();
        for (int i = sentence.start(); i < sentence.end(); i++) {
            if (masked.charAt(i) == ';') {
                add(parts, masked, start, i);
                start = i + 1;
            }
        }
        add(parts, masked, start, sentence.end());
        return parts;
    }

    private static void add(List<Span> spans, Masked words, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && words.charAt(start) <= ' ' && words.charAt(start) != MASK) {
            start++;
        }
        while (end > start && words.charAt(end - 1) <= ' ' && words.charAt(end - 1) != MASK) {
            end--;
        }
        if (start < end) {
            spans.add(new Span(start, end));
        }
    }
}
