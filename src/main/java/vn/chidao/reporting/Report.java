package vn.chidao.reporting;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * A unit's report for a period, to one or two receivers who accept it separately. 77-CV/HU, mục 5: "định kỳ báo cáo Ban Thường vụ Huyện ủy". Once
 * accepted it does not change any more: what was wrong in it is put right in a version after it, and stays readable.
 */
@Entity
@Table(name = "report")
class Report {

    /** A report goes up at most two lines: the Front's and the Party's. */
    static final int MAX_RECEIVERS = 2;

    static final int MAX_REMARK = 500;
    static final int MAX_REASON = 1000;

    @Id
    private String id;

    private String rootId;
    private int versionNo = 1;
    private @Nullable String correctsId;
    private @Nullable String correctionReason;
    private boolean standing = true;
    private @Nullable String parentId;
    private String directiveId;
    private String line;
    private String unitId;
    private String actingUnitId;
    private String periodLabel;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private LocalDate dueOn;
    private @Nullable LocalDate cutOff;
    private @Nullable Integer unitsDueBefore;
    private @Nullable String requestId;
    private boolean consolidating;

    @Enumerated(EnumType.STRING)
    private ReportStatus status = ReportStatus.REQUESTED;

    private @Nullable String leadership;
    private @Nullable String results;
    private @Nullable String limitations;
    private @Nullable String directions;
    private @Nullable String proposals;
    private int submissions;
    private @Nullable LocalDate figuresUntil;
    private @Nullable LocalDate sentOn;
    private @Nullable LocalDate acceptedOn;
    private boolean afterConsolidation;
    private @Nullable Instant draftedAt;
    private @Nullable Instant acceptedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "report_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<ReportFigure> figures = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "report_receipt", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "place")
    private List<ReportReceipt> receipts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "report_mark", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    private List<ReportMark> marks = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "report_decision", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    private List<ReportDecision> decisions = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    private Report(String id, @Nullable String parentId, boolean consolidating, Request request) {
        this.id = id;
        this.rootId = id;
        this.parentId = parentId;
        this.consolidating = consolidating;
        this.directiveId = request.directiveId();
        this.line = request.line();
        this.unitId = request.unitId();
        this.actingUnitId = request.unitId();
        request.receiverUnitIds().forEach(unit -> receipts.add(ReportReceipt.of(unit)));
        this.periodLabel = request.periodLabel();
        this.periodFrom = request.from();
        this.periodTo = request.to();
        this.dueOn = request.dueOn();
        this.cutOff = request.cutOff();
        this.unitsDueBefore = request.unitsDueBefore();
        this.requestId = request.requestId();
    }

    /** What a body reports to the directive's receivers of its own; nobody contributes, and nobody adds it up. */
    static Report ofOneBody(String id, Request request) {
        return new Report(id, null, false, request);
    }

    /** A report that others contribute to; its id is the occurrence's. */
    static Report consolidated(String id, Request request) {
        return new Report(id, null, true, request);
    }

    /** What one unit contributes to a report or review. */
    static Report contribution(String parentId, Request request) {
        return new Report(idOfContribution(parentId, request.unitId()), parentId, false, request);
    }

    static String idOfContribution(String parentId, String unitId) {
        return parentId + "/" + unitId;
    }

    /**
     * A version that puts this accepted one right; the one that stands stays so until the new one is accepted. It counts
     * work up to the same day.
     *
     * @param number above that of every version there is
     * @param due the day by which it is to be drafted
     */
    Report correct(int number, @Nullable String reason, LocalDate due) {
        if (status != ReportStatus.ACCEPTED || !standing) {
            throw BusinessRuleViolation.of("reporting.rule.correct-standing");
        }
        if (reason == null || reason.isBlank() || reason.strip().length() > MAX_REASON) {
            throw BusinessRuleViolation.at("reason", "reporting.rule.correction-reason", MAX_REASON);
        }
        Report next = new Report(
                rootId + "~" + number,
                parentId,
                consolidating,
                new Request(
                        directiveId,
                        line,
                        unitId,
                        receipts.stream().map(ReportReceipt::unitId).toList(),
                        periodLabel,
                        periodFrom,
                        periodTo,
                        due,
                        cutOffOfCorrection(),
                        unitsDueBefore,
                        requestId));
        next.rootId = rootId;
        next.versionNo = number;
        next.correctsId = id;
        next.correctionReason = reason.strip();
        next.standing = false;
        next.afterConsolidation = afterConsolidation;
        next.actingUnitId = actingUnitId;
        next.receipts.clear();
        receipts.forEach(receipt -> next.receipts.add(receipt.become(ReceptionStatus.EXPECTED, null)));
        return next;
    }

    private @Nullable LocalDate cutOffOfCorrection() {
        LocalDate seen = figuresUntil;
        return seen == null || seen.isBefore(periodFrom) || seen.isAfter(periodTo) ? cutOff : seen;
    }

    /** A later version has been accepted and stands in its place, in every sum that is made from now on. */
    void stepBack() {
        standing = false;
    }

    /** Stands in the place of the version it puts right, and in the same sums. */
    void takePlaceOf(Report before) {
        standing = true;
        afterConsolidation = before.afterConsolidation;
    }

    /** Neither accepted nor given up. */
    boolean isUnderWay() {
        return status != ReportStatus.ACCEPTED && status != ReportStatus.WITHDRAWN;
    }

    boolean isCorrection() {
        return correctsId != null;
    }

    /**
     * Puts a draft before the unit's leader; what was drafted before is replaced. Each place that was pointed at has
     * been changed or is answered.
     *
     * @param until the last day whose work it can have seen; the next report goes on from there
     */
    void submitDraft(
            ReportText text, List<SourcedFigure> newFigures, LocalDate until, List<AnswerMark> answers, Instant at) {
        become(ReportStatus.DRAFT);
        settleMarks(text, newFigures, answers);
        figuresUntil = until;
        draftedAt = at;
        submissions++;
        leadership = text.leadership();
        results = text.results();
        limitations = text.limitations();
        directions = text.directions();
        proposals = StringUtils.hasText(text.proposals()) ? text.proposals() : null;
        figures.clear();
        for (int i = 0; i < newFigures.size(); i++) {
            figures.add(new ReportFigure(id, submissions, i, newFigures.get(i)));
        }
    }

    private void settleMarks(ReportText text, List<SourcedFigure> newFigures, List<AnswerMark> answers) {
        for (int i = 0; i < marks.size(); i++) {
            ReportMark mark = marks.get(i);
            if (mark.isOpen()) {
                int number = i;
                String answer = answers.stream()
                        .filter(given -> given.mark() == number && StringUtils.hasText(given.answer()))
                        .map(AnswerMark::answer)
                        .findFirst()
                        .orElse(null);
                boolean changed = !Objects.equals(
                        ReportWords.at(mark.place(), text(), this.figures()),
                        ReportWords.at(mark.place(), text, newFigures));
                if (!changed && answer == null) {
                    throw BusinessRuleViolation.at("answers", "reporting.rule.mark-open", mark.remark());
                }
                marks.set(
                        i,
                        mark.settled(
                                changed ? MarkState.CHANGED : MarkState.ANSWERED,
                                answer == null ? null : answer.strip()));
            }
        }
    }

    /** The unit's leader stands by it, and with that it is sent. */
    void approveAndSend(@Nullable String comment, Actor actor, Instant at, LocalDate today) {
        become(ReportStatus.APPROVED_BY_UNIT);
        record(ReportStage.UNIT, true, comment, actor, at);
        become(ReportStatus.SENT);
        sentOn = today;
        receipts.replaceAll(receipt -> receipt.become(ReceptionStatus.PENDING, null));
    }

    void refuse(@Nullable String reason, List<MarkPlace> places, Actor actor, Instant at) {
        String why = reasonOf(reason);
        if (status != ReportStatus.DRAFT) {
            throw wrongStatus();
        }
        mark(ReportStage.UNIT, places, actor, at);
        become(ReportStatus.REQUESTED);
        record(ReportStage.UNIT, false, why, actor, at);
    }

    /**
     * One receiver accepts; with the last of them the report is accepted.
     *
     * @param late the contributions had been added up before: it stays on record, but in no sum. A correction stands in
     *     the sums where what it puts right does
     */
    void accept(int place, @Nullable String comment, boolean late, Actor actor, Instant at, LocalDate today) {
        String receiver = pendingAt(place).actingUnitId();
        receipts.replaceAll(
                receipt -> receipt.isPendingOf(receiver) ? receipt.become(ReceptionStatus.ACCEPTED, today) : receipt);
        record(ReportStage.RECEIVER, true, comment, actor, at);
        if (!isCorrection()) {
            afterConsolidation = late;
        }
        acceptedByAll(at, today);
    }

    /** Becomes accepted where the last receiver that was waited for has accepted; answers whether it did so now. */
    boolean acceptedByAll(Instant at, LocalDate today) {
        if (status != ReportStatus.SENT
                || !receipts.stream().allMatch(receipt -> receipt.status() == ReceptionStatus.ACCEPTED)) {
            return false;
        }
        become(ReportStatus.ACCEPTED);
        acceptedOn = today;
        acceptedAt = at;
        return true;
    }

    /** One receiver returns it, and with that it is called back from the others: the next draft goes to all again. */
    void returnForData(
            int place, @Nullable String reason, List<MarkPlace> places, Actor actor, Instant at, LocalDate today) {
        String why = reasonOf(reason);
        String receiver = pendingAt(place).actingUnitId();
        mark(ReportStage.RECEIVER, places, actor, at);
        become(ReportStatus.REQUESTED);
        sentOn = null;
        receipts.replaceAll(receipt -> receipt.actingUnitId().equals(receiver)
                ? receipt.become(ReceptionStatus.RETURNED, today)
                : receipt.become(ReceptionStatus.CALLED_BACK, null));
        record(ReportStage.RECEIVER, false, why, actor, at);
    }

    private void mark(ReportStage stage, List<MarkPlace> places, Actor actor, Instant at) {
        for (int i = 0; i < places.size(); i++) {
            MarkPlace marked = places.get(i);
            if (!StringUtils.hasText(marked.remark()) || marked.remark().strip().length() > MAX_REMARK) {
                throw BusinessRuleViolation.at("marks[" + i + "].remark", "reporting.rule.mark-remark", MAX_REMARK);
            }
            if (ReportWords.at(marked.place(), text(), figures()) == null) {
                throw BusinessRuleViolation.at("marks[" + i + "].place", "reporting.rule.mark-place");
            }
            marks.add(new ReportMark(
                    marked.place(),
                    submissions,
                    marked.remark().strip(),
                    stage,
                    actor.personName(),
                    actor.positionName(),
                    at,
                    MarkState.OPEN,
                    null));
        }
    }

    private ReportReceipt pendingAt(int place) {
        if (status != ReportStatus.SENT
                || place < 0
                || place >= receipts.size()
                || receipts.get(place).status() != ReceptionStatus.PENDING) {
            throw wrongStatus();
        }
        return receipts.get(place);
    }

    /** The turns of the receivers with this draft; a receiver that holds both places has one, where it has yet to decide. */
    List<ReceiptTurn> turns() {
        Map<String, ReceiptTurn> turns = new LinkedHashMap<>();
        for (int place = 0; place < receipts.size(); place++) {
            ReceiptTurn turn = new ReceiptTurn(id, submissions, place);
            String receiver = receipts.get(place).actingUnitId();
            turns.putIfAbsent(receiver, turn);
            if (receipts.get(turns.get(receiver).place()).status() != ReceptionStatus.PENDING
                    && receipts.get(place).status() == ReceptionStatus.PENDING) {
                turns.put(receiver, turn);
            }
        }
        return List.copyOf(turns.values());
    }

    /** All places with this draft, whoever holds them. */
    List<ReceiptTurn> allTurns() {
        List<ReceiptTurn> turns = new ArrayList<>();
        for (int place = 0; place < receipts.size(); place++) {
            turns.add(new ReceiptTurn(id, submissions, place));
        }
        return turns;
    }

    /** @throws BusinessRuleViolation when the report has been drafted anew since */
    ReportReceipt receiptAt(ReceiptTurn turn) {
        if (turn.submission() != submissions || turn.place() >= receipts.size()) {
            throw wrongStatus();
        }
        return receipts.get(turn.place());
    }

    /** Nobody wants it any more; what has been accepted stays. */
    void withdraw() {
        if (status == ReportStatus.ACCEPTED) {
            return;
        }
        become(ReportStatus.WITHDRAWN);
        sentOn = null;
        receipts.replaceAll(receipt -> receipt.status() == ReceptionStatus.PENDING
                ? receipt.become(ReceptionStatus.CALLED_BACK, null)
                : receipt);
    }

    /** Follows an extension of the drafting task; one that concerned another step's date changes nothing here. */
    void moveDeadline(LocalDate from, LocalDate to) {
        if (dueOn.equals(from)) {
            dueOn = to;
        }
    }

    /** Another organisation writes the report, or answers for it; it stays that of the one it was asked of. */
    void actFor(String successorId) {
        actingUnitId = successorId;
    }

    /**
     * Another body receives it in the place of this one; what was decided stays, and an accepted report's corrections go
     * to that one. Where it is the other receiver and has itself accepted already, its word counts for both; that of the
     * one it takes over from does not.
     */
    void receiveBy(String from, String successorId, LocalDate today) {
        boolean seen = hasAccepted(successorId);
        receipts.replaceAll(receipt -> receipt.actingUnitId().equals(from) ? receipt.by(successorId) : receipt);
        if (status == ReportStatus.SENT && seen) {
            receipts.replaceAll(receipt ->
                    receipt.isPendingOf(successorId) ? receipt.become(ReceptionStatus.ACCEPTED, today) : receipt);
        }
    }

    private boolean hasAccepted(String unitId) {
        return receipts.stream()
                .anyMatch(receipt ->
                        receipt.actingUnitId().equals(unitId) && receipt.status() == ReceptionStatus.ACCEPTED);
    }

    private @Nullable ReportText text() {
        return submissions == 0
                ? null
                : new ReportText(
                        String.valueOf(leadership),
                        String.valueOf(results),
                        String.valueOf(limitations),
                        String.valueOf(directions),
                        proposals);
    }

    /** The draft as one text, always the same for the same content: what its hash is taken of. */
    String wording() {
        StringBuilder text = new StringBuilder();
        for (String part : new @Nullable String[] {leadership, results, limitations, directions, proposals}) {
            text.append(part == null ? "" : part).append('\n');
        }
        for (ReportFigure row : figures) {
            FigureLine line = row.figure().line();
            text.append(line.content()).append('|').append(line.indicator()).append('|');
            text.append(line.counted().asRecorded()).append('|');
            text.append(line.unit());
            if (line.countedAt() != null) {
                text.append('|').append(line.countedAt().row());
            }
            text.append('\n');
        }
        return text.toString();
    }

    private void become(ReportStatus next) {
        if (!status.mayBecome(next)) {
            throw wrongStatus();
        }
        status = next;
    }

    private BusinessRuleViolation wrongStatus() {
        return BusinessRuleViolation.of("reporting.rule.wrong-status", status.name());
    }

    private void record(ReportStage stage, boolean positive, @Nullable String comment, Actor actor, Instant at) {
        String kept = StringUtils.hasText(comment) ? comment.strip() : null;
        decisions.add(new ReportDecision(stage, positive, kept, actor.personName(), actor.positionName(), at));
    }

    private static String reasonOf(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw BusinessRuleViolation.at("comment", "reporting.rule.reason-required");
        }
        return reason.strip();
    }

    String id() {
        return id;
    }

    /** The id of its first version. */
    String rootId() {
        return rootId;
    }

    int versionNo() {
        return versionNo;
    }

    @Nullable
    String correctsId() {
        return correctsId;
    }

    boolean standing() {
        return standing;
    }

    @Nullable
    String parentId() {
        return parentId;
    }

    String directiveId() {
        return directiveId;
    }

    String line() {
        return line;
    }

    String unitId() {
        return unitId;
    }

    String actingUnitId() {
        return actingUnitId;
    }

    /** The first of its receivers: who decides about its deadline. */
    String receiverUnitId() {
        return receipts.get(0).actingUnitId();
    }

    List<ReportReceipt> receipts() {
        return List.copyOf(receipts);
    }

    int submissions() {
        return submissions;
    }

    String periodLabel() {
        return periodLabel;
    }

    LocalDate periodFrom() {
        return periodFrom;
    }

    LocalDate periodTo() {
        return periodTo;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    Integer unitsDueBefore() {
        return unitsDueBefore;
    }

    @Nullable
    LocalDate cutOff() {
        return cutOff;
    }

    @Nullable
    String requestId() {
        return requestId;
    }

    boolean consolidating() {
        return consolidating;
    }

    ReportStatus status() {
        return status;
    }

    boolean isAfterConsolidation() {
        return afterConsolidation;
    }

    List<SourcedFigure> figures() {
        return figures.stream().map(ReportFigure::figure).toList();
    }

    List<ReportMark> marks() {
        return List.copyOf(marks);
    }

    List<ReportDecision> decisions() {
        return List.copyOf(decisions);
    }

    /**
     * Who has to report what to whom by when.
     *
     * @param line the reports, period by period, of which it is one
     * @param receiverUnitIds one or two, not the same
     * @param cutOff the last day whose work is counted, where it is not the period's
     * @param unitsDueBefore how many working days before its day a regular report wants the contributions to it; null for
     *     every other report
     * @param requestId of the request that asked for it; null where an obligation's rhythm did
     */
    record Request(
            String directiveId,
            String line,
            String unitId,
            List<String> receiverUnitIds,
            String periodLabel,
            LocalDate from,
            LocalDate to,
            LocalDate dueOn,
            @Nullable LocalDate cutOff,
            @Nullable Integer unitsDueBefore,
            @Nullable String requestId) {

        Request {
            receiverUnitIds = List.copyOf(receiverUnitIds);
            if (receiverUnitIds.isEmpty()
                    || receiverUnitIds.size() > MAX_RECEIVERS
                    || receiverUnitIds.stream().distinct().count() < receiverUnitIds.size()) {
                throw BusinessRuleViolation.at("receivers", "reporting.rule.receivers");
            }
        }

        Request(
                String directiveId,
                String line,
                String unitId,
                String receiverUnitId,
                String periodLabel,
                LocalDate from,
                LocalDate to,
                LocalDate dueOn) {
            this(directiveId, line, unitId, List.of(receiverUnitId), periodLabel, from, to, dueOn, null, null, null);
        }

        /** Of another unit, to whoever asks. */
        Request of(String otherUnitId) {
            return new Request(
                    directiveId,
                    line,
                    otherUnitId,
                    receiverUnitIds,
                    periodLabel,
                    from,
                    to,
                    dueOn,
                    cutOff,
                    null,
                    requestId);
        }
    }
}
