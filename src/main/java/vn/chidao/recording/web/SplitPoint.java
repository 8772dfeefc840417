package vn.chidao.recording.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place where a quote can be cut in two.
 *
 * @param at how many characters of the quote stay with the first
 * @param before the end of the first as the list shows it; {@code after} the beginning of the second
 */
record SplitPoint(int at, String before, String after) {

    private static final Pattern STOPS = Pattern.compile("[,;.:](?=\\s)|\\s+(?=\\p{Ll})");
    private static final int SHOWN = 45;

    static List<SplitPoint> of(String quote) {
        List<SplitPoint> points = new ArrayList<>();
        Matcher stop = STOPS.matcher(quote);
        while (stop.find()) {
            String first = quote.substring(0, stop.start());
            String rest = quote.substring(stop.end()).strip();
            if (!first.isBlank() && !rest.isEmpty()) {
                points.add(new SplitPoint(stop.start(), tail(first), head(rest)));
            }
        }
        return points;
    }

    private static String tail(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= SHOWN ? line : "…" + line.substring(line.length() - SHOWN);
    }

    private static String head(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
