package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.ReceiptStatus;
import vn.chidao.directive.ReceiptView;

/** Reads from acts how an obligation ended: dissemination, occurrences, records; nobody's opinion. Releases what remains. */
@Component
class CycleClosing {

    private final OccurrenceRepository occurrences;
    private final ObligationRecords records;
    private final DirectiveCatalog directives;

    CycleClosing(OccurrenceRepository occurrences, ObligationRecords records, DirectiveCatalog directives) {
        this.occurrences = occurrences;
        this.records = records;
        this.directives = directives;
    }

    /** A state and the facts it rests on, in a Vietnamese sentence. */
    record Verdict(ClosingState state, String reason) {}

    Verdict verdictOn(Obligation obligation) {
        if (obligation.isWaiting()) {
            return new Verdict(ClosingState.NOT_DONE, "Chưa có văn bản mà nhiệm vụ phải chờ");
        }
        return switch (obligation.stage()) {
            case LEADING -> byDissemination(obligation);
            case RECORD -> byRecords(obligation);
            case TASK, REGISTRATION, REPORT, REVIEW -> byOccurrences(obligation);
        };
    }

    private Verdict byDissemination(Obligation obligation) {
        Map<String, String> statuses = directives.receipts(obligation.directiveId()).stream()
                .collect(Collectors.toMap(ReceiptView::unitId, ReceiptView::status));
        // Whoever took over from several addressees has to make it known in the place of each.
        return byUnits(
                obligation,
                line -> line.stream().anyMatch(statuses::containsKey)
                        && line.stream()
                                .filter(statuses::containsKey)
                                .allMatch(unit -> ReceiptStatus.DONE.name().equals(statuses.get(unit))),
                "đơn vị đã xác nhận phổ biến, quán triệt");
    }

    private Verdict byRecords(Obligation obligation) {
        Set<String> recording = records.unitsWithRecords(obligation.id());
        return byUnits(
                obligation,
                line -> line.stream().anyMatch(recording::contains),
                "đơn vị đã có ghi nhận việc thực hiện");
    }

    private static Verdict byUnits(Obligation obligation, Predicate<Set<String>> shown, String words) {
        List<Set<String>> lines = obligation.lines();
        long count = lines.stream().filter(shown).count();
        return new Verdict(stateOf(count, lines.size()), count + "/" + lines.size() + " " + words);
    }

    private Verdict byOccurrences(Obligation obligation) {
        List<Occurrence> all = occurrences.findByObligationIdOrderByDueOnAscIdAsc(obligation.id());
        if (all.isEmpty()) {
            return new Verdict(
                    ClosingState.NOT_DONE,
                    obligation.lacksRhythm()
                            ? "Chưa có chu kỳ thực hiện nên chưa có kỳ nào được mở"
                            : "Chưa có kỳ thực hiện nào được mở");
        }
        long done = count(all, OccurrenceStatus.DONE);
        String reason = done + "/" + all.size() + " kỳ thực hiện đã hoàn thành"
                + also(count(all, OccurrenceStatus.RELEASED), "được miễn")
                + also(count(all, OccurrenceStatus.OPEN), "chưa xong");
        return new Verdict(stateOf(done, all.size()), reason);
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
        open.forEach(occurrence -> occurrence.release("Khép lại chu kỳ", day));
        occurrences.saveAllAndFlush(open);
        return open.stream().map(Occurrence::id).toList();
    }

    private static long count(List<Occurrence> all, OccurrenceStatus status) {
        return all.stream().filter(occurrence -> occurrence.status() == status).count();
    }

    private static String also(long count, String words) {
        return count == 0 ? "" : ", " + count + " kỳ " + words;
    }

    static ClosingState stateOf(long done, long all) {
        if (done == 0) {
            return ClosingState.NOT_DONE;
        }
        return done == all ? ClosingState.DONE : ClosingState.PARTLY;
    }
}
