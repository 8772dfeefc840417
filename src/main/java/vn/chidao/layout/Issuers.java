package vn.chidao.layout;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chidao.layout.OfficialDocument.Issuer;

/** Whose rules of form an organisation follows, and which organ of the table of authority it is ({@code db/layout/issuers.yml}). */
public final class Issuers {

    private final List<Rule> rules;

    Issuers(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** What the form of its documents depends on; who fits nothing writes as the State does. */
    public Issuer of(Organisation organisation) {
        return rules.stream()
                .filter(rule -> rule.fits(organisation))
                .findFirst()
                .map(rule -> new Issuer(rule.system(), rule.organ(), organisation.collective()))
                .orElseGet(() -> new Issuer(IssuerSystem.STATE, null, organisation.collective()));
    }

    /**
     * An organisation as the register has it.
     *
     * @param collective leads as a collective
     */
    public record Organisation(
            String name, String shortName, String sphere, String kind, String level, boolean collective) {}

    /** @param name found in the full or the short name; null where names do not matter */
    record Rule(
            List<String> spheres,
            List<String> kinds,
            List<String> levels,
            @Nullable Pattern name,
            IssuerSystem system,
            @Nullable String organ) {

        boolean fits(Organisation organisation) {
            return allows(spheres, organisation.sphere())
                    && allows(kinds, organisation.kind())
                    && allows(levels, organisation.level())
                    && (name == null
                            || name.matcher(organisation.name()).find()
                            || name.matcher(organisation.shortName()).find());
        }

        private static boolean allows(List<String> wanted, String value) {
            return wanted.isEmpty() || wanted.contains(value);
        }
    }
}
