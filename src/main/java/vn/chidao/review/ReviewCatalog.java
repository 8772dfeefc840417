package vn.chidao.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;

/** Reads reviews. */
@Service
@Transactional(readOnly = true)
public class ReviewCatalog {

    private final JdbcClient jdbc;
    private final OrganizationDirectory organization;

    ReviewCatalog(JdbcClient jdbc, OrganizationDirectory organization) {
        this.jdbc = jdbc;
        this.organization = organization;
    }

    public Optional<ReviewView> find(String reviewId) {
        return jdbc.sql("select * from review where id = :id")
                .param("id", reviewId)
                .query(this::review)
                .optional();
    }

    public ReviewView require(String reviewId) {
        return find(reviewId).orElseThrow(() -> new NotFound("review", reviewId));
    }

    /** All reviews of a directive, by date. */
    public List<ReviewView> ofDirective(String directiveId) {
        return jdbc.sql("select * from review where directive_id = :directive order by due_on, id")
                .param("directive", directiveId)
                .query(this::review)
                .list();
    }

    /** How far these have come, by date; of a list, without what they say. */
    public List<ReviewState> states(Collection<String> reviewIds) {
        return jdbc.sql("""
                        select r.id, r.directive_id, r.kind, r.status, r.acting_unit_id, r.concluding_unit_id, r.concluded_on,
                               array(select distinct v.acting_unit_id from review_voice v
                                      where v.review_id = r.id) as heard_unit_ids,
                               array(select s.unit_id from review_sent_to s
                                      where s.review_id = r.id order by s.position) as sent_to_unit_ids
                          from review r where r.id = any(:ids)
                         order by r.due_on, r.id
                        """)
                .param("ids", reviewIds.toArray(String[]::new))
                .query(ReviewCatalog::state)
                .list();
    }

    public ReviewState requireState(String reviewId) {
        return states(List.of(reviewId)).stream().findFirst().orElseThrow(() -> new NotFound("review", reviewId));
    }

    private static ReviewState state(ResultSet row, int n) throws SQLException {
        return new ReviewState(
                row.getString("id"),
                row.getString("directive_id"),
                ReviewKind.valueOf(row.getString("kind")),
                ReviewStatus.valueOf(row.getString("status")),
                row.getString("acting_unit_id"),
                row.getString("concluding_unit_id"),
                row.getObject("concluded_on", LocalDate.class),
                List.of((String[]) row.getArray("heard_unit_ids").getArray()),
                List.of((String[]) row.getArray("sent_to_unit_ids").getArray()));
    }

    /** Concluded reviews on periods that ended within this review's period, oldest first. */
    public List<ReviewView> concludedBefore(ReviewView review) {
        return jdbc.sql("""
                        select * from review
                         where directive_id = :directive and id <> :id and status = 'CONCLUDED'
                           and period_to between :from and :to
                         order by period_to, id
                        """)
                .param("directive", review.directiveId())
                .param("id", review.id())
                .param("from", review.from())
                .param("to", review.to())
                .query(this::review)
                .list();
    }

    /** What bodies have been asked about a review, by round and name. */
    public List<ReviewVoiceView> voices(String reviewId) {
        return jdbc.sql("select * from review_voice where review_id = :id order by round, id")
                .param("id", reviewId)
                .query(this::voice)
                .list();
    }

    public ReviewVoiceView requireVoice(String voiceId) {
        return jdbc.sql("select * from review_voice where id = :id")
                .param("id", voiceId)
                .query(this::voice)
                .optional()
                .orElseThrow(() -> new NotFound("review voice", voiceId));
    }

    /** Whom the conclusion was sent to on the day it took effect; empty before. */
    public List<String> sentTo(String reviewId) {
        return jdbc.sql("select unit_id from review_sent_to where review_id = :id order by position")
                .param("id", reviewId)
                .query(String.class)
                .list();
    }

    private ReviewVoiceView voice(ResultSet row, int n) throws SQLException {
        OffsetDateTime given = row.getObject("given_at", OffsetDateTime.class);
        LocalDate on = given == null
                ? null
                : given.atZoneSameInstant(BusinessClock.ZONE).toLocalDate();
        String stance = row.getString("stance");
        String handling = row.getString("handling");
        return new ReviewVoiceView(
                row.getString("id"),
                row.getString("review_id"),
                VoiceKind.valueOf(row.getString("kind")),
                row.getInt("round"),
                row.getString("unit_id"),
                row.getString("acting_unit_id"),
                SuccessionName.of(
                        unit -> organization.nameOf(unit, on),
                        row.getString("unit_id"),
                        row.getString("acting_unit_id")),
                row.getObject("due_on", LocalDate.class),
                stance == null ? null : Stance.valueOf(stance),
                row.getString("comment"),
                row.getString("person_name"),
                row.getString("position_name"),
                given == null ? null : given.toInstant(),
                row.getObject("lapsed_on", LocalDate.class),
                handling == null ? null : Handling.valueOf(handling),
                row.getString("explanation"));
    }

    /** As it was called when the review was concluded, and who answers for it now. */
    private String nameOf(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("concluded_on", LocalDate.class);
        return SuccessionName.of(
                unit -> organization.nameOf(unit, on), row.getString("unit_id"), row.getString("acting_unit_id"));
    }

    private ReviewView review(ResultSet row, int n) throws SQLException {
        String id = row.getString("id");
        return new ReviewView(
                id,
                ReviewKind.valueOf(row.getString("kind")),
                row.getString("directive_id"),
                row.getString("unit_id"),
                row.getString("acting_unit_id"),
                nameOf(row),
                row.getString("concluding_unit_id"),
                organization.nameOf(row.getString("concluding_unit_id")),
                row.getString("period_label"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                ReviewStatus.valueOf(row.getString("status")),
                row.getString("outline"),
                row.getObject("self_assessments_due_on", LocalDate.class),
                row.getObject("self_assessments_closed_on", LocalDate.class),
                row.getString("assessment"),
                row.getString("limitations"),
                row.getString("opinion"),
                row.getObject("concluded_on", LocalDate.class),
                recommendations(id),
                commendations(id),
                decisions(id));
    }

    private List<ReviewRecommendation> recommendations(String reviewId) {
        return jdbc.sql("select text, addressee_unit_id, due_on, obligation_id from review_recommendation"
                        + " where review_id = :id order by position")
                .param("id", reviewId)
                .query((row, n) -> new ReviewRecommendation(
                        row.getString("text"),
                        row.getString("addressee_unit_id"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("obligation_id")))
                .list();
    }

    private List<Commendation> commendations(String reviewId) {
        return jdbc.sql("select name, merit, honour from review_commendation where review_id = :id order by position")
                .param("id", reviewId)
                .query((row, n) -> new Commendation(
                        row.getString("name"), row.getString("merit"), Honour.valueOf(row.getString("honour"))))
                .list();
    }

    private List<ReviewDecision> decisions(String reviewId) {
        return jdbc.sql("select * from review_decision where review_id = :id order by position")
                .param("id", reviewId)
                .query((row, n) -> new ReviewDecision(
                        ReviewStage.valueOf(row.getString("stage")),
                        row.getBoolean("positive"),
                        row.getString("comment"),
                        row.getString("person_name"),
                        row.getString("position_name"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
