package vn.chidao.extraction;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What can be a syllable of Vietnamese: an initial, a rime and at most one tone, which is a rising or a heavy one before
 * a stop. Text read in the wrong encoding has letters enough, but hardly a syllable among them.
 */
final class Syllables {

    private static final List<String> INITIALS;
    private static final Set<String> RIMES = new HashSet<>();

    static {
        List<String> lines = Resources.lines("syllables.txt");
        INITIALS =
                Stream.concat(Stream.of(lines.get(0).split(" ")), Stream.of("")).toList();
        lines.stream().skip(1).forEach(line -> RIMES.addAll(List.of(line.split(" "))));
    }

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final String TONES_BEFORE_STOPS = "\u0301\u0323";
    private static final Pattern STOPPED = Pattern.compile(".*(c|ch|p|t)");
    private static final int LONGEST = 12;
    private static final int CHARACTERS_JUDGED = 200_000;

    private Syllables() {}

    /**
     * How Vietnamese a text is.
     *
     * @param words those with a letter beyond ASCII: the others say nothing about the encoding
     * @param plausible how many of them can be syllables
     */
    record Share(int words, int plausible) {

        double ratio() {
            return words == 0 ? 0 : (double) plausible / words;
        }
    }

    static Share shareIn(String text) {
        int words = 0;
        int plausible = 0;
        Matcher word = WORD.matcher(sampleOf(text));
        while (word.find()) {
            if (word.group().chars().anyMatch(c -> c > 127)) {
                words++;
                plausible += isSyllable(word.group()) ? 1 : 0;
            }
        }
        return new Share(words, plausible);
    }

    /** As much of a text as is judged. */
    static String sampleOf(String text) {
        return text.substring(0, Math.min(text.length(), CHARACTERS_JUDGED));
    }

    private static boolean isSyllable(String word) {
        if (word.length() > LONGEST) {
            return false;
        }
        String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        List<String> tones =
                TONES.matcher(decomposed).results().map(tone -> tone.group()).toList();
        if (tones.size() > 1) {
            return false;
        }
        String bare = Normalizer.normalize(TONES.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC);
        boolean stopped = STOPPED.matcher(bare).matches();
        return (!stopped || tones.isEmpty() || TONES_BEFORE_STOPS.contains(tones.get(0)))
                && INITIALS.stream()
                        .anyMatch(initial ->
                                bare.startsWith(initial) && RIMES.contains(bare.substring(initial.length())));
    }
}
