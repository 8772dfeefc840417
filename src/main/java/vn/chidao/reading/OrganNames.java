package vn.chidao.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chidao.shared.Folded;

/** How names of organs are compared: with what people shorten, and by the level that they tell. */
public final class OrganNames {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, String> abbreviations = new LinkedHashMap<>();
    private final Map<String, Pattern> levels = new LinkedHashMap<>();

    OrganNames(Rules addresses) {
        addresses.map("abbreviations").forEach((word, whole) -> abbreviations.put(" " + word + " ", " " + whole + " "));
        addresses.map("levels").forEach((level, word) -> levels.put(level, addresses.wordsOf(String.valueOf(word))));
    }

    /** The name folded, without what stands in brackets, abbreviations written out: the same for names that agree. */
    public String comparable(String name) {
        String folded = Folded.fold(IN_BRACKETS.matcher(name).replaceAll(" "));
        String words = " " + NO_WORD.matcher(folded).replaceAll(" ") + " ";
        for (Map.Entry<String, String> abbreviation : abbreviations.entrySet()) {
            words = words.replace(abbreviation.getKey(), abbreviation.getValue());
        }
        return words.strip();
    }

    /** The levels a name tells of; none where it tells nothing. */
    public Set<String> levelsOf(String name) {
        String words = comparable(name);
        return levels.entrySet().stream()
                .filter(level -> level.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
