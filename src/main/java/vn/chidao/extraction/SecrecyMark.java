package vn.chidao.extraction;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Folded;

/**
 * The three marks of secrecy on a document. What bears one may not lie in a system on a network, so its text is refused;
 * that a sentence speaks of secrets is no mark.
 */
public final class SecrecyMark {

    static final String RULE = "extraction.rule.secret";

    private static final Set<String> MARKS = Resources.lines("secrecy-marks.txt").stream()
            .map(SecrecyMark::lettersOf)
            .collect(Collectors.toUnmodifiableSet());

    /** The degree behind its label, without diacritics. */
    private static final Pattern DEGREE =
            Pattern.compile("(muc |dau )?(chi )?do (bao )?mat\\s*[:.–-]?\\s*(tuyet mat|toi mat|mat)\\b.*");

    /** Headings are set in columns, by tabs or many blanks. */
    private static final Pattern COLUMNS = Pattern.compile("\\t+|\\s{3,}|[|]");

    private static final int LONGEST_LINE = 200;
    private static final int LINES_OF_HEADING = 25;

    private SecrecyMark() {}

    /** @throws BusinessRuleViolation when a line, or a column of one, is such a mark */
    public static void refuse(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() <= LONGEST_LINE && isMarked(lines.get(i), i < LINES_OF_HEADING)) {
                throw BusinessRuleViolation.at("file", RULE);
            }
        }
    }

    private static boolean isMarked(String line, boolean inHeading) {
        return isStamp(line, inHeading)
                || COLUMNS.splitAsStream(line)
                        .anyMatch(column -> isStamp(column, inHeading) || inHeading && namesDegree(column));
    }

    /**
     * Letters may be spaced or framed. Below the heading only capitals count, and nowhere a small letter at the
     * beginning: such a line is the end of a wrapped sentence.
     */
    private static boolean isStamp(String column, boolean inHeading) {
        String letters = lettersOf(column);
        boolean stamped = inHeading
                ? !letters.isEmpty() && Character.isUpperCase(letters.charAt(0))
                : letters.equals(letters.toUpperCase(Locale.ROOT));
        return stamped && MARKS.contains(letters.toLowerCase(Locale.ROOT));
    }

    private static boolean namesDegree(String column) {
        return DEGREE.matcher(Folded.fold(column)).matches();
    }

    private static String lettersOf(String text) {
        return Normalizer.normalize(text.replaceAll("[^\\p{L}\\p{M}]", ""), Normalizer.Form.NFC);
    }
}
