package vn.chidao.reporting.web;

import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.Rhythm;
import vn.chidao.reporting.DecideReportTerms;
import vn.chidao.reporting.ReportTermsView;
import vn.chidao.shared.BusinessRuleViolation;

/** Terms of regular reports as they are typed; nothing is lost whatever is refused. */
record TermsForm(
        @Nullable Rhythm rhythm,
        @Nullable String byUnitId,
        @Nullable String cutOffDaysBefore,
        @Nullable String unitsDueBefore,
        @Nullable String secondReceiverUnitId,
        @Nullable String reason,
        @Nullable Long seen) {

    static TermsForm of(ReportTermsView terms) {
        return new TermsForm(
                terms.rhythm(),
                null,
                String.valueOf(terms.cutOffDaysBefore()),
                String.valueOf(terms.unitsDueBefore()),
                terms.secondReceiverUnitId(),
                null,
                terms.seen());
    }

    DecideReportTerms toCommand(String directiveId) {
        if (rhythm == null) {
            throw BusinessRuleViolation.of("reporting.rule.terms-rhythm");
        }
        if (byUnitId == null || byUnitId.isBlank()) {
            throw BusinessRuleViolation.at("byUnitId", "reporting.rule.request-requester");
        }
        return new DecideReportTerms(
                directiveId,
                rhythm,
                byUnitId,
                number("cutOffDaysBefore", cutOffDaysBefore),
                number("unitsDueBefore", unitsDueBefore),
                secondReceiverUnitId == null || secondReceiverUnitId.isBlank() ? null : secondReceiverUnitId,
                reason == null ? "" : reason,
                seen == null ? 0 : seen);
    }

    private static int number(String field, @Nullable String typed) {
        if (typed == null || !typed.strip().matches("\\d{1,4}")) {
            throw BusinessRuleViolation.at(field, "shared.rule.not-readable");
        }
        return Integer.parseInt(typed.strip());
    }
}
