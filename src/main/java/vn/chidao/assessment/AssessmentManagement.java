package vn.chidao.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Phrase;
import vn.chidao.workflow.DeadlineMoved;
import vn.chidao.workflow.WorkList;

/** What is done about rounds of assessment, one act a method, in the caller's transaction. */
@Service
@Transactional
public class AssessmentManagement {

    static final String SCORING = "AssessmentScoring";

    private static final String REFUSED = "assessment.refused.lead";

    private final AssessmentRoundRepository rounds;
    private final AssessmentSheetRepository sheets;
    private final AssessmentProcess process;
    private final Proofs proofs;
    private final RecordedFacts facts;
    private final CriteriaSets sets;
    private final CriterionMarks marks;
    private final RoundUnits units;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final OrganizationDirectory organizations;
    private final WorkList workList;
    private final WorkingDays workingDays;
    private final Access access;
    private final AssessmentProperties properties;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    AssessmentManagement(
            AssessmentRoundRepository rounds,
            AssessmentSheetRepository sheets,
            AssessmentProcess process,
            Proofs proofs,
            RecordedFacts facts,
            CriteriaSets sets,
            CriterionMarks marks,
            RoundUnits units,
            DirectiveCatalog directives,
            DirectiveSight sight,
            OrganizationDirectory organizations,
            WorkList workList,
            WorkingDays workingDays,
            Access access,
            AssessmentProperties properties,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.process = process;
        this.proofs = proofs;
        this.facts = facts;
        this.sets = sets;
        this.marks = marks;
        this.units = units;
        this.directives = directives;
        this.sight = sight;
        this.organizations = organizations;
        this.workList = workList;
        this.workingDays = workingDays;
        this.access = access;
        this.properties = properties;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The following-up body opens a round and asks each organisation for its scores.
     *
     * @return the round's id
     * @throws BusinessRuleViolation when the set is not in force, a day does not fit, an organisation is not bound by the
     *     directive, or there is a round of the period already
     */
    public String open(OpenRound command) {
        DirectiveView directive = directives.require(command.directiveId());
        String leader = directive.followUpUnitId();
        if (leader == null || !directive.isInForce()) {
            throw BusinessRuleViolation.of("assessment.rule.no-leader");
        }
        access.require(Right.LEAD_ASSESSMENT, Thing.of().followedBy(leader), REFUSED);
        if (!sight.isOpenTo(access.current(), directive.id())) {
            throw new NotFound("directive", directive.id());
        }
        CriteriaSet set = sets.find(command.setCode())
                .orElseThrow(() -> BusinessRuleViolation.at("set", "assessment.rule.set-required"));
        AssessmentRound round = AssessmentRound.open(
                UUID.randomUUID().toString(), command, set, leader, CurrentActor.get(), clock.instant());
        requireBound(command, leader);
        BusinessRuleViolation already = BusinessRuleViolation.at(
                "year", "assessment.rule.round-already", round.period().in(messages));
        if (rounds.countOf(round.directiveId(), round.periodFrom(), round.periodTo()) > 0) {
            throw already;
        }
        try {
            rounds.saveAndFlush(round);
        } catch (DataIntegrityViolationException taken) {
            if (!String.valueOf(taken.getMessage()).contains("uk_assessment_round_period")) {
                throw taken;
            }
            // Somebody else opened the same at the same moment; the transaction can read no names any more.
            throw already;
        }
        List<AssessmentSheet> asked = command.unitIds().stream()
                .map(unit -> new AssessmentSheet(UUID.randomUUID().toString(), round.id(), unit, round.selfDueOn()))
                .toList();
        sheets.saveAllAndFlush(asked);
        publish(round, AssessmentAct.OPENED, leader, directive.label(), null);
        asked.forEach(sheet ->
                process.askForScores(sheet.turn(), sheet.actingUnitId(), leader, sheet.dueOn(), round.checkDueOn()));
        return round.id();
    }

    /** Nobody checks its own sheet: whoever follows the directive up, and checks the others', has none. */
    private void requireBound(OpenRound command, String leader) {
        if (command.unitIds().contains(leader)) {
            throw BusinessRuleViolation.at("units", "assessment.rule.leader-own", organizations.nameOf(leader));
        }
        Set<String> bound =
                units.of(command.directiveId()).stream().map(UnitView::id).collect(Collectors.toSet());
        if (!bound.containsAll(command.unitIds())) {
            throw BusinessRuleViolation.at("units", "assessment.rule.unit-not-bound");
        }
    }

    /**
     * An organisation scores itself; the proposals of this moment and what they rest on are kept with it.
     *
     * @throws BusinessRuleViolation at the score that is too high, or other than proposed and without a reason
     */
    public void score(String sheetId, SelfScore given) {
        AssessmentSheet sheet = sheet(sheetId);
        AssessmentRound round = openRound(sheet.roundId());
        List<Criterion> criteria = round.criteria();
        sheet.requireOwn(CurrentActor.get());
        Map<String, String> holders = new HashMap<>();
        sheets.holdingsOf(round.id()).forEach(each -> holders.put(each.getUnitId(), each.getActingUnitId()));
        RecordedFacts.Scope scope = RecordedFacts.Scope.of(
                round.directiveId(), sheet.unitId(), holders, round.periodFrom(), round.periodTo(), clock.today());
        Map<Integer, Proposal> proposals = facts.of(criteria, scope);
        sheet.score(
                given,
                criteria,
                round.bonusCeiling(),
                new Proposals(scope.to(), proposals),
                CurrentActor.get(),
                clock.instant());
        sheets.saveAndFlush(sheet);
        proofs.keep(sheet.id(), proposals);
        publish(round, AssessmentAct.SCORED, sheet.actingUnitId(), nameOf(sheet), null);
    }

    /** The leader of the organisation sends its sheet to the following-up body. */
    public void submit(String sheetId) {
        // Whoever puts evidence beside it at this moment is waited for, or comes too late.
        AssessmentSheet sheet = sheets.hold(sheetId).orElseThrow(() -> new NotFound("assessment sheet", sheetId));
        AssessmentRound round = openRound(sheet.roundId());
        sheet.submit(CurrentActor.get(), clock.instant());
        sheets.saveAndFlush(sheet);
        publish(round, AssessmentAct.SUBMITTED, sheet.actingUnitId(), nameOf(sheet), null);
    }

    /**
     * The leader of the organisation wants it scored anew.
     *
     * @return the day by which that is to be done, with any time that was granted
     */
    public LocalDate sendBack(String sheetId, @Nullable String reason) {
        AssessmentSheet sheet = sheet(sheetId);
        AssessmentRound round = openRound(sheet.roundId());
        sheet.sendBack(reason, CurrentActor.get(), clock.instant());
        sheets.saveAndFlush(sheet);
        publish(round, AssessmentAct.SENT_BACK, sheet.actingUnitId(), nameOf(sheet), reason);
        return sheet.dueOn();
    }

    /** The following-up body gives its scores; with them the result and the grade stand. */
    public void accept(String sheetId, CheckedScore given) {
        AssessmentSheet sheet = sheet(sheetId);
        AssessmentRound round = openRound(sheet.roundId());
        round.requireLeader(CurrentActor.get());
        sheet.accept(
                given, round.criteria(), round.grades(), round.bonusCeiling(), CurrentActor.get(), clock.instant());
        sheets.saveAndFlush(sheet);
        publish(round, AssessmentAct.ACCEPTED, round.leaderUnitId(), nameOf(sheet), null);
    }

    /**
     * The body that accepted a sheet opens it again, for a reason, as long as the round is open: its result does not count
     * any more, and the organisation is asked to score it anew.
     *
     * @param seen how often it had been opened again when whoever does it looked at it
     * @throws AlreadyHandled when it is not accepted any more, or has been accepted anew since
     */
    public void reopen(String sheetId, int seen, @Nullable String reason) {
        // The round first: it is not closed meanwhile.
        AssessmentRound round = sheets.roundOf(sheetId)
                .flatMap(rounds::hold)
                .orElseThrow(() -> new NotFound("assessment sheet", sheetId));
        access.require(Right.LEAD_ASSESSMENT, Thing.of().followedBy(round.leaderUnitId()), REFUSED);
        round.requireOpen();
        round.requireLeader(CurrentActor.get());
        AssessmentSheet sheet = sheets.hold(sheetId).orElseThrow(() -> new NotFound("assessment sheet", sheetId));
        String result = Phrase.of(
                        "assessment.reopened-result",
                        nameOf(sheet),
                        sheet.total() == null ? "" : Points.written(sheet.total()),
                        sheet.grade() == null ? "" : sheet.grade())
                .in(messages);
        Revision days = mending(sheet, round);
        sheet.reopen(seen, reason, days.dueOn(), CurrentActor.get(), clock.instant());
        sheets.saveAndFlush(sheet);
        publish(round, AssessmentAct.REOPENED, round.leaderUnitId(), result, reason);
        process.askForScores(sheet.turn(), sheet.actingUnitId(), round.leaderUnitId(), days.dueOn(), days.checkDueOn());
    }

    /** The days of a sheet that is to be mended; time is given where its day is over or nearly so. */
    private Revision mending(AssessmentSheet sheet, AssessmentRound round) {
        LocalDate mended = workingDays.of(sheet.actingUnitId()).plus(clock.today(), properties.mendWithin());
        LocalDate dueOn = later(sheet.dueOn(), mended);
        LocalDate checked = workingDays.of(round.leaderUnitId()).plus(dueOn, properties.mendWithin());
        return new Revision(dueOn, later(round.checkDueOn(), checked));
    }

    /**
     * The following-up body returns a sheet; time to mend it is given where its day is over or nearly so.
     *
     * @param remarks what is to be mended, by the place of the criterion; null where nothing is
     * @return the days by which it is to be scored again, and checked after that
     */
    public Revision requestRevision(String sheetId, List<@Nullable String> remarks, @Nullable String reason) {
        AssessmentSheet sheet = sheet(sheetId);
        AssessmentRound round = openRound(sheet.roundId());
        round.requireLeader(CurrentActor.get());
        Revision days = mending(sheet, round);
        sheet.requestRevision(remarks, reason, days.dueOn(), CurrentActor.get(), clock.instant());
        sheets.saveAndFlush(sheet);
        publish(
                round,
                AssessmentAct.REVISION_REQUESTED,
                round.leaderUnitId(),
                nameOf(sheet),
                sheet.toMend(round.criteria()));
        return days;
    }

    /**
     * How a sheet goes on that was returned.
     *
     * @param dueOn by when it is to be scored again
     * @param checkDueOn by when it is to be checked after that: not before it can have come back
     */
    public record Revision(LocalDate dueOn, LocalDate checkDueOn) {}

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /**
     * The round is over; sheets that are not accepted do not count any longer.
     *
     * @param seen the version whoever does it looked at
     * @throws AlreadyHandled when it has been closed or given up since
     */
    public void close(String roundId, long seen, @Nullable String reason) {
        end(roundId, seen, (round, open) -> {
            boolean criterion = marks.makesCriterion(round.directiveId());
            round.close(open.size(), reason, criterion, CurrentActor.get(), clock.instant());
            rounds.saveAndFlush(round);
            return publish(
                    round, AssessmentAct.CLOSED, round.leaderUnitId(), directiveOf(round), round.missingBecause());
        });
    }

    /**
     * The round is given up; nobody is asked for scores any longer.
     *
     * @param seen the version whoever does it looked at
     */
    public void withdraw(String roundId, long seen, @Nullable String reason) {
        end(roundId, seen, (round, open) -> {
            round.withdraw(reason, CurrentActor.get(), clock.instant());
            rounds.saveAndFlush(round);
            return publish(round, AssessmentAct.WITHDRAWN, round.leaderUnitId(), directiveOf(round), reason);
        });
    }

    private interface Ending {
        String end(AssessmentRound round, List<AssessmentSheet> open);
    }

    private void end(String roundId, long seen, Ending ending) {
        // Completing a task locks it first and the round then; whoever ends tasks takes them in the same order.
        workList.lockOpen(
                SCORING, sheets.turnsOf(roundId).stream().map(ScoringTurn::id).toList());
        AssessmentRound round = rounds.hold(roundId).orElseThrow(() -> new NotFound("assessment", roundId));
        access.require(Right.LEAD_ASSESSMENT, Thing.of().followedBy(round.leaderUnitId()), REFUSED);
        round.requireSeen(seen);
        List<AssessmentSheet> open = sheets.findByRoundIdOrderById(roundId).stream()
                .filter(sheet -> sheet.status() != ScoringStatus.ACCEPTED)
                .toList();
        String summary = ending.end(round, open);
        open.forEach(AssessmentSheet::leaveOut);
        sheets.saveAllAndFlush(open);
        open.forEach(sheet -> process.end(sheet.turn(), summary));
    }

    /** More time has been granted for scoring; more time to check moves no day of a sheet. */
    @EventListener
    void on(DeadlineMoved moved) {
        if (moved.processId().equals(SCORING)) {
            AssessmentSheet sheet = sheet(ScoringTurn.parse(moved.businessKey()).sheetId());
            if (sheet.moveDueOn(moved.from(), moved.to())) {
                sheets.saveAndFlush(sheet);
            }
        }
    }

    private AssessmentRound openRound(String id) {
        AssessmentRound round = rounds.findById(id).orElseThrow(() -> new NotFound("assessment", id));
        round.requireOpen();
        return round;
    }

    private AssessmentSheet sheet(String id) {
        return sheets.findById(id).orElseThrow(() -> new NotFound("assessment sheet", id));
    }

    private String nameOf(AssessmentSheet sheet) {
        return organizations.nameOf(sheet.actingUnitId());
    }

    private String directiveOf(AssessmentRound round) {
        return directives.require(round.directiveId()).label();
    }

    /** @return what the record says of it */
    private String publish(
            AssessmentRound round, AssessmentAct act, String unitId, String other, @Nullable String words) {
        AssessmentMoved moved = new AssessmentMoved(
                round.id(), act, round.directiveId(), unitId, round.period(), other, Said.orNull(words));
        events.publishEvent(moved);
        return moved.facts().summary().in(messages);
    }

    /** What a successor has taken over, on its record. */
    void moved(AssessmentRound round, String successorId, String successorName) {
        publish(round, AssessmentAct.MOVED, successorId, successorName, null);
    }
}
