package vn.chidao.coordination;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * Everything the parties agree to: name, years, text and who does what.
 *
 * @param text without the shares, which follow it in the order of the parties
 */
public record Wording(String title, int yearFrom, int yearTo, String text, List<Share> shares) {

    /** Longer ones are plans of another kind; the campaign's cycle is five years. */
    static final int LONGEST_PERIOD = 10;

    public Wording {
        title = title.strip();
        text = text.strip();
        shares = List.copyOf(shares);
    }

    /**
     * Two parties at least, each with its share, within years that can be planned and are not over.
     *
     * @throws BusinessRuleViolation at the field that has to be put right
     */
    void check(LocalDate today) {
        if (title.isEmpty()) {
            throw BusinessRuleViolation.at("title", "coordination.rule.title-required");
        }
        if (yearTo < yearFrom || yearTo - yearFrom >= LONGEST_PERIOD) {
            throw BusinessRuleViolation.at("yearTo", "coordination.rule.period", LONGEST_PERIOD);
        }
        if (yearTo < today.getYear()) {
            throw BusinessRuleViolation.at("yearTo", "coordination.rule.period-over");
        }
        if (text.isEmpty()) {
            throw BusinessRuleViolation.at("text", "coordination.rule.text-required");
        }
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < shares.size(); row++) {
            Share share = shares.get(row);
            if (share.text().isEmpty()) {
                throw BusinessRuleViolation.at("shares[" + row + "].share", "coordination.rule.share-required");
            }
            if (!seen.add(share.unitId())) {
                throw BusinessRuleViolation.at("shares[" + row + "].unit", "coordination.rule.party-twice");
            }
        }
        if (shares.size() < 2) {
            throw BusinessRuleViolation.at("shares", "coordination.rule.two-parties");
        }
    }

    /** The whole as one text, always the same for the same words: what its hash is taken of. */
    String whole() {
        StringBuilder whole = new StringBuilder(title)
                .append('\n')
                .append(yearFrom)
                .append('-')
                .append(yearTo)
                .append('\n')
                .append(text)
                .append('\n');
        shares.forEach(share ->
                whole.append(share.unitId()).append('|').append(share.text()).append('\n'));
        return whole.toString();
    }
}
