package vn.chidao.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * One review of a directive: opened, self-assessments collected, drafted, approved, concluded, published. 77-CV/HU, mục
 * 4: "Định kỳ sơ kết, tổng kết đánh giá kết quả".
 */
@Entity
@Table(name = "review")
class Review {

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private ReviewKind kind;

    private String directiveId;
    private String unitId;
    private String actingUnitId;
    private String concludingUnitId;
    private String periodLabel;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ReviewStatus status = ReviewStatus.OPEN;

    private @Nullable String outline;
    private @Nullable LocalDate selfAssessmentsDueOn;
    private @Nullable LocalDate selfAssessmentsClosedOn;
    private @Nullable String assessment;
    private @Nullable String limitations;
    private @Nullable String opinion;
    private @Nullable LocalDate concludedOn;
    private @Nullable LocalDate publishedOn;
    /** How often others have been asked about it. */
    private int rounds;

    @ElementCollection
    @CollectionTable(name = "review_recommendation", joinColumns = @JoinColumn(name = "review_id"))
    @OrderColumn(name = "position")
    private List<ReviewRecommendation> recommendations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "review_commendation", joinColumns = @JoinColumn(name = "review_id"))
    @OrderColumn(name = "position")
    private List<Commendation> commendations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "review_decision", joinColumns = @JoinColumn(name = "review_id"))
    @OrderColumn(name = "position")
    private List<ReviewDecision> decisions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "review_sent_to", joinColumns = @JoinColumn(name = "review_id"))
    @Column(name = "unit_id")
    @OrderColumn(name = "position")
    private List<String> sentTo = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    Review(String id, ReviewKind kind, String directiveId, Bodies bodies, Term term) {
        this.id = id;
        this.kind = kind;
        this.directiveId = directiveId;
        this.unitId = bodies.unitId();
        this.actingUnitId = bodies.unitId();
        this.concludingUnitId = bodies.concludingUnitId();
        this.periodLabel = term.label();
        this.periodFrom = term.from();
        this.periodTo = term.to();
        this.dueOn = term.dueOn();
    }

    /** Sets the questions and the day of the self-assessments, which must lie ahead and before the review's own. */
    void open(String newOutline, LocalDate selfAssessmentsDue, LocalDate today) {
        if (!selfAssessmentsDue.isAfter(today)) {
            throw BusinessRuleViolation.at("selfAssessmentsDueOn", "review.rule.day-not-ahead");
        }
        // A review that is late already has no day of its own left to respect.
        if (today.isBefore(dueOn) && selfAssessmentsDue.isAfter(dueOn)) {
            throw BusinessRuleViolation.at("selfAssessmentsDueOn", "review.rule.day-after-review");
        }
        become(ReviewStatus.COLLECTING);
        outline = newOutline;
        selfAssessmentsDueOn = selfAssessmentsDue;
    }

    /** All have assessed themselves, or the day has passed: the draft may be written. */
    void selfAssessmentsClosed(LocalDate today) {
        if (selfAssessmentsClosedOn == null) {
            selfAssessmentsClosedOn = today;
        }
    }

    void draft(DraftReview draft, LocalDate today) {
        if (selfAssessmentsClosedOn == null) {
            throw BusinessRuleViolation.of("review.rule.still-collecting");
        }
        if (draft.recommendations().stream()
                .anyMatch(row -> row.dueOn() != null && !row.dueOn().isAfter(today))) {
            throw BusinessRuleViolation.at("recommendations", "review.rule.recommendation-day-not-ahead");
        }
        become(ReviewStatus.DRAFT);
        assessment = draft.assessment();
        limitations = draft.limitations();
        recommendations.clear();
        recommendations.addAll(draft.recommendations());
        commendations.clear();
        commendations.addAll(draft.commendations());
    }

    void approve(@Nullable String comment, Actor actor, Instant at) {
        become(ReviewStatus.APPROVED);
        record(ReviewStage.UNIT, true, comment, actor, at);
    }

    /** Approved as well, but others are heard before it is put before whoever concludes. */
    void consult(@Nullable String comment, Actor actor, Instant at) {
        become(ReviewStatus.CONSULTING);
        rounds++;
        record(ReviewStage.UNIT, true, comment, actor, at);
    }

    /** All have spoken or are not waited for any more: the draft takes up what they said. */
    void opinionsClosed() {
        become(ReviewStatus.DRAFT);
    }

    void refuse(@Nullable String reason, Actor actor, Instant at) {
        String why = reasonOf("comment", reason);
        if (status != ReviewStatus.DRAFT) {
            throw wrongStatus();
        }
        record(ReviewStage.UNIT, false, why, actor, at);
    }

    void conclude(String newOpinion, Actor actor, Instant at, LocalDate today) {
        become(ReviewStatus.CONCLUDED);
        opinion = newOpinion;
        concludedOn = today;
        record(ReviewStage.CONCLUDING, true, newOpinion, actor, at);
    }

    /** The first of several parties concludes; it takes effect when all have. */
    void putToParties(String newOpinion, Actor actor, Instant at) {
        become(ReviewStatus.CONSENTING);
        rounds++;
        opinion = newOpinion;
        record(ReviewStage.CONCLUDING, true, newOpinion, actor, at);
    }

    void consented(Actor actor, Instant at) {
        if (status != ReviewStatus.CONSENTING) {
            throw wrongStatus();
        }
        record(ReviewStage.PARTY, true, null, actor, at);
    }

    void allConcluded(LocalDate today) {
        become(ReviewStatus.CONCLUDED);
        concludedOn = today;
    }

    /** One party does not conclude: nobody has. */
    void refusedByParty(@Nullable String reason, Actor actor, Instant at) {
        String why = reasonOf("reason", reason);
        if (status != ReviewStatus.CONSENTING) {
            throw wrongStatus();
        }
        become(ReviewStatus.DRAFT);
        opinion = null;
        record(ReviewStage.PARTY, false, why, actor, at);
    }

    void returnForWork(@Nullable String reason, Actor actor, Instant at) {
        String why = reasonOf("opinion", reason);
        if (status != ReviewStatus.APPROVED) {
            throw wrongStatus();
        }
        become(ReviewStatus.DRAFT);
        record(ReviewStage.CONCLUDING, false, why, actor, at);
    }

    /**
     * Lets the conclusion take effect; answers true once, ever.
     *
     * @param addressees whom it is sent to
     */
    boolean publish(LocalDate today, List<String> addressees) {
        if (status != ReviewStatus.CONCLUDED) {
            throw wrongStatus();
        }
        if (publishedOn != null) {
            return false;
        }
        publishedOn = today;
        sentTo.addAll(addressees);
        return true;
    }

    /** What is asked of organisations has become obligations of theirs, in the order of the draft; null where nobody is bound. */
    void recommendationsBecame(List<@Nullable String> obligationIds) {
        for (int at = 0; at < obligationIds.size(); at++) {
            recommendations.set(at, recommendations.get(at).become(obligationIds.get(at)));
        }
    }

    List<ReviewRecommendation> recommendations() {
        return List.copyOf(recommendations);
    }

    /** Follows an extension of the drafting task; one that concerned another step's date changes nothing here. */
    void moveDeadline(LocalDate from, LocalDate to) {
        if (dueOn.equals(from)) {
            dueOn = to;
        }
    }

    /** Another body drafts it; it stays the review of the one it was planned for. */
    void actFor(String successorId) {
        actingUnitId = successorId;
    }

    /** Another body concludes it; refused once it has been concluded. */
    void concludeBy(String successorId) {
        if (status == ReviewStatus.CONCLUDED) {
            throw wrongStatus();
        }
        concludingUnitId = successorId;
    }

    /** The draft as one text, always the same for the same content: what its hash is taken of. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(assessment == null ? "" : assessment).append('\n');
        text.append(limitations == null ? "" : limitations).append('\n');
        for (ReviewRecommendation row : recommendations) {
            text.append(row.addresseeUnitId()).append('|').append(row.text());
            if (row.dueOn() != null) {
                text.append('|').append(row.dueOn());
            }
            text.append('\n');
        }
        for (Commendation row : commendations) {
            text.append(row.honour()).append('|').append(row.name()).append('|').append(row.merit());
            text.append('\n');
        }
        return text.append(opinion == null ? "" : opinion).toString();
    }

    private void become(ReviewStatus next) {
        if (!status.mayBecome(next)) {
            throw wrongStatus();
        }
        status = next;
    }

    private BusinessRuleViolation wrongStatus() {
        return BusinessRuleViolation.of("review.rule.wrong-status", status.name());
    }

    private void record(ReviewStage stage, boolean positive, @Nullable String comment, Actor actor, Instant at) {
        String kept = StringUtils.hasText(comment) ? comment.strip() : null;
        decisions.add(new ReviewDecision(stage, positive, kept, actor.personName(), actor.positionName(), at));
    }

    private static String reasonOf(String field, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw BusinessRuleViolation.at(field, "review.rule.reason-required");
        }
        return reason.strip();
    }

    String id() {
        return id;
    }

    ReviewKind kind() {
        return kind;
    }

    String directiveId() {
        return directiveId;
    }

    String unitId() {
        return unitId;
    }

    /** Who drafts it now. */
    String actingUnitId() {
        return actingUnitId;
    }

    String concludingUnitId() {
        return concludingUnitId;
    }

    Term term() {
        return new Term(periodLabel, periodFrom, periodTo, dueOn);
    }

    ReviewStatus status() {
        return status;
    }

    int rounds() {
        return rounds;
    }

    @Nullable
    LocalDate selfAssessmentsDueOn() {
        return selfAssessmentsDueOn;
    }

    List<Commendation> commendations() {
        return List.copyOf(commendations);
    }

    List<ReviewDecision> decisions() {
        return List.copyOf(decisions);
    }

    /** Who drafts and who concludes. */
    record Bodies(String unitId, String concludingUnitId) {}

    /** What stretch of time is reviewed, and until when. */
    record Term(String label, LocalDate from, LocalDate to, LocalDate dueOn) {}
}
