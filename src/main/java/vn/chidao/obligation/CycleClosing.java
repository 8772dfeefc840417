package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.receiving.ReceiptStatus;
import vn.chidao.receiving.ReceiptView;
import vn.chidao.shared.Phrase;

/** Reads from acts how an obligation ended: dissemination, occurrences, records; nobody's opinion. Releases what remains. */
@Component
class CycleClosing {

    private final OccurrenceRepository occurrences;
    private final ObligationRecords records;
    private final ReceiptCatalog receipts;
    private final MessageSource messages;

    CycleClosing(
            OccurrenceRepository occurrences,
            ObligationRecords records,
            ReceiptCatalog receipts,
            MessageSource messages) {
        this.occurrences = occurrences;
        this.records = records;
        this.receipts = receipts;
        this.messages = messages;
    }

    /** A state and the facts it rests on, in a Vietnamese sentence. */
    record Verdict(ClosingState state, String reason) {}

    Verdict verdictOn(Obligation obligation) {
        if (obligation.isWaiting()) {
            return verdict(ClosingState.NOT_DONE, Phrase.of("obligation.closing.waiting"));
        }
        return switch (obligation.stage()) {
            case LEADING -> byDissemination(obligation);
            case RECORD -> byRecords(obligation);
            case TASK, REGISTRATION, REPORT, REVIEW -> byOccurrences(obligation);
        };
    }

    private Verdict byDissemination(Obligation obligation) {
        Map<String, String> statuses = receipts.of(obligation.directiveId()).stream()
                .collect(Collectors.toMap(ReceiptView::unitId, ReceiptView::status));
        // Whoever took over from several addressees has to make it known in the place of each.
        return byUnits(
                obligation,
                line -> line.stream().anyMatch(statuses::containsKey)
                        && line.stream()
                                .filter(statuses::containsKey)
                                .allMatch(unit -> ReceiptStatus.DONE.name().equals(statuses.get(unit))),
                "obligation.closing.disseminated");
    }

    private Verdict byRecords(Obligation obligation) {
        Set<String> recording = records.unitsWithRecords(obligation.id());
        return byUnits(obligation, line -> line.stream().anyMatch(recording::contains), "obligation.closing.recorded");
    }

    private Verdict byUnits(Obligation obligation, Predicate<Set<String>> shown, String key) {
        List<Set<String>> lines = obligation.lines();
        long count = lines.stream().filter(shown).count();
        return verdict(stateOf(count, lines.size()), Phrase.of(key, count, lines.size()));
    }

    private Verdict byOccurrences(Obligation obligation) {
        List<Occurrence> all = occurrences.findByObligationIdOrderByDueOnAscIdAsc(obligation.id());
        if (all.isEmpty()) {
            return verdict(
                    ClosingState.NOT_DONE,
                    Phrase.of(
                            obligation.lacksRhythm()
                                    ? "obligation.closing.no-rhythm"
                                    : "obligation.closing.never-opened"));
        }
        long done = count(all, OccurrenceStatus.DONE);
        Phrase reason = Phrase.of("obligation.closing.done", done, all.size());
        reason = withCount(reason, "obligation.closing.and-released", count(all, OccurrenceStatus.RELEASED));
        reason = withCount(reason, "obligation.closing.and-open", count(all, OccurrenceStatus.OPEN));
        return verdict(stateOf(done, all.size()), reason);
    }

    /**
     * Releases what is still open, after the verdicts have counted it as unfinished.
     *
     * @return the ids of what was released; the stages end their work on it
     */
    List<String> releaseOpen(String directiveId, LocalDate day) {
        List<Occurrence> open = occurrences.findByDirectiveIdOrderByDueOnAscIdAsc(directiveId).stream()
                .filter(occurrence -> occurrence.status() == OccurrenceStatus.OPEN)
                .toList();
        String outcome = Phrase.of("obligation.closing.outcome").in(messages);
        open.forEach(occurrence -> occurrence.release(outcome, day));
        occurrences.saveAllAndFlush(open);
        return open.stream().map(Occurrence::id).toList();
    }

    private static long count(List<Occurrence> all, OccurrenceStatus status) {
        return all.stream().filter(occurrence -> occurrence.status() == status).count();
    }

    private static Phrase withCount(Phrase reason, String key, long count) {
        return count == 0 ? reason : Phrase.of(key, reason, count);
    }

    private Verdict verdict(ClosingState state, Phrase reason) {
        return new Verdict(state, reason.in(messages));
    }

    static ClosingState stateOf(long done, long all) {
        if (done == 0) {
            return ClosingState.NOT_DONE;
        }
        return done == all ? ClosingState.DONE : ClosingState.PARTLY;
    }
}
