package vn.chidao.workflow.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;
import vn.chidao.shared.Folded;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Phrase;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.ActorDirectory.Group;
import vn.chidao.workflow.OpinionAsked;
import vn.chidao.workflow.OpinionGiven;
import vn.chidao.workflow.OpinionRequests;
import vn.chidao.workflow.OpinionWithdrawn;
import vn.chidao.workflow.TaskStance;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.task.OpinionTable.Opinion;

/**
 * Asking others about a task one works on. Asked is a position, so that the question outlives its holder; whoever holds it
 * may read that task until it is done or the question withdrawn, and nothing more. Questions go with the task where it
 * passes to others, and lapse when it is done.
 */
@Component
public class TaskOpinions implements OpinionRequests {

    public static final int MOST_ASKED = 10;
    static final int LONGEST_WORDS = 2000;
    private static final int MOST_FOUND = 20;
    private static final int MOST_SHOWN = 50;

    private final OpinionTable table;
    private final TaskTurns turns;
    private final WorkItems workItems;
    private final ActorDirectory directory;
    private final OpinionCircle circle;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    TaskOpinions(
            OpinionTable table,
            TaskTurns turns,
            WorkItems workItems,
            ActorDirectory directory,
            OpinionCircle circle,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.turns = turns;
        this.workItems = workItems;
        this.directory = directory;
        this.circle = circle;
        this.clock = clock;
        this.events = events;
    }

    /** Whether this person works on the open task, and so may ask about it. */
    public boolean mayAsk(String username, WorkItem item) {
        return item.isOpen()
                && turns.isFreeFor(username, item)
                && directory.holdsAny(username, turns.groupsFor(username, item));
    }

    /** Positions whose name, or the name of whose organisation, has every word of the question; those that have it as it is first. */
    public List<Group> find(String question) {
        return question.isBlank()
                ? List.of()
                : positions()
                        .filter(position -> Folded.contains(position.name(), question))
                        .sorted(Comparator.comparing((Group position) ->
                                !Folded.fold(position.name()).contains(Folded.fold(question))))
                        .limit(MOST_FOUND)
                        .toList();
    }

    /** These positions by name, as far as they exist. */
    public List<Group> named(List<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        return positions().filter(position -> wanted.contains(position.id())).toList();
    }

    private Stream<Group> positions() {
        return directory.groups().stream()
                .filter(group -> !group.id().equals(ActorDirectory.ADMINISTRATORS)
                        && !group.id().equals(ActorDirectory.DESIGNERS));
    }

    /**
     * Asks the holders of these positions, who are told; each position has one open question of a task at most.
     *
     * @throws NotFound when there is no such task for this person to work on
     * @throws AlreadyHandled when somebody has done it
     * @throws AccessRefused when a colleague works on it
     * @throws BusinessRuleViolation without a position, a question or a day from today on; for a position nobody holds,
     *     one's own, or one that is asked already
     */
    public void ask(
            String username,
            String taskId,
            List<String> positionIds,
            @Nullable String question,
            @Nullable LocalDate answerBy) {
        turns.run(() -> {
            WorkItem item = turns.lockOwn(username, taskId);
            Actor actor = directory
                    .actingAs(username, turns.groupsFor(username, item))
                    .orElseThrow(() -> new NotFound("task", taskId));
            turns.requireFree(username, item);
            List<Group> asked = asked(username, positionIds);
            for (Group position : asked) {
                if (!circle.mayKnow(item, position.id())) {
                    throw BusinessRuleViolation.at("officer", "workflow.rule.opinion-closed", position.name());
                }
            }
            String said = wordsOf("question", question, true);
            if (answerBy == null || answerBy.isBefore(clock.today())) {
                throw BusinessRuleViolation.at("answerBy", "workflow.rule.opinion-day");
            }
            Instant now = clock.instant();
            for (Group position : asked) {
                Opinion opinion = new Opinion(
                        UUID.randomUUID().toString(),
                        taskId,
                        item.taskName(),
                        item.subject(),
                        position.id(),
                        position.name(),
                        Objects.requireNonNull(said),
                        answerBy,
                        username,
                        actor.personName(),
                        actor.positionName(),
                        now,
                        "ASKED",
                        null,
                        null,
                        null,
                        null,
                        null);
                if (!table.insert(opinion)) {
                    throw BusinessRuleViolation.at("officer", "workflow.rule.opinion-pending", position.name());
                }
                CurrentActor.run(actor, () -> events.publishEvent(asked(item, opinion, actor)));
            }
            return item;
        });
    }

    private List<Group> asked(String username, List<String> positionIds) {
        Map<String, Group> known =
                named(positionIds).stream().collect(Collectors.toMap(Group::id, each -> each, (one, same) -> one));
        if (known.isEmpty() || known.size() > MOST_ASKED) {
            throw BusinessRuleViolation.at("officer", "workflow.rule.opinion-whom", MOST_ASKED);
        }
        Set<String> own = directory.groupsOf(username);
        Map<String, Group> asked = new LinkedHashMap<>();
        for (String id : positionIds) {
            Group position = known.get(id);
            if (position == null) {
                continue;
            }
            if (own.contains(id)) {
                throw BusinessRuleViolation.at("officer", "workflow.rule.opinion-own", position.name());
            }
            if (directory.holdersOf(id).isEmpty()) {
                throw BusinessRuleViolation.at("officer", "workflow.rule.opinion-vacant", position.name());
            }
            asked.put(id, position);
        }
        return List.copyOf(asked.values());
    }

    private static OpinionAsked asked(WorkItem item, Opinion opinion, Actor actor) {
        return new OpinionAsked(
                opinion.id(),
                item.taskId(),
                item.taskName(),
                item.subject(),
                item.directiveId(),
                item.directiveLabel(),
                opinion.positionId(),
                opinion.positionName(),
                opinion.question(),
                opinion.answerBy(),
                actor.personName());
    }

    /**
     * Answers in the position that is asked.
     *
     * @throws NotFound when this person is not asked
     * @throws AlreadyHandled when it is answered, withdrawn, or the task done
     * @throws BusinessRuleViolation without a stance; without words unless he agrees
     */
    public void answer(String username, String opinionId, @Nullable TaskStance stance, @Nullable String words) {
        turns.run(() -> {
            Opinion opinion = locked(opinionId);
            Actor actor = directory
                    .actingAs(username, List.of(opinion.positionId()))
                    .orElseThrow(() -> new NotFound("opinion", opinionId));
            WorkItem item = workItems.find(opinion.taskId()).orElseThrow(() -> new NotFound("opinion", opinionId));
            requireAsked(opinion, item);
            if (opinion.askedBy().equals(username)) {
                throw BusinessRuleViolation.of("workflow.rule.opinion-own-question");
            }
            if (stance == null) {
                throw BusinessRuleViolation.at("stance", "workflow.rule.stance-required");
            }
            String said = wordsOf("words", words, stance != TaskStance.AGREE);
            table.answered(opinionId, stance, said, actor, clock.instant());
            CurrentActor.run(
                    actor,
                    () -> events.publishEvent(new OpinionGiven(
                            opinionId,
                            item.taskId(),
                            item.taskName(),
                            item.subject(),
                            item.directiveId(),
                            item.directiveLabel(),
                            opinion.askedBy(),
                            actor.personName(),
                            stance,
                            said)));
            return item;
        });
    }

    /**
     * Withdraws a question that has no answer yet: whoever asked it, and whoever works on the task now.
     *
     * @throws NotFound when it is neither's
     * @throws AlreadyHandled when it is answered, withdrawn, or the task done
     */
    public void withdraw(String username, String opinionId) {
        turns.run(() -> {
            Opinion opinion = locked(opinionId);
            WorkItem item = workItems.find(opinion.taskId()).orElseThrow(() -> new NotFound("opinion", opinionId));
            if (!opinion.askedBy().equals(username) && !mayAsk(username, item)) {
                throw new NotFound("opinion", opinionId);
            }
            requireAsked(opinion, item);
            table.withdrawn(opinionId, clock.instant());
            CurrentActor.run(
                    actorOf(username, item),
                    () -> events.publishEvent(new OpinionWithdrawn(
                            opinionId,
                            item.taskId(),
                            item.taskName(),
                            item.subject(),
                            item.directiveId(),
                            opinion.positionId(),
                            opinion.positionName())));
            return item;
        });
    }

    /** What this person is still asked, what is due first. */
    @Transactional(readOnly = true)
    public List<Opinion> askedOf(String username) {
        return table.askedOf(directory.groupsOf(username));
    }

    @Override
    @Transactional(readOnly = true)
    public int waitingFor(String username) {
        return askedOf(username).size();
    }

    /** What this person has asked, the latest first and not without end. */
    @Transactional(readOnly = true)
    public List<Opinion> askedBy(String username) {
        return table.askedBy(username, MOST_SHOWN);
    }

    /** The question waits until whoever is at its task has done: the row of the task is what all of them meet at. */
    private Opinion locked(String opinionId) {
        Opinion seen = table.find(opinionId).orElseThrow(() -> new NotFound("opinion", opinionId));
        turns.lock(seen.taskId());
        return table.find(opinionId).orElseThrow(() -> new NotFound("opinion", opinionId));
    }

    private static void requireAsked(Opinion opinion, WorkItem item) {
        if (opinion.status().equals("ANSWERED")) {
            throw new AlreadyHandled(opinion.answeredByName(), opinion.answeredByPosition(), opinion.closedAt());
        }
        if (opinion.status().equals("WITHDRAWN")) {
            throw new AlreadyHandled(
                    null,
                    null,
                    opinion.closedAt(),
                    Phrase.of(
                            "workflow.changed.opinion-withdrawn",
                            Optional.ofNullable(opinion.closedAt())
                                    .map(Days::moment)
                                    .orElse("")));
        }
        if (!opinion.isAsked()) {
            throw item.handled();
        }
    }

    private Actor actorOf(String username, WorkItem item) {
        return directory
                .actingAs(username, item.groups())
                .or(() -> directory.actingAs(username, directory.groupsOf(username)))
                .orElseThrow(() -> new AccessRefused("workflow.rule.not-your-task"));
    }

    private static @Nullable String wordsOf(String field, @Nullable String words, boolean required) {
        if (words == null || words.isBlank()) {
            if (required) {
                throw BusinessRuleViolation.at(field, "workflow.rule.words-required");
            }
            return null;
        }
        if (words.strip().length() > LONGEST_WORDS) {
            throw BusinessRuleViolation.at(field, "workflow.rule.words-long", LONGEST_WORDS);
        }
        return words.strip();
    }
}
