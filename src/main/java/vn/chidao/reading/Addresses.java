package vn.chidao.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
        String words = NormalText.of(NormalText.tidy(organ))
                .text()
                .replaceAll("\\([^()]*\\)", " ")
                .strip();
        return rules.get().addresses().entries("addresses").stream()
                .filter(entry -> entry.raw().matcher(words).matches())
                .map(entry -> filled(entry.require("selector"), bases))
                .flatMap(Optional::stream)
                .toList();
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
