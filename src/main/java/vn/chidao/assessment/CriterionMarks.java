package vn.chidao.assessment;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Phrase;

/**
 * Which directives make the campaign a criterion of the assessment of organisations for the year and the term. The words of
 * the text suggest it; what the following-up body says wins.
 */
@Service
@Transactional
public class CriterionMarks {

    private final JdbcClient jdbc;
    private final ObligationCatalog obligations;
    private final DirectiveCatalog directives;
    private final MarkWords words;
    private final Access access;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CriterionMarks(
            JdbcClient jdbc,
            ObligationCatalog obligations,
            DirectiveCatalog directives,
            MarkWords words,
            Access access,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.obligations = obligations;
        this.directives = directives;
        this.words = words;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    private record Decision(
            boolean criterion, String lastBy, @Nullable String lastPosition, Instant lastAt, long version) {}

    /** The obligations that ask for a record, in the text's order, each with what is said of it. */
    @Transactional(readOnly = true)
    public List<CriterionMark> of(String directiveId) {
        Map<String, Decision> decided = decided(directiveId);
        return obligations.ofDirective(directiveId).stream()
                .filter(each -> each.status() != ObligationStatus.DRAFT
                        && (each.stage() == ObligationStage.RECORD
                                || each.kinds().contains(ObligationKind.RECORD)))
                .map(each -> mark(each, decided.get(each.id())))
                .toList();
    }

    /** Whether one of its obligations makes the campaign a criterion, so that organisations get their criterion sheet. */
    @Transactional(readOnly = true)
    public boolean makesCriterion(String directiveId) {
        return of(directiveId).stream().anyMatch(CriterionMark::isCriterion);
    }

    /** The same of a round: of one that is closed, as it was then. */
    @Transactional(readOnly = true)
    public boolean makesCriterion(RoundView round) {
        Boolean then = round.makesCriterion();
        return then == null ? makesCriterion(round.directiveId()) : then;
    }

    private CriterionMark mark(ObligationView each, @Nullable Decision decision) {
        return new CriterionMark(
                each.id(),
                each.code(),
                each.action(),
                each.quote(),
                words.areIn(each.quote(), each.evidence(), each.action()),
                decision == null ? null : decision.criterion(),
                decision == null ? null : decision.lastBy(),
                decision == null ? null : decision.lastPosition(),
                decision == null ? null : decision.lastAt(),
                decision == null ? 0 : decision.version());
    }

    private Map<String, Decision> decided(String directiveId) {
        Map<String, Decision> decided = new HashMap<>();
        jdbc.sql("select * from assessment_mark where directive_id = :id")
                .param("id", directiveId)
                .query((row, number) -> decided.put(
                        row.getString("obligation_id"),
                        new Decision(
                                row.getBoolean("criterion"),
                                row.getString("last_by"),
                                row.getString("last_position"),
                                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                                row.getLong("version"))))
                .list();
        return decided;
    }

    /**
     * The following-up body says whether an obligation makes the campaign a criterion.
     *
     * @param seen the version of its word that whoever does it looked at, 0 where there was none
     * @throws AlreadyHandled when somebody else has said something since
     */
    public void decide(String directiveId, String obligationId, boolean criterion, long seen) {
        DirectiveView directive = directives.require(directiveId);
        String leader = directive.followUpUnitId();
        if (leader == null) {
            throw BusinessRuleViolation.of("assessment.rule.no-leader");
        }
        access.require(Right.LEAD_ASSESSMENT, Thing.of().followedBy(leader), "assessment.refused.lead");
        CriterionMark before = of(directiveId).stream()
                .filter(each -> each.obligationId().equals(obligationId))
                .findFirst()
                .orElseThrow(() -> new NotFound("obligation", obligationId));
        if (before.version() != seen || write(before, directiveId, criterion) == 0) {
            Decision now = decided(directiveId).get(obligationId);
            throw now == null
                    ? new AlreadyHandled(null, null, null)
                    : new AlreadyHandled(now.lastBy(), now.lastPosition(), now.lastAt());
        }
        events.publishEvent(new AssessmentMoved(
                obligationId,
                criterion ? AssessmentAct.MARKED : AssessmentAct.UNMARKED,
                directiveId,
                leader,
                Phrase.of("assessment.mark.obligation", before.code(), before.action()),
                directive.label(),
                null));
    }

    /** @return 0 where somebody else was faster */
    private int write(CriterionMark before, String directiveId, boolean criterion) {
        Actor actor = CurrentActor.get();
        return jdbc.sql("""
                        insert into assessment_mark (obligation_id, directive_id, criterion, last_by, last_position, last_at,
                            version)
                        values (:id, :directive, :criterion, :by, :position, :at, 1)
                        on conflict (obligation_id) do update set criterion = excluded.criterion,
                            last_by = excluded.last_by, last_position = excluded.last_position,
                            last_at = excluded.last_at, version = assessment_mark.version + 1
                        where assessment_mark.version = :seen
                        """)
                .param("id", before.obligationId())
                .param("directive", directiveId)
                .param("criterion", criterion)
                .param("by", actor.personName())
                .param("position", actor.positionName())
                .param("at", Timestamp.from(clock.instant()))
                .param("seen", before.version())
                .update();
    }
}
