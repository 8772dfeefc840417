package vn.chidao.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.springframework.stereotype.Service;

/** Where the organs a text names are to be found in the register, by function. */
@Service
public class Addresses {

    private final Supplier<RuleSet> rules;

    Addresses(Supplier<RuleSet> rules) {
        this.rules = rules;
    }

    /**
     * The selectors that may be meant by an organ as the text calls it, the likeliest first.
     *
     * @param bases units by the names the rules use: {@code committee}, {@code front}, {@code people}, {@code issuer};
     *     a rule that needs one that is missing does not apply
     */
    public List<String> selectorsFor(String organ, Map<String, String> bases) {
        String words = words(organ);
        return rules.get().addresses().entries("addresses").stream()
                .filter(entry -> entry.raw().matcher(words).matches())
                .map(entry -> filled(entry.require("selector"), bases))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The organisation whose board an organ is, as its name calls it; empty where the name is no board's. */
    public Optional<String> organisationOf(String board) {
        String words = words(board);
        Matcher matcher = rules.get().addresses().raw("boards").matcher(words);
        return matcher.lookingAt() && matcher.end() < words.length()
                ? Optional.of(words.substring(matcher.end()))
                : Optional.empty();
    }

    private static String words(String organ) {
        return NormalText.of(NormalText.tidy(organ))
                .text()
                .replaceAll("\\([^()]*\\)", " ")
                .strip();
    }

    /** How names of organs are compared. */
    public OrganNames names() {
        return rules.get().names();
    }

    private static Optional<String> filled(String selector, Map<String, String> bases) {
        String filled = selector;
        for (String name : List.of("committee", "front", "people", "issuer")) {
            String unit = bases.get(name);
            if (filled.contains("{" + name + "}") && unit == null) {
                return Optional.empty();
            }
            filled = filled.replace("{" + name + "}", String.valueOf(unit));
        }
        return Optional.of(filled);
    }
}
