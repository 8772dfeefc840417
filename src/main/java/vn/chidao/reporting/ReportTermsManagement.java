package vn.chidao.reporting;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.ObligationView.RhythmLineView;
import vn.chidao.obligation.Rhythm;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;

/** Whoever follows a directive up, or receives its reports, decides how its regular reports are asked for. */
@Service
@Transactional
public class ReportTermsManagement {

    private final ReportTermsRepository terms;
    private final ReportRequestManagement requests;
    private final DirectiveCatalog directives;
    private final ObligationCatalog obligations;
    private final OrganizationDirectory organizations;
    private final Access access;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ReportTermsManagement(
            ReportTermsRepository terms,
            ReportRequestManagement requests,
            DirectiveCatalog directives,
            ObligationCatalog obligations,
            OrganizationDirectory organizations,
            Access access,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.terms = terms;
        this.requests = requests;
        this.directives = directives;
        this.obligations = obligations;
        this.organizations = organizations;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** The rhythms in which a directive's reports are asked for today. */
    @Transactional(readOnly = true)
    public List<Rhythm> rhythmsOf(String directiveId) {
        return reportLines(directiveId)
                .map(RhythmLineView::rhythm)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<RhythmLineView> reportLines(String directiveId) {
        return obligations.ofDirective(directiveId).stream()
                .flatMap(obligation -> obligation.rhythms().stream())
                .filter(line -> line.stage() == ObligationStage.REPORT);
    }

    /**
     * @throws BusinessRuleViolation at the field that cannot be so, or on top when somebody has decided otherwise in the
     *     meantime
     */
    public void decide(DecideReportTerms decision) {
        DirectiveView directive = directives.require(decision.directiveId());
        if (!requests.requesters(directive).contains(decision.byUnitId())) {
            throw BusinessRuleViolation.at("byUnitId", "reporting.rule.request-requester");
        }
        access.require(Right.REQUEST_REPORT, Thing.of().followedBy(decision.byUnitId()), "reporting.refused.request");
        if (!directive.isInForce() || !rhythmsOf(directive.id()).contains(decision.rhythm())) {
            throw BusinessRuleViolation.of("reporting.rule.terms-rhythm");
        }
        ReportPeriod period = periodOf(decision.rhythm());
        if (period != null && decision.cutOffDaysBefore() >= period.shortest()) {
            throw BusinessRuleViolation.at("cutOffDaysBefore", "reporting.rule.terms-cut-off", period.shortest() - 1);
        }
        int opens = opensBefore(directive.id(), decision.rhythm());
        if (decision.unitsDueBefore() >= opens) {
            throw BusinessRuleViolation.at("unitsDueBefore", "reporting.rule.terms-opens-later", opens);
        }
        String second = decision.secondReceiverUnitId();
        if (second != null
                && (second.equals(directive.reportReceiverUnitId())
                        || !requests.receivers(directive).contains(second))) {
            throw BusinessRuleViolation.at("secondReceiverUnitId", "reporting.rule.terms-receiver");
        }
        ReportTerms decided = terms.findById(ReportTerms.idOf(directive.id(), decision.rhythm()))
                .orElseGet(() -> new ReportTerms(directive.id(), decision.rhythm()));
        if (decided.version() != decision.seen()) {
            throw overtaken();
        }
        decided.decide(decision, CurrentActor.get(), clock.today());
        try {
            terms.saveAndFlush(decided);
        } catch (DataIntegrityViolationException twice) {
            throw overtaken();
        }
        events.publishEvent(new ReportTermsDecided(
                directive.id(),
                decision.rhythm(),
                decision.byUnitId(),
                decision.cutOffDaysBefore(),
                decision.unitsDueBefore(),
                second == null ? null : organizations.nameOf(second),
                decision.reason().strip()));
    }

    private static @Nullable ReportPeriod periodOf(Rhythm rhythm) {
        return switch (rhythm) {
            case MONTH -> ReportPeriod.MONTH;
            case QUARTER -> ReportPeriod.QUARTER;
            case HALF_YEAR -> ReportPeriod.HALF_YEAR;
            case YEAR -> ReportPeriod.YEAR;
            default -> null;
        };
    }

    /** How many working days before its due day a report of this rhythm opens: the units cannot be due before. */
    private int opensBefore(String directiveId, Rhythm rhythm) {
        return reportLines(directiveId)
                .filter(line -> line.rhythm() == rhythm)
                .mapToInt(RhythmLineView::opensWorkingDaysBefore)
                .min()
                .orElse(0);
    }

    private static BusinessRuleViolation overtaken() {
        return BusinessRuleViolation.of("reporting.rule.terms-overtaken");
    }
}
