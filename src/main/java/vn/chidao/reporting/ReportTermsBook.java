package vn.chidao.reporting;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.obligation.Rhythm;
import vn.chidao.organization.Heirs;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;

/** What has been decided for regular reports, and what holds where nothing has. */
@Component
@Transactional(readOnly = true)
public class ReportTermsBook {

    /** How many working days before its own day a consolidated report wants the contributions. */
    static final int UNITS_DUE_BEFORE = 10;

    private final ReportTermsRepository terms;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    ReportTermsBook(ReportTermsRepository terms, OrganizationDirectory organizations, BusinessClock clock) {
        this.terms = terms;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** With a second receiver that exists today: whoever has taken over from one that has ended. */
    public ReportTermsView of(String directiveId, Rhythm rhythm) {
        ReportTermsView decided = terms.findById(ReportTerms.idOf(directiveId, rhythm))
                .map(ReportTerms::view)
                .orElseGet(() -> ReportTermsView.undecided(directiveId, rhythm, UNITS_DUE_BEFORE));
        return new ReportTermsView(
                decided.directiveId(),
                decided.rhythm(),
                decided.seen(),
                decided.cutOffDaysBefore(),
                decided.unitsDueBefore(),
                existing(decided.secondReceiverUnitId()),
                decided.reason(),
                decided.decidedBy(),
                decided.decidedOn());
    }

    private @Nullable String existing(@Nullable String unitId) {
        return unitId == null
                ? null
                : Heirs.of(organizations, unitId, clock.today()).stream()
                        .filter(heir -> organizations.unit(heir, clock.today()).isPresent())
                        .findFirst()
                        .orElse(null);
    }
}
