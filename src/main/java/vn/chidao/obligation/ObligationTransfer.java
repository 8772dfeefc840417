package vn.chidao.obligation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTally;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskHandover;
import vn.chidao.workflow.TaskHandover.Part;

/**
 * What an organisation has to do, and what it receives or decides of others' work. A successor is named for each
 * obligation; for what the body following a directive up decides, with the directive.
 */
@Component
class ObligationTransfer implements OpenWorkTransfer {

    private static final String TASK = "ObligationTask";
    /** The variable that names who does the work; the others name who follows it up. */
    private static final String DOER = "unitId";

    private final ObligationRepository obligations;
    private final OccurrenceRepository occurrences;
    private final DirectiveCatalog directives;
    private final Planner planner;
    private final TaskHandover tasks;

    ObligationTransfer(
            ObligationRepository obligations,
            OccurrenceRepository occurrences,
            DirectiveCatalog directives,
            Planner planner,
            TaskHandover tasks) {
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.directives = directives;
        this.planner = planner;
        this.tasks = tasks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        OpenWorkTally open = new OpenWorkTally();
        for (Obligation obligation : touching(unitId)) {
            if (obligation.concerns(unitId)) {
                open.ofObligation("OBLIGATION", dutyOf(obligation), obligation.id());
            }
            if (obligation.isResultTo(unitId)) {
                open.ofDirective("RESULT_RECEIVED", obligation.directiveId(), obligation.id());
            }
        }
        openOccurrencesOf(unitId)
                .forEach(occurrence -> open.ofObligation(
                        "OBLIGATION_OCCURRENCE", occurrence.view().duty(), occurrence.id()));
        for (Part part : tasks.partsOf(TASK, unitId)) {
            OccurrenceView occurrence = occurrence(part).view();
            if (isDoer(part)) {
                open.ofObligation("OBLIGATION_OCCURRENCE", occurrence.duty(), occurrence.id());
            } else {
                open.ofDirective("FOLLOW_UP", occurrence.directiveId(), occurrence.id());
            }
        }
        return open.list(id -> directives.require(id).label());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        planner.lock();
        for (Obligation obligation : touching(from)) {
            if (obligation.concerns(from)) {
                obligation.handOver(handover);
            }
            if (obligation.isResultTo(from)) {
                obligation.resultTo(handover.successorFor(OpenWork.directiveKey(obligation.directiveId())));
            }
        }
        obligations.flush();
        openOccurrencesOf(from)
                .forEach(occurrence ->
                        occurrence.handOver(handover.successorFor(OpenWork.obligationKey(occurrence.obligationId()))));
        occurrences.flush();
        tasks.handOver(TASK, from, part -> handover.successorFor(keyOf(part)));
    }

    private String keyOf(Part part) {
        Occurrence occurrence = occurrence(part);
        return isDoer(part)
                ? OpenWork.obligationKey(occurrence.obligationId())
                : OpenWork.directiveKey(occurrence.directiveId());
    }

    private static boolean isDoer(Part part) {
        return part.variable().equals(DOER);
    }

    private List<Occurrence> openOccurrencesOf(String unitId) {
        return occurrences.findByActingUnitIdAndStatusOrderById(unitId, OccurrenceStatus.OPEN);
    }

    private Occurrence occurrence(Part part) {
        return occurrences
                .findById(part.businessKey())
                .orElseThrow(() -> new NotFound("occurrence", part.businessKey()));
    }

    private List<Obligation> touching(String unitId) {
        return obligations.findTouching(
                unitId, ObligationStatus.CLOSED, List.of(ObligationStatus.DRAFT, ObligationStatus.WAITING_CONDITION));
    }

    private static OpenWorkTally.Duty dutyOf(Obligation obligation) {
        return new OpenWorkTally.Duty(obligation.id(), obligation.directiveId(), obligation.code());
    }
}
