package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Phrase;

/**
 * The occurrences the planner has opened, for the stages that work them off. A stage ends one with {@link #complete} or
 * {@link #release}, within the act of its own that goes on the record.
 */
@Service
@Transactional
public class Occurrences {

    private final OccurrenceRepository occurrences;
    private final MessageSource messages;
    private final BusinessClock clock;

    Occurrences(OccurrenceRepository occurrences, MessageSource messages, BusinessClock clock) {
        this.occurrences = occurrences;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<OccurrenceView> find(String id) {
        return occurrences.findById(id).map(Occurrence::view);
    }

    @Transactional(readOnly = true)
    public OccurrenceView require(String id) {
        return load(id).view();
    }

    /** All of a directive, due first. */
    @Transactional(readOnly = true)
    public List<OccurrenceView> ofDirective(String directiveId) {
        return occurrences.findByDirectiveIdOrderByDueOnAscIdAsc(directiveId).stream()
                .map(Occurrence::view)
                .toList();
    }

    /** All of an obligation, due first. */
    @Transactional(readOnly = true)
    public List<OccurrenceView> ofObligation(String obligationId) {
        return occurrences.findByObligationIdOrderByDueOnAscIdAsc(obligationId).stream()
                .map(Occurrence::view)
                .toList();
    }

    /** As {@link #ofObligation}, of many by one query; obligations without any are left out. */
    @Transactional(readOnly = true)
    public Map<String, List<OccurrenceView>> ofObligations(Collection<String> obligationIds) {
        return occurrences.findByObligationIdInOrderByDueOnAscIdAsc(obligationIds).stream()
                .map(Occurrence::view)
                .collect(Collectors.groupingBy(OccurrenceView::obligationId));
    }

    /** Which of these the organisation was relieved of. */
    @Transactional(readOnly = true)
    public Set<String> released(Collection<String> ids) {
        return ids.isEmpty() ? Set.of() : occurrences.findReleased(ids);
    }

    /** How far the work on it has come: plan, result, last word, moved deadlines. */
    @Transactional(readOnly = true)
    public TaskProgress progress(String id) {
        return load(id).progress();
    }

    /** The work is done; {@code outcome} says in the stage's words how. Refuses one that is not open. */
    public void complete(String id, Phrase outcome) {
        Occurrence occurrence = load(id);
        occurrence.complete(outcome.in(messages), clock.today());
        occurrences.saveAndFlush(occurrence);
    }

    /** The organisation need not do it, for this reason. Refuses one that is not open. */
    public void release(String id, String reason) {
        Occurrence occurrence = load(id);
        occurrence.release(reason, clock.today());
        occurrences.saveAndFlush(occurrence);
    }

    /** Follows an extension of the task that carries the occurrence's deadline; other steps' deadlines do not count. */
    void moveDeadline(String id, LocalDate from, LocalDate to, String reason) {
        occurrences.findById(id).ifPresent(occurrence -> {
            if (occurrence.moveDeadline(from, to, reason, CurrentActor.get().personName(), clock.instant())) {
                occurrences.saveAndFlush(occurrence);
            }
        });
    }

    private Occurrence load(String id) {
        return occurrences.findById(id).orElseThrow(() -> new NotFound("occurrence", id));
    }
}
