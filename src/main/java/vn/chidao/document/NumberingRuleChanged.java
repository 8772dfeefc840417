package vn.chidao.document;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The head of an organisation decided how its documents are counted. */
public record NumberingRuleChanged(NumberingRule rule, String unitName) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "NUMBERING_RULE_CHANGED",
                "number-series",
                rule.unitId(),
                null,
                rule.unitId(),
                Phrase.of(
                                "document.act.rule-changed",
                                unitName,
                                rule.validFrom(),
                                Phrase.of("document.rule-in-words." + (rule.oneSeries() ? "one-series" : "per-type")),
                                Phrase.of("document.rule-in-words." + rule.span()),
                                Phrase.of("document.rule-in-words."
                                        + (rule.secretApart() ? "secret-apart" : "secret-together")))
                        .withRemark(rule.reason()),
                null);
    }
}
