package vn.chidao.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
import vn.chidao.calendar.WorkCalendar;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.DeadlineMoved;
import vn.chidao.workflow.WorkList;

/** What is done about surveys, one act a method, in the caller's transaction. */
@Service
@Transactional
public class SurveyManagement {

    static final String TALLYING = "SurveyTally";
    static final String CONCLUDING = "SurveyConclusion";

    private static final String REFUSED = "survey.refused.open";

    private final SurveyRepository surveys;
    private final AreaTallyRepository tallies;
    private final TallyHistory history;
    private final SurveyProcess process;
    private final WorkList workList;
    private final SurveyKinds kinds;
    private final SurveyPlaces places;
    private final SurveyRecords records;
    private final WorkingDays workingDays;
    private final AttachmentStore files;
    private final Access access;
    private final SurveyProperties properties;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    SurveyManagement(
            SurveyRepository surveys,
            AreaTallyRepository tallies,
            TallyHistory history,
            SurveyProcess process,
            WorkList workList,
            SurveyKinds kinds,
            SurveyPlaces places,
            SurveyRecords records,
            WorkingDays workingDays,
            AttachmentStore files,
            Access access,
            SurveyProperties properties,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.surveys = surveys;
        this.tallies = tallies;
        this.history = history;
        this.process = process;
        this.workList = workList;
        this.kinds = kinds;
        this.places = places;
        this.records = records;
        this.workingDays = workingDays;
        this.files = files;
        this.access = access;
        this.properties = properties;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Opens a survey and asks the Front of each area's commune for its count; where nobody works in that Front, the one that
     * opens counts itself.
     *
     * @return the survey's id
     * @throws BusinessRuleViolation when the place is not the Front's, the kind is not for it or not in force, other terms
     *     have no reason, or the same is being asked there already
     */
    public String open(OpenSurvey command) {
        access.require(Right.OPEN_SURVEY, Thing.of(command.unitId()), REFUSED);
        if (!places.isFront(command.unitId())) {
            throw BusinessRuleViolation.at("unit", "survey.rule.fronts-only");
        }
        SurveyKind kind = kinds.find(command.kindCode())
                .orElseThrow(() -> BusinessRuleViolation.at("kind", "survey.rule.kind-required"));
        SurveyPlaces.Place place = places.of(command.unitId()).stream()
                .filter(each -> each.unitId().equals(command.placeUnitId()))
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolation.at("place", "survey.rule.place-required"));
        BusinessRuleViolation already =
                BusinessRuleViolation.at("place", "survey.rule.open-already", kind.name(), place.name());
        if (surveys.countOpen(kind.code(), place.unitId()) > 0) {
            throw already;
        }
        SatisfactionSurvey survey = SatisfactionSurvey.open(
                UUID.randomUUID().toString(),
                command,
                kind,
                place,
                dueOn(command),
                directiveOf(command),
                CurrentActor.get(),
                clock.instant());
        List<AreaTally> asked = tallies(survey, command, place);
        try {
            surveys.saveAndFlush(survey);
        } catch (DataIntegrityViolationException taken) {
            if (!String.valueOf(taken.getMessage()).contains("uk_survey_open")) {
                throw taken;
            }
            // Somebody else opened the same at the same moment; the transaction can read no names any more.
            throw already;
        }
        tallies.saveAllAndFlush(asked);
        publish(survey, SurveyAct.OPENED, survey.placeName(), survey.changedBecause());
        asked.forEach(tally -> ask(survey, tally));
        return survey.id();
    }

    private List<AreaTally> tallies(SatisfactionSurvey survey, OpenSurvey command, SurveyPlaces.Place place) {
        Map<String, SurveyPlaces.Area> areas = places.areas(place.unitId()).stream()
                .collect(Collectors.toMap(SurveyPlaces.Area::unitId, Function.identity()));
        List<AreaTally> asked = new ArrayList<>();
        for (String areaId : command.areaIds()) {
            SurveyPlaces.Area area = areas.get(areaId);
            if (area == null) {
                throw BusinessRuleViolation.at("areas", "survey.rule.area-elsewhere", place.name());
            }
            String front = area.frontId() == null ? command.unitId() : area.frontId();
            asked.add(new AreaTally(
                    UUID.randomUUID().toString(), survey.id(), asked.size() + 1, area, front, survey.dueOn()));
        }
        return asked;
    }

    /** The day by which a survey opened on this day is concluded, in the working days of the Front that opens it. */
    private LocalDate dueOn(OpenSurvey command) {
        return calendarOf(command.unitId())
                .plus(command.opensOn(), command.terms().workingDays());
    }

    private WorkCalendar calendarOf(String unitId) {
        return workingDays.of(unitId);
    }

    private @Nullable String directiveOf(OpenSurvey command) {
        String obligationId = command.obligationId();
        if (obligationId == null) {
            return null;
        }
        return records.choices(command.unitId()).stream()
                .map(SurveyRecords.Choice::obligation)
                .filter(obligation -> obligation.id().equals(obligationId))
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolation.at("obligation", "survey.rule.obligation-unknown"))
                .directiveId();
    }

    /**
     * The commune's Front enters the count of an area.
     *
     * @throws BusinessRuleViolation at the number that does not fit the others
     */
    public void enter(TallyTurn turn, TallyEntry entry) {
        AreaTally tally = tally(turn.tallyId());
        SatisfactionSurvey survey = openSurvey(tally.surveyId());
        if (clock.today().isBefore(survey.opensOn())) {
            throw BusinessRuleViolation.of("survey.rule.not-opened-yet", Days.written(survey.opensOn()));
        }
        String fileId = entry.fileId();
        if (fileId != null && !fileId.isBlank() && !files.isUsable(fileId)) {
            throw BusinessRuleViolation.at("minutes", "directive.rule.file-unknown");
        }
        tally.enter(turn, entry, survey.questions(), CurrentActor.get(), clock.instant());
        tallies.saveAndFlush(tally);
        publish(survey, SurveyAct.TALLY_ENTERED, tally.enteringUnitId(), tally.areaName(), entry.note());
    }

    /** The Front that opened the survey accepts a count; the last one brings the conclusion. */
    public void accept(TallyTurn turn) {
        AreaTally tally = tally(turn.tallyId());
        SatisfactionSurvey survey = openSurvey(tally.surveyId());
        survey.requireOpener(CurrentActor.get());
        tally.accept(turn, CurrentActor.get(), clock.instant());
        tallies.saveAndFlush(tally);
        publish(survey, SurveyAct.TALLY_ACCEPTED, tally.areaName(), null);
        askToConclude(survey);
    }

    /**
     * The Front that opened the survey returns a count with a reason; time to mend it is given where the day has come close.
     *
     * @return the day by which it is to be entered again
     */
    public LocalDate giveBack(TallyTurn turn, @Nullable String reason) {
        AreaTally tally = tally(turn.tallyId());
        SatisfactionSurvey survey = openSurvey(tally.surveyId());
        survey.requireOpener(CurrentActor.get());
        tally.giveBack(turn, reason, soonest(tally, tally.dueOn()), CurrentActor.get(), clock.instant());
        tallies.saveAndFlush(tally);
        history.keep(tally.id(), false);
        publish(survey, SurveyAct.TALLY_RETURNED, tally.areaName(), reason);
        return tally.dueOn();
    }

    /**
     * An accepted count is asked for once more, until the survey is concluded.
     *
     * @param seen how often it had been asked for when whoever does it looked
     * @throws AlreadyHandled when somebody else has reopened it since
     */
    public void reopen(String surveyId, String tallyId, int seen, @Nullable String reason) {
        SatisfactionSurvey survey = held(surveyId);
        access.require(Right.OPEN_SURVEY, Thing.of(survey.openerUnitId()), REFUSED);
        AreaTally tally = tallies.findById(tallyId)
                .filter(each -> each.surveyId().equals(surveyId))
                .orElseThrow(() -> new NotFound("survey tally", tallyId));
        if (tally.turn().number() != seen) {
            throw new AlreadyHandled(tally.lastBy(), tally.lastPosition(), tally.lastAt());
        }
        survey.requireOpen();
        tally.reopen(reason, soonest(tally, survey.dueOn()), CurrentActor.get(), clock.instant());
        tallies.saveAndFlush(tally);
        history.keep(tally.id(), true);
        publish(survey, SurveyAct.TALLY_REOPENED, tally.areaName(), reason);
        ask(survey, tally);
    }

    /** This day, or a later one that leaves time to mend a count. */
    private LocalDate soonest(AreaTally tally, LocalDate dueOn) {
        LocalDate mended = calendarOf(tally.enteringUnitId()).plus(clock.today(), properties.mendWithin());
        return dueOn.isBefore(mended) ? mended : dueOn;
    }

    /** What the counts come to with these households of areas without an accepted count, by the tally's id. */
    @Transactional(readOnly = true)
    public SurveyResult resultWith(String surveyId, Map<String, Integer> households) {
        SatisfactionSurvey survey = surveys.findById(surveyId).orElseThrow(() -> new NotFound("survey", surveyId));
        return survey.resultWith(tallies.findBySurveyIdOrderByNumber(surveyId), households);
    }

    /**
     * The leader of the Front that opened the survey concludes it; the counts that are still awaited are not any longer.
     *
     * @param households of areas without an accepted count, by the tally's id
     * @throws BusinessRuleViolation when the figures say something else, or an area is missing and no reason is given
     */
    public void conclude(
            String surveyId,
            SurveyOutcome outcome,
            Map<String, Integer> households,
            @Nullable String missingBecause,
            @Nullable String opinion) {
        lockTallyTasks(surveyId);
        SatisfactionSurvey survey = held(surveyId);
        List<AreaTally> all = tallies.findBySurveyIdOrderByNumber(surveyId);
        List<AreaTally> awaited = all.stream()
                .filter(tally -> tally.status() != TallyStatus.ACCEPTED)
                .toList();
        SurveyResult result =
                survey.conclude(all, households, outcome, missingBecause, opinion, CurrentActor.get(), clock.instant());
        tallies.saveAllAndFlush(all);
        records.record(survey, result, clock.today()).ifPresent(survey::recordedAs);
        surveys.saveAndFlush(survey);
        String summary = publish(survey, SurveyAct.CONCLUDED, survey.placeName(), survey.missingBecause());
        awaited.forEach(tally -> process.endTally(tally.turn(), summary));
    }

    /**
     * A survey is given up; nobody is asked for counts any longer.
     *
     * @param seen the version whoever does it looked at
     * @throws AlreadyHandled when it has been concluded or given up since
     */
    public void withdraw(String surveyId, long seen, @Nullable String reason) {
        workList.lockOpen(CONCLUDING, List.of(surveyId));
        lockTallyTasks(surveyId);
        SatisfactionSurvey survey = held(surveyId);
        access.require(Right.OPEN_SURVEY, Thing.of(survey.openerUnitId()), REFUSED);
        survey.requireSeen(seen);
        survey.withdraw(reason, CurrentActor.get(), clock.instant());
        surveys.saveAndFlush(survey);
        String summary = publish(survey, SurveyAct.WITHDRAWN, survey.placeName(), reason);
        tallies.findBySurveyIdOrderByNumber(surveyId).forEach(tally -> process.endTally(tally.turn(), summary));
        process.endConclusion(surveyId, summary);
    }

    /** Completing a task locks it first and the survey then; whoever ends tasks takes them in the same order. */
    private void lockTallyTasks(String surveyId) {
        Collection<String> turns =
                tallies.turnsOf(surveyId).stream().map(TallyTurn::id).toList();
        workList.lockOpen(TALLYING, turns);
    }

    /** The surveys whose day has come and whose leader has not been asked yet. */
    @Transactional(readOnly = true)
    public List<String> due() {
        return surveys.findDue(clock.today());
    }

    /** Asks the leader to conclude what is due; doing it again changes nothing. */
    public void askToConclude(String surveyId) {
        askToConclude(held(surveyId));
    }

    private void askToConclude(SatisfactionSurvey survey) {
        if (survey.askToConclude(tallies.findBySurveyIdOrderByNumber(survey.id()), clock.today())) {
            surveys.saveAndFlush(survey);
            process.conclude(survey.id(), survey.openerUnitId(), survey.dueOn());
        }
    }

    /** More time has been granted: to enter a count, or to conclude. More time to check a count moves no day of its own. */
    @EventListener
    void on(DeadlineMoved moved) {
        if (moved.processId().equals(TALLYING)) {
            TallyTurn turn = TallyTurn.parse(moved.businessKey());
            AreaTally tally = tally(turn.tallyId());
            if (tally.moveDueOn(turn, moved.from(), moved.to())) {
                tallies.saveAndFlush(tally);
            }
        } else if (moved.processId().equals(CONCLUDING)) {
            SatisfactionSurvey survey = held(moved.businessKey());
            if (survey.moveDueOn(moved.from(), moved.to())) {
                surveys.saveAndFlush(survey);
            }
        }
    }

    private void ask(SatisfactionSurvey survey, AreaTally tally) {
        process.askForTally(tally.turn(), tally.enteringUnitId(), survey.openerUnitId(), tally.dueOn());
    }

    private SatisfactionSurvey held(String id) {
        return surveys.hold(id).orElseThrow(() -> new NotFound("survey", id));
    }

    private SatisfactionSurvey openSurvey(String id) {
        SatisfactionSurvey survey = held(id);
        survey.requireOpen();
        return survey;
    }

    private AreaTally tally(String id) {
        return tallies.findById(id).orElseThrow(() -> new NotFound("survey tally", id));
    }

    private String publish(SatisfactionSurvey survey, SurveyAct act, String other, @Nullable String words) {
        return publish(survey, act, survey.openerUnitId(), other, words);
    }

    /** @return what the record says of it */
    private String publish(
            SatisfactionSurvey survey, SurveyAct act, String unitId, String other, @Nullable String words) {
        SurveyMoved moved = new SurveyMoved(
                survey.id(),
                act,
                unitId,
                survey.kindName(),
                survey.placeName(),
                other,
                words == null || words.isBlank() ? null : words.strip());
        events.publishEvent(moved);
        return moved.facts().summary().in(messages);
    }

    /** What a successor has taken over, on its record. */
    void moved(SatisfactionSurvey survey, String successorId, String successorName) {
        publish(survey, SurveyAct.MOVED, successorId, successorName, null);
    }
}
