package vn.chidao.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.chasing.ChasingManagement;
import vn.chidao.chasing.ChasingManagement.Lot;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.Sha256;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.DeadlineMoved;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** What is done about recommendations, one act a method, in the caller's transaction. */
@Service
@Transactional
public class RecommendationManagement {

    static final String ANSWERING = "RecommendationAnswer";

    static final int MOST_ADDRESSEES = 20;
    static final int MOST_FILES = 10;

    private static final String REFUSED = "recommendation.refused.raise";

    private final RecommendationRepository recommendations;
    private final RecommendationProcess process;
    private final Addressees addressees;
    private final OrganizationDirectory organizations;
    private final WorkingDays workingDays;
    private final DirectiveCatalog directives;
    private final DirectiveSight directiveSight;
    private final RecommendationSources sources;
    private final AttachmentStore files;
    private final ChasingManagement chasing;
    private final WorkList workList;
    private final Access access;
    private final RecommendationProperties properties;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RecommendationManagement(
            RecommendationRepository recommendations,
            RecommendationProcess process,
            Addressees addressees,
            OrganizationDirectory organizations,
            WorkingDays workingDays,
            DirectiveCatalog directives,
            DirectiveSight directiveSight,
            RecommendationSources sources,
            AttachmentStore files,
            ChasingManagement chasing,
            WorkList workList,
            Access access,
            RecommendationProperties properties,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.recommendations = recommendations;
        this.process = process;
        this.addressees = addressees;
        this.organizations = organizations;
        this.workingDays = workingDays;
        this.directives = directives;
        this.directiveSight = directiveSight;
        this.sources = sources;
        this.files = files;
        this.chasing = chasing;
        this.workList = workList;
        this.access = access;
        this.properties = properties;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Lays down what an organisation asks, one recommendation for each body that is asked; its leader sends them together.
     *
     * @return their ids, in the order of the addressees
     * @throws BusinessRuleViolation when a body is not of the register, is named twice or has nobody who could answer,
     *     when the directive may not be named to others, or a file is not the writer's to use
     */
    public List<String> raise(RaiseRecommendation command) {
        access.require(Right.RAISE_RECOMMENDATION, Thing.of(command.unitId()), REFUSED);
        requireAddressees(command.addressees());
        requireDirective(command.directiveId(), command.clause());
        requireFiles(command.fileIds());
        requireSource(command.arisenFrom());
        String letterId = UUID.randomUUID().toString();
        List<String> ids = new ArrayList<>();
        for (String addressee : command.addressees()) {
            Recommendation raised = Recommendation.raise(
                    UUID.randomUUID().toString(), letterId, command, addressee, CurrentActor.get(), clock.instant());
            store(raised, StepKind.RAISED, raised.raiserUnitId(), addressee, null);
            ids.add(raised.id());
        }
        process.approve(letterId, command.unitId());
        return ids;
    }

    private void requireAddressees(List<String> named) {
        if (named.isEmpty()) {
            throw BusinessRuleViolation.at("addressees", "recommendation.rule.addressee-required");
        }
        if (named.size() > MOST_ADDRESSEES) {
            throw BusinessRuleViolation.at("addressees", "recommendation.rule.addressees-many", MOST_ADDRESSEES);
        }
        Set<String> seen = new HashSet<>();
        for (String unitId : named) {
            if (!seen.add(unitId)) {
                throw BusinessRuleViolation.at("addressees", "recommendation.rule.addressee-twice");
            }
            addressees.requireAble("addressees", unitId);
        }
    }

    /** Whoever is asked would learn of what may not circulate to him. */
    private void requireDirective(@Nullable String directiveId, @Nullable String clause) {
        if (directiveId == null) {
            if (clause != null && !clause.isBlank()) {
                throw BusinessRuleViolation.at("clause", "recommendation.rule.clause-of-nothing");
            }
            return;
        }
        boolean open =
                directives.find(directiveId).filter(DirectiveView::isInForce).isPresent()
                        && directiveSight.visible().contains(directiveId)
                        && !directiveSight.limited().contains(directiveId);
        if (!open) {
            throw BusinessRuleViolation.at("directiveId", "recommendation.rule.directive-unknown");
        }
    }

    /** Whoever cannot read what it is said to have arisen from would claim to have taken it up. */
    private void requireSource(@Nullable String reference) {
        if (reference != null
                && !reference.isBlank()
                && sources.find(access.current(), reference).isEmpty()) {
            throw BusinessRuleViolation.of("recommendation.rule.source-unknown");
        }
    }

    private void requireFiles(List<String> fileIds) {
        if (fileIds.size() > MOST_FILES) {
            throw BusinessRuleViolation.at("files", "recommendation.rule.files-many", MOST_FILES);
        }
        fileIds.forEach(id -> requireFile("files", id));
    }

    private void requireFile(String field, @Nullable String fileId) {
        if (fileId != null && !fileId.isBlank() && !files.isUsable(fileId)) {
            throw BusinessRuleViolation.at(field, "directive.rule.file-unknown");
        }
    }

    /**
     * The raiser's leader sends a letter: each body is asked, within a term of its own. One that cannot be asked any more
     * is left out, which its recommendation says.
     *
     * @throws BusinessRuleViolation when none is left to ask
     */
    public void send(String letterId) {
        List<Recommendation> letter = letter(letterId);
        if (letter.stream().noneMatch(this::canBeAsked)) {
            throw BusinessRuleViolation.at("decision", "recommendation.rule.nobody-to-ask");
        }
        for (Recommendation each : letter) {
            if (canBeAsked(each)) {
                each.send(dueOn(each), CurrentActor.get(), clock.instant());
                store(each, StepKind.SENT, each.raiserUnitId(), each.addresseeUnitId(), null);
                ask(each);
            } else {
                String why = Phrase.of("recommendation.left-out").in(messages);
                each.withdraw(why, CurrentActor.get(), clock.instant());
                store(each, StepKind.WITHDRAWN, each.raiserUnitId(), each.addresseeUnitId(), why);
            }
        }
    }

    private boolean canBeAsked(Recommendation recommendation) {
        return !recommendation.asksItself() && addressees.isAbleToday(recommendation.addresseeUnitId());
    }

    /** The raiser's leader gives a letter back to whoever wrote it. */
    public void returnToWriter(String letterId, @Nullable String reason) {
        for (Recommendation each : letter(letterId)) {
            each.returnToWriter(reason, CurrentActor.get(), clock.instant());
            store(each, StepKind.RETURNED_TO_WRITER, each.raiserUnitId(), each.addresseeUnitId(), reason);
        }
    }

    /** Whoever wrote a letter words it anew. */
    public void reword(String letterId, String subject, String text, @Nullable LocalDate answerDueOn) {
        for (Recommendation each : letter(letterId)) {
            each.reword(subject, text, answerDueOn, CurrentActor.get(), clock.instant());
            store(each, StepKind.REWORDED, each.raiserUnitId(), each.addresseeUnitId(), null);
        }
    }

    /** A letter is not sent after all. */
    public void withdraw(String letterId, @Nullable String reason) {
        for (Recommendation each : letter(letterId)) {
            each.withdraw(reason, CurrentActor.get(), clock.instant());
            store(each, StepKind.WITHDRAWN, each.raiserUnitId(), each.addresseeUnitId(), reason);
        }
    }

    /** Whoever is asked answers; the raiser judges it. */
    public void answer(TurnId turn, Answer answer) {
        requireFile("file", answer.fileId());
        Recommendation asked = held(turn.recommendationId());
        asked.answer(turn, answer, CurrentActor.get(), clock.instant());
        store(asked, StepKind.ANSWERED, asked.addresseeUnitId(), asked.raiserUnitId(), null);
        process.judge(asked.turn(), asked.raiserUnitId());
    }

    /**
     * Whoever is asked is not competent and names who is.
     *
     * @param to the name or id of that body, as it was typed
     */
    public void passOn(TurnId turn, String to, @Nullable String reason) {
        UnitView competent = addressees.meant("passTo", to);
        Recommendation asked = held(turn.recommendationId());
        String from = asked.addresseeUnitId();
        asked.passOn(turn, competent.id(), reason, usualDueOn(competent.id()), CurrentActor.get(), clock.instant());
        store(asked, StepKind.PASSED_ON, from, competent.id(), reason);
        ask(asked);
    }

    /** Whoever is asked is not competent and does not know who is: the raiser decides. */
    public void giveBack(TurnId turn, @Nullable String reason) {
        Recommendation asked = held(turn.recommendationId());
        asked.giveBack(turn, reason, CurrentActor.get(), clock.instant());
        store(asked, StepKind.RETURNED, asked.addresseeUnitId(), asked.raiserUnitId(), reason);
        process.judge(asked.turn(), asked.raiserUnitId());
    }

    /** The answer is enough for the raiser. */
    public void findEnough(TurnId turn) {
        Recommendation judged = held(turn.recommendationId());
        judged.findEnough(turn, CurrentActor.get(), clock.instant());
        store(judged, StepKind.FOUND_ENOUGH, judged.raiserUnitId(), judged.addresseeUnitId(), null);
    }

    /** What came back, or was done, is not enough: the same body is asked once more. */
    public void askAgain(TurnId turn, @Nullable String reason) {
        Recommendation judged = held(turn.recommendationId());
        addressees.requireAble("decision", judged.addresseeUnitId());
        judged.askAgain(turn, reason, usualDueOn(judged.addresseeUnitId()), CurrentActor.get(), clock.instant());
        store(judged, StepKind.ASKED_AGAIN, judged.raiserUnitId(), judged.addresseeUnitId(), reason);
        ask(judged);
    }

    /**
     * The raiser asks another body.
     *
     * @param to the name or id of that body, as it was typed
     */
    public void readdress(TurnId turn, String to, @Nullable String reason) {
        UnitView other = addressees.meant("readdressTo", to);
        Recommendation judged = held(turn.recommendationId());
        judged.readdress(turn, other.id(), reason, usualDueOn(other.id()), CurrentActor.get(), clock.instant());
        store(judged, StepKind.READDRESSED, judged.raiserUnitId(), other.id(), reason);
        ask(judged);
    }

    /** The raiser, asked by this turn, gives it up. */
    public void giveUp(TurnId turn, @Nullable String reason) {
        Recommendation given = held(turn.recommendationId());
        if (!given.turn().equals(turn)) {
            throw BusinessRuleViolation.of("recommendation.rule.stale-turn");
        }
        given.giveUp(reason, CurrentActor.get(), clock.instant());
        store(given, StepKind.CLOSED, given.raiserUnitId(), given.addresseeUnitId(), reason);
    }

    /**
     * The raiser gives it up on its page; whoever is asked about it is not asked any longer.
     *
     * @param seen the turn whoever does it has seen
     * @throws AlreadyHandled when it has gone on since
     */
    public void giveUp(String recommendationId, int seen, @Nullable String reason) {
        Recommendation given = held(recommendationId);
        access.require(Right.RAISE_RECOMMENDATION, Thing.of(given.raiserUnitId()), REFUSED);
        requireSeen(given, seen);
        given.giveUp(reason, CurrentActor.get(), clock.instant());
        RecommendationMoved moved =
                store(given, StepKind.CLOSED, given.raiserUnitId(), given.addresseeUnitId(), reason);
        process.end(given.turn(), moved.facts().summary().in(messages));
    }

    /** What was promised has been done. */
    public void measuresDone(TurnId turn, @Nullable String remark) {
        Recommendation kept = held(turn.recommendationId());
        kept.measuresDone(turn, remark, CurrentActor.get(), clock.instant());
        store(kept, StepKind.MEASURES_DONE, kept.raiserUnitId(), kept.addresseeUnitId(), remark);
    }

    /** What was promised will be done later; the raiser looks after it again on that day. */
    public void measuresLater(TurnId turn, @Nullable LocalDate on, @Nullable String reason) {
        Recommendation later = held(turn.recommendationId());
        later.measuresLater(turn, on, reason, CurrentActor.get(), clock.instant());
        store(later, StepKind.MEASURES_LATER, later.raiserUnitId(), later.addresseeUnitId(), reason);
    }

    /**
     * The raiser asks where the answer is, in its own words: whoever has the task to answer is chased as by hand anywhere
     * else, each task once a day.
     *
     * @param seen the turn whoever does it has seen
     * @throws AlreadyHandled when it has been answered or passed on since
     * @throws BusinessRuleViolation when nobody has that task yet, or it was chased by hand today
     */
    public void urge(String recommendationId, int seen, @Nullable String words) {
        Recommendation urged = held(recommendationId);
        Actor actor = CurrentActor.get();
        access.require(Right.RAISE_RECOMMENDATION, Thing.of(urged.raiserUnitId()), REFUSED);
        requireSeen(urged, seen);
        urged.urge(words, actor, clock.instant());
        List<String> tasks = workList.openOf(ANSWERING, List.of(urged.turn().id())).stream()
                .filter(task -> !task.groups().isEmpty())
                .map(WorkItem::taskId)
                .toList();
        if (tasks.isEmpty()) {
            throw BusinessRuleViolation.of("recommendation.rule.nobody-to-urge");
        }
        chasing.chase(List.of(new Lot(actor, tasks)), words);
        store(urged, StepKind.URGED, urged.raiserUnitId(), urged.addresseeUnitId(), words);
    }

    private static void requireSeen(Recommendation recommendation, int seen) {
        if (recommendation.turn().number() != seen) {
            RecommendationStep last =
                    recommendation.steps().get(recommendation.steps().size() - 1);
            throw new AlreadyHandled(last.personName(), last.positionName(), last.doneAt());
        }
    }

    /** Of which answers the day has come for which something was promised. */
    @Transactional(readOnly = true)
    public List<String> promisesDue() {
        return recommendations.findPromisesDue(clock.today());
    }

    /** Asks the raiser to look after what was promised; doing it again changes nothing. */
    public void lookAfterPromise(String recommendationId) {
        Recommendation promised = held(recommendationId);
        TurnId turn = promised.lookAfterPromise(clock.today());
        if (turn != null) {
            recommendations.saveAndFlush(promised);
            process.lookAfterPromise(turn, promised.raiserUnitId());
        }
    }

    /** Raiser and addressee have become one organisation: nobody answers himself, and nobody is asked any longer. */
    void closeAsItsOwn(Recommendation merged) {
        String why = Phrase.of("recommendation.merged").in(messages);
        merged.closeAsItsOwn(why, clock.instant());
        RecommendationMoved moved =
                store(merged, StepKind.CLOSED, merged.raiserUnitId(), merged.addresseeUnitId(), why);
        process.end(merged.turn(), moved.facts().summary().in(messages));
    }

    /** The raiser has granted whoever is asked more time. */
    @EventListener
    void on(DeadlineMoved moved) {
        if (moved.processId().equals(ANSWERING)) {
            TurnId turn = TurnId.parse(moved.businessKey());
            Recommendation recommendation = held(turn.recommendationId());
            if (recommendation.turn().equals(turn)) {
                recommendation.dueOn(moved.to());
                recommendations.saveAndFlush(recommendation);
            }
        }
    }

    private void ask(Recommendation asked) {
        LocalDate dueOn = asked.answerDueOn();
        if (dueOn == null) {
            throw new IllegalStateException(asked.id() + " has been asked without a day");
        }
        process.askForAnswer(asked.turn(), asked.addresseeUnitId(), asked.raiserUnitId(), dueOn);
    }

    /** A deadline never falls on a day off. */
    private LocalDate dueOn(Recommendation sent) {
        LocalDate wished = sent.wishedDueOn();
        String unitId = sent.addresseeUnitId();
        return wished == null ? usualDueOn(unitId) : workingDays.of(unitId).onOrAfter(wished);
    }

    /** How many working days a body has for its answer unless a day is set by hand. */
    public int answerWithin() {
        return properties.answerWithin();
    }

    private LocalDate usualDueOn(String unitId) {
        return workingDays.of(unitId).plus(clock.today(), properties.answerWithin());
    }

    private Recommendation held(String id) {
        return recommendations.hold(id).orElseThrow(() -> new NotFound("recommendation", id));
    }

    private List<Recommendation> letter(String letterId) {
        List<Recommendation> found = recommendations.holdLetter(letterId);
        if (found.isEmpty()) {
            throw new NotFound("recommendation", letterId);
        }
        return found;
    }

    /** Written at once: tasks that follow in this transaction describe it from its rows. */
    private RecommendationMoved store(
            Recommendation recommendation, StepKind kind, String byUnitId, String otherUnitId, @Nullable String words) {
        recommendations.saveAndFlush(recommendation);
        RecommendationMoved moved = moved(recommendation, kind, byUnitId, otherUnitId, words);
        events.publishEvent(moved);
        return moved;
    }

    private RecommendationMoved moved(
            Recommendation recommendation, StepKind kind, String byUnitId, String otherUnitId, @Nullable String words) {
        return new RecommendationMoved(
                recommendation.id(),
                kind,
                byUnitId,
                recommendation.subject(),
                organizations.nameOf(otherUnitId),
                words == null || words.isBlank() ? null : words.strip(),
                Sha256.of(recommendation.subject() + "\n" + recommendation.text()));
    }
}
