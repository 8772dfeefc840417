package vn.chidao.reading;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Patterns by the two letters with which what they match can begin, so that of many only a few have to be tried at each
 * word. What a pattern cannot begin with is found by trying it on the letters alone: it fails without asking for more.
 */
final class Openings {

    private static final int LETTERS = 2;
    private static final int MOST = 10_000;
    private static final String LOOKS_BEHIND = "(?<=";

    private final List<Pattern> patterns;
    private final Map<Integer, List<Pattern>> known = new ConcurrentHashMap<>();

    Openings(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** Those that may match here. */
    List<Pattern> at(String words, int at, int limit) {
        int end = Math.min(limit, at + LETTERS);
        if (at >= end) {
            return patterns;
        }
        int letters = words.charAt(at) << Character.SIZE | (end - at < LETTERS ? 0 : words.charAt(at + 1));
        List<Pattern> those = known.get(letters);
        if (those == null) {
            String opening = words.substring(at, end);
            those = patterns.stream().filter(p -> mayOpen(p, opening)).toList();
            if (known.size() < MOST) {
                known.put(letters, those);
            }
        }
        return those;
    }

    boolean matchAt(String words, int at, int limit) {
        for (Pattern pattern : at(words, at, limit)) {
            if (pattern.matcher(words).region(at, limit).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Where the longest match ends; the place itself where nothing matches. */
    int longestAt(String words, int at, int limit) {
        int end = at;
        for (Pattern pattern : at(words, at, limit)) {
            Matcher matcher = pattern.matcher(words).region(at, limit).useTransparentBounds(true);
            if (matcher.lookingAt() && matcher.end() > end) {
                end = matcher.end();
            }
        }
        return end;
    }

    private static boolean mayOpen(Pattern pattern, String letters) {
        Matcher matcher = pattern.matcher(letters);
        return matcher.lookingAt() || matcher.hitEnd() || pattern.pattern().contains(LOOKS_BEHIND);
    }
}
