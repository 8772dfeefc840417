package vn.chidao.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
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
        Map<String, Integer> byObligation =
                count(openOccurrencesOf(unitId).stream().map(Occurrence::obligationId), Function.identity());
        List<Obligation> touched = obligations.findTouching(
                unitId, ObligationStatus.CLOSED, List.of(ObligationStatus.DRAFT, ObligationStatus.WAITING_CONDITION));
        touched.stream()
                .filter(obligation -> obligation.concerns(unitId))
                .forEach(obligation -> byObligation.putIfAbsent(obligation.id(), 1));
        List<OpenWork> open = new ArrayList<>();
        byObligation.forEach((id, count) -> open.add(ofObligation(load(id), count)));
        count(touched.stream().filter(obligation -> obligation.isResultTo(unitId)), Obligation::directiveId)
                .forEach((id, count) -> open.add(ofDirective(id, "RESULT_RECEIVED", count)));
        List<Part> parts = tasks.partsOf(TASK, unitId);
        count(
                        parts.stream().filter(part -> isDoer(part)),
                        part -> occurrence(part).obligationId())
                .forEach((id, count) -> {
                    if (!byObligation.containsKey(id)) {
                        open.add(ofObligation(load(id), count));
                    }
                });
        count(
                        parts.stream().filter(part -> !isDoer(part)),
                        part -> occurrence(part).directiveId())
                .forEach((id, count) -> open.add(ofDirective(id, "FOLLOW_UP", count)));
        return open;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        planner.lock();
        for (Obligation obligation : obligations.findTouching(
                from, ObligationStatus.CLOSED, List.of(ObligationStatus.DRAFT, ObligationStatus.WAITING_CONDITION))) {
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

    private Obligation load(String id) {
        return obligations.findById(id).orElseThrow(() -> new NotFound("obligation", id));
    }

    private static <T> Map<String, Integer> count(Stream<T> all, Function<T, String> key) {
        return all.collect(Collectors.toMap(key, one -> 1, Integer::sum, TreeMap::new));
    }

    private OpenWork ofObligation(Obligation obligation, int count) {
        String label = directives.require(obligation.directiveId()).label() + " · " + obligation.code();
        return new OpenWork(
                OpenWork.obligationKey(obligation.id()), "OBLIGATION", label, count, obligation.directiveId());
    }

    private OpenWork ofDirective(String directiveId, String kind, int count) {
        return new OpenWork(
                OpenWork.directiveKey(directiveId),
                kind,
                directives.require(directiveId).label(),
                count,
                directiveId);
    }
}
