package vn.chidao.obligation;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;

/** The stage Implement: an organisation takes an occurrence on or refuses, reports its result, has it confirmed. */
@Service
@Transactional
public class ObligationTasks {

    private final OccurrenceRepository occurrences;
    private final ObligationCatalog catalog;
    private final ObjectProvider<RegisteredLines> registered;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ObligationTasks(
            OccurrenceRepository occurrences,
            ObligationCatalog catalog,
            ObjectProvider<RegisteredLines> registered,
            OrganizationDirectory organizations,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.occurrences = occurrences;
        this.catalog = catalog;
        this.registered = registered;
        this.organizations = organizations;
        this.clock = clock;
        this.events = events;
    }

    /** What a task on this occurrence is about: action, organisation, period. */
    @Transactional(readOnly = true)
    public String subjectOf(OccurrenceView occurrence) {
        return catalog.require(occurrence.obligationId()).action() + " – "
                + SuccessionName.of(
                        unit -> organizations.require(unit).shortName(), occurrence.unitId(), occurrence.actingUnitId())
                + " – " + occurrence.periodLabel();
    }

    public void accept(String occurrenceId, @Nullable String plan) {
        Occurrence occurrence = change(occurrenceId, it -> it.accept(plan));
        events.publishEvent(new ObligationAccepted(occurrenceId, occurrence.directiveId(), subject(occurrence)));
    }

    /** The organisation asks to be released; refuses to be asked without a reason. */
    public void refuse(String occurrenceId, String reason) {
        Occurrence occurrence = change(occurrenceId, it -> it.refuse(reason));
        events.publishEvent(
                new ObligationRefused(occurrenceId, occurrence.directiveId(), subject(occurrence), reason.strip()));
    }

    /** The following-up body decides: released, or the organisation has to do it after all. */
    public void decideRefusal(String occurrenceId, boolean released, String reason) {
        Occurrence occurrence = change(occurrenceId, it -> {
            if (released) {
                it.release(reason, clock.today());
            } else {
                it.insist(reason);
            }
        });
        events.publishEvent(new RefusalDecided(
                occurrenceId, occurrence.directiveId(), subject(occurrence), released, reason.strip()));
    }

    /** What the text wants reached with this occurrence's obligation. */
    @Transactional(readOnly = true)
    public List<Target> targetsOf(String occurrenceId) {
        Occurrence occurrence =
                occurrences.findById(occurrenceId).orElseThrow(() -> new NotFound("occurrence", occurrenceId));
        return catalog.require(occurrence.obligationId()).targets();
    }

    /**
     * The organisation reports the work done; a day in the future is refused, and so is a figure that does not count
     * what its target counts. A returned report is replaced.
     */
    public void report(ReportResult report) {
        List<Target> targets = targetsOf(report.occurrenceId());
        for (int i = 0; i < report.figures().size(); i++) {
            ReportResult.Figure figure = report.figures().get(i);
            Measured.of(figure.counted(), figure.tie()).check("figures[" + i + "].", targets);
        }
        Occurrence occurrence = change(report.occurrenceId(), it -> it.report(report, clock.today()));
        OccurrenceView done = occurrence.view();
        registered.ifAvailable(lines -> lines.tie(
                "registeredLine",
                report.registeredLine(),
                new RegisteredLines.Work(
                        RecordedWork.Source.RESULT,
                        done.id(),
                        done.directiveId(),
                        List.of(done.unitId(), done.actingUnitId()),
                        report.doneOn())));
        events.publishEvent(new ResultReported(occurrence.id(), occurrence.directiveId(), subject(occurrence)));
    }

    /** The following-up body confirms: the occurrence is done and its figures count. */
    public void confirm(String occurrenceId, @Nullable String comment) {
        String outcome = comment == null || comment.isBlank() ? "CONFIRMED" : comment.strip();
        Occurrence occurrence = change(occurrenceId, it -> it.complete(outcome, clock.today()));
        events.publishEvent(new ResultConfirmed(occurrenceId, occurrence.directiveId(), subject(occurrence)));
    }

    /** The following-up body returns the result; refuses to do so without a reason. */
    public void returnResult(String occurrenceId, String reason) {
        Occurrence occurrence = change(occurrenceId, it -> it.returnResult(reason));
        events.publishEvent(
                new ResultReturned(occurrenceId, occurrence.directiveId(), subject(occurrence), reason.strip()));
    }

    private Occurrence change(String id, Consumer<Occurrence> verb) {
        Occurrence occurrence = occurrences.findById(id).orElseThrow(() -> new NotFound("occurrence", id));
        verb.accept(occurrence);
        return occurrences.saveAndFlush(occurrence);
    }

    private String subject(Occurrence occurrence) {
        return subjectOf(occurrence.view());
    }
}
