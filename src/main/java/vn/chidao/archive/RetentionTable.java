package vn.chidao.archive;

import java.util.List;

/** The retention periods by type of record. */
public final class RetentionTable {

    /** The type of a package: it holds what is to be kept longest. */
    static final String PACKAGE = "PACKAGE";

    private final List<RetentionRule> rules;

    RetentionTable(List<RetentionRule> rules) {
        this.rules = List.copyOf(rules);
        ofPackages();
    }

    public List<RetentionRule> rules() {
        return rules;
    }

    RetentionRule ofPackages() {
        return rules.stream()
                .filter(rule -> rule.code().equals(PACKAGE))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(PACKAGE));
    }
}
