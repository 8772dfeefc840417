package vn.chidao.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one survey as they were on its first day: which, by what document, why others, and which of them no document
 * says.
 *
 * @param assumed names of {@link AssumedTerm}
 */
@Embeddable
record AppliedTerms(
        @Column(name = "floor_percent") BigDecimal floor,
        @Column(name = "threshold_percent") BigDecimal threshold,
        @Column(name = "working_days") int workingDays,
        @Column(name = "rule_source") String source,
        @Column(name = "changed_because") @Nullable String changedBecause,
        @Column(name = "assumed") String[] assumed) {

    /** Those that are asked for; others than the rule's need a reason, and what somebody decides is not assumed. */
    static AppliedTerms of(SurveyKind.Rule rule, SurveyTerms asked, @Nullable String changedBecause) {
        String why = asked.saysSameAs(rule.terms())
                ? null
                : SatisfactionSurvey.required(
                        changedBecause,
                        "changedBecause",
                        "survey.rule.change-needs-reason",
                        SatisfactionSurvey.LONGEST_REASON);
        return new AppliedTerms(
                asked.floor(),
                asked.threshold(),
                asked.workingDays(),
                rule.source(),
                why,
                rule.assumed().stream()
                        .filter(term -> term.isSame(asked, rule.terms()))
                        .map(Enum::name)
                        .toArray(String[]::new));
    }

    SurveyTerms terms() {
        return new SurveyTerms(floor, threshold, workingDays);
    }
}
