package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.obligation.ReviewDays.Planned;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;

/**
 * What the following-up body decides about reviews ahead: on which day one is held, and what they look at. Whoever has
 * seen another day or other words than hold now is refused: somebody was faster.
 */
@Service
@Transactional
public class ReviewPlanning {

    private static final int LONGEST_REASON = 1000;

    private final ObligationRepository obligations;
    private final ReviewDays days;
    private final Schedule schedule;
    private final Planner planner;
    private final ProgrammeReviews programmes;
    private final ObligationRights rights;
    private final Access access;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ReviewPlanning(
            ObligationRepository obligations,
            ReviewDays days,
            Schedule schedule,
            Planner planner,
            ProgrammeReviews programmes,
            ObligationRights rights,
            Access access,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.obligations = obligations;
        this.days = days;
        this.schedule = schedule;
        this.planner = planner;
        this.programmes = programmes;
        this.rights = rights;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Holds one review on another day; those after it stay where they are. Refuses a day that is past or no working day,
     * before the end of what is reviewed or the review before it, or after the next review; one that is under way moves by an extension of its
     * task.
     *
     * @throws AlreadyHandled when somebody has moved it since
     */
    public void move(MoveReviewDay command) {
        // No planner opens it, and nobody else moves it, between the look and the end of this transaction.
        planner.lock();
        Obligation obligation = load(command.obligationId());
        access.require(Right.DECIDE_RHYTHM, rights.rhythmsOf(obligation.directiveId()), "obligation.access.review-day");
        List<Planned> planned = days.planned(obligation.directiveId());
        Planned review = planned.stream()
                .filter(each -> each.obligation().id().equals(command.obligationId())
                        && each.review().rhythmPosition() == command.rhythmPosition()
                        && each.review().slot().periodKey().equals(command.periodKey()))
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolation.of("obligation.rule.review-not-planned"));
        if (!review.opened().isEmpty()) {
            throw BusinessRuleViolation.of(
                    "obligation.rule.review-opened", review.review().slot().periodLabel());
        }
        refuseWhatOthersMoved(command, review);
        LocalDate to = command.to();
        if (to == null) {
            throw BusinessRuleViolation.at("to", "obligation.rule.review-day-required");
        }
        String reason = reason(command.reason());
        refuseDay(to, review, planned);
        obligation.moveReviewDay(new ReviewDayMove(review.review(), to, reason, CurrentActor.get(), clock.instant()));
        obligations.saveAndFlush(obligation);
        events.publishEvent(new ReviewDayMoved(
                obligation.id(),
                obligation.directiveId(),
                obligation.code(),
                review.review().slot().periodLabel().in(messages),
                review.dueOn(),
                to,
                reason));
        planner.open(List.of(obligation), clock.today());
    }

    private static void refuseWhatOthersMoved(MoveReviewDay command, Planned review) {
        if (!review.dueOn().equals(command.from())) {
            List<ReviewDayMove> moves =
                    review.obligation().reviewDayMoves(command.rhythmPosition(), command.periodKey());
            ReviewDay.Move last =
                    moves.isEmpty() ? null : moves.get(moves.size() - 1).view();
            throw last == null
                    ? new AlreadyHandled(null, null, null)
                    : new AlreadyHandled(last.by(), last.position(), last.at());
        }
    }

    private void refuseDay(LocalDate to, Planned review, List<Planned> planned) {
        LocalDate computed = schedule.dueFor(
                review.review().line().rhythm(), review.review().slot().nominalOn());
        LocalDate earliest = earliest(review, computed);
        if (to.equals(review.dueOn())) {
            throw BusinessRuleViolation.at("to", "obligation.rule.review-day-same");
        }
        if (!to.isAfter(clock.today())) {
            throw BusinessRuleViolation.at("to", "obligation.rule.review-day-past");
        }
        if (to.isBefore(earliest)) {
            throw BusinessRuleViolation.at("to", "obligation.rule.review-day-in-period", Days.written(earliest));
        }
        if (isByTerm(review) && to.isAfter(computed)) {
            throw BusinessRuleViolation.at("to", "obligation.rule.review-day-out-of-office", Days.written(computed));
        }
        LocalDate previous = previousOfLine(review, planned);
        if (previous != null && !to.isAfter(previous)) {
            throw BusinessRuleViolation.at("to", "obligation.rule.review-day-before-previous", Days.written(previous));
        }
        LocalDate next = nextOfLine(review, planned);
        if (next != null && !to.isBefore(next)) {
            throw BusinessRuleViolation.at("to", "obligation.rule.review-day-after-next", Days.written(next));
        }
        LocalDate end = endOfCycle(review, planned);
        if (end != null && to.isAfter(end)) {
            throw BusinessRuleViolation.at("to", "obligation.rule.review-day-after-cycle", Days.written(end));
        }
        LocalDate last = computed.plusYears(ReviewDays.LONGEST_CYCLE_YEARS - 1L);
        if (to.isAfter(last)) {
            throw BusinessRuleViolation.at("to", "obligation.rule.review-day-too-far", Days.written(last));
        }
        LocalDate working = schedule.workingDay(to);
        if (!working.equals(to)) {
            throw BusinessRuleViolation.at("to", "obligation.rule.review-day-off", Days.written(working));
        }
    }

    /**
     * Not before what is looked back on has passed. The end of a term is known long before it comes, and a committee
     * concludes while it is in office: its last year will do.
     */
    private static LocalDate earliest(Planned review, LocalDate computed) {
        Slot slot = review.review().slot();
        if (isByTerm(review)) {
            return slot.nominalOn().minusYears(1);
        }
        return slot.periodEnd().isBefore(computed) ? slot.periodEnd() : computed;
    }

    private static boolean isByTerm(Planned review) {
        return review.review().line().rhythm() == Rhythm.TERM;
    }

    private static @Nullable LocalDate nextOfLine(Planned review, List<Planned> planned) {
        return ofLine(review, planned)
                .filter(each -> each.review()
                        .slot()
                        .nominalOn()
                        .isAfter(review.review().slot().nominalOn()))
                .map(Planned::dueOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable LocalDate previousOfLine(Planned review, List<Planned> planned) {
        return ofLine(review, planned)
                .filter(each -> each.review()
                        .slot()
                        .nominalOn()
                        .isBefore(review.review().slot().nominalOn()))
                .map(Planned::dueOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Stream<Planned> ofLine(Planned review, List<Planned> planned) {
        return planned.stream()
                .filter(each ->
                        each.obligation().id().equals(review.obligation().id())
                                && each.review().rhythmPosition()
                                        == review.review().rhythmPosition());
    }

    /** With the review that ends the cycle nothing opens any more. */
    private static @Nullable LocalDate endOfCycle(Planned review, List<Planned> planned) {
        return review.endsCycle()
                ? null
                : planned.stream()
                        .filter(Planned::endsCycle)
                        .filter(each -> !each.isDone())
                        .map(Planned::dueOn)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    /**
     * Puts into words what the reviews of an obligation look at; without words it is what the text says again.
     *
     * @param seen the words that whoever says it has seen
     * @throws AlreadyHandled when somebody has put it otherwise since
     */
    public void sayScope(String obligationId, String seen, String words) {
        planner.lock();
        Obligation obligation = load(obligationId);
        access.require(Right.DECIDE_RHYTHM, rights.rhythmsOf(obligation.directiveId()), "obligation.access.review-day");
        ReviewScopeView held = days.scope(obligation);
        if (!Objects.requireNonNullElse(held.words(), "").equals(seen.strip())) {
            throw new AlreadyHandled(held.saidBy(), held.saidByPosition(), held.saidAt());
        }
        String said = words.replaceAll("\\s+", " ").strip();
        if (said.length() > ReviewScope.LONGEST) {
            throw BusinessRuleViolation.at("words", "obligation.rule.review-scope-too-long", ReviewScope.LONGEST);
        }
        if (said.equals(seen.strip())) {
            throw BusinessRuleViolation.at("words", "obligation.rule.review-scope-same");
        }
        obligation.review(said.isEmpty() ? null : new ReviewScope(said, CurrentActor.get(), clock.instant()));
        boolean recounted = programmes.settle(obligation);
        obligations.saveAndFlush(obligation);
        events.publishEvent(new ReviewScopeSaid(
                obligation.id(),
                obligation.directiveId(),
                obligation.code(),
                Objects.requireNonNullElse(days.scope(obligation).words(), "—")));
        if (recounted) {
            planner.open(List.of(obligation), clock.today());
        }
    }

    private static String reason(String typed) {
        String reason = typed.strip();
        if (reason.isEmpty()) {
            throw BusinessRuleViolation.at("reason", "obligation.rule.reason-required");
        }
        if (reason.length() > LONGEST_REASON) {
            throw BusinessRuleViolation.at("reason", "obligation.rule.reason-too-long");
        }
        return reason;
    }

    private Obligation load(String id) {
        return obligations.findById(id).orElseThrow(() -> new NotFound("obligation", id));
    }
}
