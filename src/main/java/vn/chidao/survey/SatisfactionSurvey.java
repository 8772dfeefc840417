package vn.chidao.survey;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * What residents of a place are asked about a recognition. The terms of the day on which it opens are its own; with fewer
 * ballots than the floor asks for it can only be concluded as not usable; an area without an accepted count is named, and its
 * households count. Rests on 78/HD-MTTW-BTT (24/4/2017) and 91/HD-MTTW-BTT (21/9/2022): the Front asks independently.
 */
@Entity
@Table(name = "survey")
class SatisfactionSurvey {

    static final int LONGEST_REASON = 2000;
    static final int LONGEST_QUESTION = 300;
    static final int MOST_QUESTIONS = 15;

    @Id
    private String id;

    private String kindCode;
    private String kindName;
    private String placeUnitId;
    private String placeName;
    private String openerUnitId;
    private String actingOpenerUnitId;
    private LocalDate opensOn;
    private LocalDate dueOn;

    @Embedded
    private AppliedTerms terms;

    private @Nullable String directiveId;
    private @Nullable String obligationId;
    private @Nullable String recordId;

    @Enumerated(EnumType.STRING)
    private SurveyStatus status = SurveyStatus.OPEN;

    /** Whether the leader has been asked to conclude. */
    private boolean conclusionAsked;

    @Enumerated(EnumType.STRING)
    private @Nullable SurveyOutcome outcome;

    private @Nullable String missingBecause;
    private @Nullable String opinion;
    private @Nullable String withdrawnBecause;
    private @Nullable LocalDate closedOn;

    /** The Front that closed it: its papers stay that one's, whoever reads them as its successor. */
    private @Nullable String closingUnitId;

    private String openedBy;
    private String lastBy;
    private @Nullable String lastPosition;
    private Instant lastAt;

    @ElementCollection
    @CollectionTable(name = "survey_question", joinColumns = @JoinColumn(name = "survey_id"))
    @OrderColumn(name = "position")
    private List<Question> questions = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected SatisfactionSurvey() {}

    @SuppressWarnings("NullAway.Init")
    private SatisfactionSurvey(
            String id,
            OpenSurvey command,
            SurveyKind kind,
            SurveyKind.Rule rule,
            SurveyPlaces.Place place,
            LocalDate dueOn,
            Actor actor,
            Instant at) {
        this.id = id;
        this.kindCode = kind.code();
        this.kindName = kind.name();
        this.placeUnitId = place.unitId();
        this.placeName = place.name();
        this.openerUnitId = command.unitId();
        this.actingOpenerUnitId = command.unitId();
        this.opensOn = command.opensOn();
        this.dueOn = dueOn;
        this.terms = AppliedTerms.of(rule, command.terms(), command.changedBecause());
        this.obligationId = command.obligationId();
        this.openedBy = actor.personName();
        done(actor, at);
    }

    /**
     * A Front opens it. Other terms than those that hold on its first day need a reason.
     *
     * @param directiveId of the obligation it serves
     */
    static SatisfactionSurvey open(
            String id,
            OpenSurvey command,
            SurveyKind kind,
            SurveyPlaces.Place place,
            LocalDate dueOn,
            @Nullable String directiveId,
            Actor actor,
            Instant at) {
        if (!kind.isFor(place)) {
            throw BusinessRuleViolation.at("place", "survey.rule.kind-not-for-place", kind.name(), place.name());
        }
        SurveyKind.Rule rule = kind.ruleOn(command.opensOn())
                .orElseThrow(() -> BusinessRuleViolation.at("opensOn", "survey.rule.kind-not-in-force", kind.name()));
        LocalDate today = LocalDate.ofInstant(at, BusinessClock.ZONE);
        if (command.opensOn().isBefore(today.minusYears(1)) || command.opensOn().isAfter(today.plusYears(1))) {
            throw BusinessRuleViolation.at("opensOn", "survey.rule.opens-far");
        }
        SatisfactionSurvey opened = new SatisfactionSurvey(id, command, kind, rule, place, dueOn, actor, at);
        opened.directiveId = directiveId;
        opened.requireOpener(actor);
        opened.ask(command.questions());
        requireAreas(command.areaIds());
        return opened;
    }

    private void ask(List<Question> asked) {
        if (asked.isEmpty()) {
            throw BusinessRuleViolation.at("questions", "survey.rule.questions-required");
        }
        if (asked.size() > MOST_QUESTIONS) {
            throw BusinessRuleViolation.at("questions", "survey.rule.questions-many", MOST_QUESTIONS);
        }
        if (asked.stream().filter(Question::overall).count() != 1) {
            throw BusinessRuleViolation.at("questions", "survey.rule.overall-required");
        }
        for (Question question : asked) {
            String text = required(question.text(), "questions", "survey.rule.questions-required", LONGEST_QUESTION);
            questions.add(new Question(text, question.overall()));
        }
    }

    private static void requireAreas(List<String> areaIds) {
        if (areaIds.isEmpty()) {
            throw BusinessRuleViolation.at("areas", "survey.rule.areas-required");
        }
        Set<String> seen = new HashSet<>();
        if (!areaIds.stream().allMatch(seen::add)) {
            throw BusinessRuleViolation.at("areas", "survey.rule.area-twice");
        }
    }

    /** Whether the leader is to be asked now: all counts are in, or the day has come; once. */
    boolean askToConclude(List<AreaTally> tallies, LocalDate today) {
        boolean complete = tallies.stream().allMatch(tally -> tally.status() == TallyStatus.ACCEPTED);
        if (status != SurveyStatus.OPEN || conclusionAsked || !complete && dueOn.isAfter(today)) {
            return false;
        }
        conclusionAsked = true;
        return true;
    }

    /**
     * The leader of the Front that opened it concludes what the figures say, and nothing else.
     *
     * @param tallies of all areas
     * @param households of areas without an accepted count, by the tally's id; needed where none were entered, or what was
     *     entered has been returned
     */
    SurveyResult conclude(
            List<AreaTally> tallies,
            Map<String, Integer> households,
            SurveyOutcome concluded,
            @Nullable String whyMissing,
            @Nullable String words,
            Actor actor,
            Instant at) {
        requireOpen();
        requireOpener(actor);
        List<AreaTally> missing = tallies.stream()
                .filter(tally -> tally.status() != TallyStatus.ACCEPTED)
                .toList();
        if (!missing.isEmpty()) {
            missingBecause = required(whyMissing, "reason", "survey.rule.missing-needs-reason", LONGEST_REASON);
        }
        for (AreaTally tally : missing) {
            Integer named = households.get(tally.id());
            if (named == null ? tally.needsHouseholds() : named < 1) {
                throw BusinessRuleViolation.at("missing", "survey.rule.households-of-missing", tally.areaName());
            }
        }
        requireShort(words, "opinion", LONGEST_REASON);
        SurveyResult result = resultWith(tallies, households);
        result.requireSays(concluded);
        missing.forEach(tally -> tally.leaveOut(households.get(tally.id()), actor, at));
        status = SurveyStatus.CONCLUDED;
        outcome = concluded;
        opinion = words == null || words.isBlank() ? null : words.strip();
        closedOn = LocalDate.ofInstant(at, BusinessClock.ZONE);
        closingUnitId = actingOpenerUnitId;
        done(actor, at);
        return result;
    }

    /** What the counts come to, with these households of areas without an accepted count. */
    SurveyResult resultWith(List<AreaTally> tallies, Map<String, Integer> households) {
        return SurveyResult.of(
                terms(),
                questions,
                tallies.stream().map(tally -> countOf(tally, households)).toList());
    }

    private static SurveyResult.AreaCount countOf(AreaTally tally, Map<String, Integer> households) {
        Integer named = households.get(tally.id());
        return tally.status() != TallyStatus.ACCEPTED && named != null
                ? SurveyResult.AreaCount.missing(named)
                : tally.count();
    }

    /** It is given up. */
    void withdraw(@Nullable String why, Actor actor, Instant at) {
        requireOpen();
        requireOpener(actor);
        withdrawnBecause = required(why, "reason", "survey.rule.reason-required", LONGEST_REASON);
        status = SurveyStatus.WITHDRAWN;
        closedOn = LocalDate.ofInstant(at, BusinessClock.ZONE);
        closingUnitId = actingOpenerUnitId;
        done(actor, at);
    }

    /** More time has been granted to conclude it; whether this was about its day as it stands. */
    boolean moveDueOn(LocalDate from, LocalDate to) {
        if (status != SurveyStatus.OPEN || !dueOn.equals(from)) {
            return false;
        }
        dueOn = to;
        return true;
    }

    /** Its result stands on the record of the obligation. */
    void recordedAs(String id) {
        recordId = id;
    }

    /** The Front that opened it has ended; its successor goes on with it. */
    void handOver(String from, String successor) {
        if (actingOpenerUnitId.equals(from)) {
            actingOpenerUnitId = successor;
        }
    }

    /** Refuses whoever looked at an earlier state of it. */
    void requireSeen(long seen) {
        if (version != seen) {
            throw new AlreadyHandled(lastBy, lastPosition, lastAt);
        }
    }

    void requireOpen() {
        if (status != SurveyStatus.OPEN) {
            throw BusinessRuleViolation.of("survey.rule.not-open");
        }
    }

    void requireOpener(Actor actor) {
        if (!actingOpenerUnitId.equals(actor.organizationId())) {
            throw BusinessRuleViolation.of("survey.rule.opener-only");
        }
    }

    /** What was said, stripped; refused where nothing was, or too much. */
    static String required(@Nullable String text, String field, String rule, int longest) {
        if (text == null || text.isBlank()) {
            throw BusinessRuleViolation.at(field, rule);
        }
        requireShort(text, field, longest);
        return text.strip();
    }

    private static void requireShort(@Nullable String text, String field, int longest) {
        if (text != null && text.strip().length() > longest) {
            throw BusinessRuleViolation.at(field, "survey.rule.too-long", longest);
        }
    }

    private void done(Actor actor, Instant at) {
        lastBy = actor.personName();
        lastPosition = actor.positionName();
        lastAt = at;
    }

    SurveyTerms terms() {
        return terms.terms();
    }

    String id() {
        return id;
    }

    String kindName() {
        return kindName;
    }

    String placeName() {
        return placeName;
    }

    String openerUnitId() {
        return actingOpenerUnitId;
    }

    LocalDate opensOn() {
        return opensOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    String obligationId() {
        return obligationId;
    }

    SurveyStatus status() {
        return status;
    }

    @Nullable
    SurveyOutcome outcome() {
        return outcome;
    }

    @Nullable
    String missingBecause() {
        return missingBecause;
    }

    @Nullable
    String changedBecause() {
        return terms.changedBecause();
    }

    boolean conclusionAsked() {
        return conclusionAsked;
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }
}
