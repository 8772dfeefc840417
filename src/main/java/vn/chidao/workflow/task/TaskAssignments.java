package vn.chidao.workflow.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.ActorDirectory.Absence;
import vn.chidao.workflow.ActorDirectory.Account;
import vn.chidao.workflow.ActorDirectory.Group;
import vn.chidao.workflow.TaskPassedOn;
import vn.chidao.workflow.TaskPassedOn.Kind;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.engine.TaskAssigner;
import vn.chidao.workflow.form.TaskForms;

/**
 * Passing a task on within an organisation: for good, or so that it comes back to whoever answers for it. Who may do it
 * himself passes it on, and who leads the organisation it is offered to. A decision goes for good only to a position its
 * model names: nobody gets by a colleague's hand the right to decide.
 */
@Component
public class TaskAssignments {

    static final int LONGEST_NOTE = 1000;

    private final WorkItems workItems;
    private final TaskTurns turns;
    private final TaskMoves moves;
    private final TaskDrafts drafts;
    private final TaskOversight oversight;
    private final TaskAssigner assigner;
    private final TaskForms forms;
    private final ActorDirectory directory;
    private final ApplicationEventPublisher events;

    TaskAssignments(
            WorkItems workItems,
            TaskTurns turns,
            TaskMoves moves,
            TaskDrafts drafts,
            TaskOversight oversight,
            TaskAssigner assigner,
            TaskForms forms,
            ActorDirectory directory,
            ApplicationEventPublisher events) {
        this.workItems = workItems;
        this.turns = turns;
        this.moves = moves;
        this.drafts = drafts;
        this.oversight = oversight;
        this.assigner = assigner;
        this.forms = forms;
        this.directory = directory;
        this.events = events;
    }

    /**
     * Somebody a task can be given to.
     *
     * @param open how many open tasks wait for him
     * @param absentUntil the last day on which he is away, and somebody does his work; null where he is there
     * @param forGood whether it can become his, and not only be done for its owner
     */
    public record Officer(
            String account,
            String personName,
            String positionId,
            String positionName,
            int open,
            @Nullable LocalDate absentUntil,
            boolean forGood) {}

    /** Whom this person may give the task to; {@code mayDelegate} where it is his to complete. */
    public record Choice(List<Officer> officers, boolean mayDelegate) {}

    /**
     * To give a task to an officer.
     *
     * @param delegate whether it comes back to whoever gives it
     * @param despiteAbsence whether the giver knows that the officer is away
     * @param seen whose it was when he decided, blank where nobody's; null to pass on only what is free or his own
     */
    public record Assign(
            String taskId,
            @Nullable String officer,
            boolean delegate,
            @Nullable String note,
            boolean despiteAbsence,
            @Nullable String seen) {}

    private record Giver(Actor actor, String unitId, boolean owns) {}

    /** Empty where the task is not his to pass on, or there is nobody to take it. */
    public Optional<Choice> choiceOf(String username, WorkItem item) {
        return giverOf(username, item)
                .map(giver -> new Choice(officersOf(giver, username, item), giver.owns()))
                .filter(choice -> !choice.officers().isEmpty());
    }

    /**
     * Gives the task to an officer of the giver's organisation, who is told; kept on the record with the note.
     *
     * @throws NotFound when there is no such task within this person's sight
     * @throws AccessRefused when it is not his to pass on
     * @throws vn.chidao.shared.AlreadyHandled when somebody has done it, or it is not with whom he saw it
     * @throws BusinessRuleViolation without an officer of that organisation or a note; when the officer is away and the
     *     giver has not said that he knows; when it is a decision that is not the officer's to take
     */
    public void assign(String username, Assign command) {
        turns.run(() -> {
            WorkItem item = turns.lockSeen(username, command.taskId());
            turns.requireOpen(item);
            if (command.seen() != null && !command.seen().equals(Objects.requireNonNullElse(item.assignee(), ""))) {
                throw moves.changed(item);
            }
            Giver giver = giverOf(username, item).orElseThrow(() -> refusal(username, item));
            if (command.seen() == null && !turns.isFreeFor(username, item)) {
                throw BusinessRuleViolation.of(
                        "workflow.rule.claimed-by", moves.nameOf(Objects.requireNonNull(item.assignee())));
            }
            Officer officer = officersOf(giver, username, item).stream()
                    .filter(each -> each.account().equals(command.officer()))
                    .findFirst()
                    .orElseThrow(() -> BusinessRuleViolation.at("officer", "workflow.rule.assign-choose"));
            check(command, giver, officer);
            pass(item, username, giver.actor(), officer, command);
            return item;
        });
    }

    private static void check(Assign command, Giver giver, Officer officer) {
        if (command.delegate() && !giver.owns()) {
            throw BusinessRuleViolation.at("mode", "workflow.rule.delegate-own-only");
        }
        if (!command.delegate() && !officer.forGood()) {
            throw BusinessRuleViolation.at("officer", "workflow.rule.assign-decision", officer.personName());
        }
        noteOf(command.note(), true);
        LocalDate absentUntil = officer.absentUntil();
        if (absentUntil != null && !command.despiteAbsence()) {
            throw BusinessRuleViolation.at(
                    "despiteAbsence", "workflow.rule.assign-absent", officer.personName(), Days.written(absentUntil));
        }
    }

    private void pass(WorkItem item, String username, Actor giver, Officer officer, Assign command) {
        Account to = accountOf(officer.account());
        String former = item.assignee();
        // What has been typed goes with the task: the other begins where it was left.
        drafts.pass(item.taskId(), former == null ? username : former, to.username());
        assigner.give(item.taskId(), to.username(), officer.positionId());
        if (command.delegate()) {
            workItems.delegated(item.taskId(), username);
        }
        Kind kind = command.delegate() ? Kind.DELEGATED : Kind.ASSIGNED;
        String third = Objects.equals(former, username) || Objects.equals(former, to.username()) ? null : former;
        record(item, kind, giver, giver.personName(), to, third, noteOf(command.note(), true));
    }

    /**
     * Gives a task one does for another back to him: what stands in the form becomes his draft, he completes it. Where he
     * can no longer work on it, it waits for all it is offered to, with the draft.
     *
     * @param values what stands in the form; null for what was saved last
     * @throws vn.chidao.shared.AlreadyHandled when somebody has done it, or it is with another by now
     * @throws AccessRefused when it is not done for another
     */
    public void handBack(
            String username,
            String taskId,
            @Nullable Map<String, ? extends @Nullable Object> values,
            @Nullable String note) {
        turns.run(() -> {
            WorkItem item = turns.lockSeen(username, taskId);
            turns.requireOpen(item);
            String owner = workItems.holding(taskId).map(Holding::owner).orElse(null);
            if (!username.equals(item.assignee())) {
                throw moves.changed(item);
            }
            if (owner == null) {
                throw new AccessRefused("workflow.rule.not-delegated");
            }
            Actor actor = directory
                    .actingAs(username, item.groups())
                    .orElseThrow(() -> new AccessRefused("workflow.rule.not-your-task"));
            String said = noteOf(note, false);
            if (values != null) {
                drafts.save(taskId, username, new LinkedHashMap<>(values));
            }
            giveTo(owner, username, item);
            record(item, Kind.HANDED_BACK, actor, actor.personName(), accountOf(owner), null, said);
            return item;
        });
    }

    /**
     * Takes a task one has delegated back into one's own hands, with what the other has saved.
     *
     * @throws vn.chidao.shared.AlreadyHandled when somebody has done it, or it has come back meanwhile
     * @throws AccessRefused when it is not this person's
     */
    public void takeBack(String username, String taskId) {
        turns.run(() -> {
            WorkItem item = turns.lockSeen(username, taskId);
            turns.requireOpen(item);
            String owner = workItems.holding(taskId).map(Holding::owner).orElse(null);
            if (!username.equals(owner)) {
                throw moves.of(taskId).isEmpty()
                        ? new AccessRefused("workflow.rule.not-your-delegation")
                        : moves.changed(item);
            }
            String delegate = Objects.requireNonNull(item.assignee());
            Actor actor = directory
                    .actingAs(username, turns.groupsFor(username, item))
                    .orElseThrow(() -> new AccessRefused("workflow.rule.not-your-task"));
            giveTo(owner, delegate, item);
            record(item, Kind.TAKEN_BACK, actor, moves.nameOf(delegate), accountOf(owner), delegate, null);
            return item;
        });
    }

    private void giveTo(String owner, String delegate, WorkItem item) {
        Optional<Actor> back = directory.actingAs(owner, turns.groupsFor(owner, item));
        if (back.isPresent()) {
            drafts.move(item.taskId(), delegate, owner);
            assigner.give(item.taskId(), owner, back.get().positionId());
        } else {
            assigner.give(item.taskId(), null, null);
            drafts.handOver(item.taskId());
        }
    }

    private void record(
            WorkItem item,
            Kind kind,
            Actor actor,
            String from,
            Account to,
            @Nullable String former,
            @Nullable String note) {
        long move = moves.add(item.taskId(), kind.name(), actor, to, note);
        CurrentActor.run(
                actor,
                () -> events.publishEvent(new TaskPassedOn(
                        move,
                        item.taskId(),
                        item.taskName(),
                        item.subject(),
                        item.directiveId(),
                        item.directiveLabel(),
                        item.dueOn(),
                        kind,
                        from,
                        to.username(),
                        to.displayName(),
                        former,
                        note)));
    }

    private Optional<Giver> giverOf(String username, WorkItem item) {
        Holding holding = workItems.holding(item.taskId()).orElse(null);
        if (!item.isOpen() || holding == null || holding.isDelegated() && turns.isFreeFor(username, item)) {
            return Optional.empty();
        }
        List<String> named = namedGroups(item, holding);
        if (turns.isFreeFor(username, item)) {
            Optional<Actor> own = directory.actingAs(username, named);
            Optional<Giver> giver = own.or(() -> directory.actingAs(username, holding.openTo(username, item.groups())))
                    .flatMap(actor -> unitOf(actor).map(unit -> new Giver(actor, unit, own.isPresent())));
            if (giver.isPresent()) {
                return giver;
            }
        }
        return oversight
                .leadingUnitOf(username, named)
                .flatMap(actor -> unitOf(actor).map(unit -> new Giver(actor, unit, false)));
    }

    private Optional<String> unitOf(Actor actor) {
        return Optional.ofNullable(actor.positionId()).flatMap(directory::unitOf);
    }

    private static List<String> namedGroups(WorkItem item, Holding holding) {
        return item.groups().stream()
                .filter(group -> !group.equals(holding.lentGroup()))
                .toList();
    }

    private List<Officer> officersOf(Giver giver, String username, WorkItem item) {
        List<String> named = namedGroups(item, workItems.holding(item.taskId()).orElseThrow());
        boolean decides = forms.handlerOf(item.formId()).decides();
        List<Group> positions = new ArrayList<>(directory.positionsOf(giver.unitId()));
        // Whoever works in a position the model names works on it there.
        positions.sort((one, other) -> Boolean.compare(named.contains(other.id()), named.contains(one.id())));
        List<Absence> absences =
                directory.absencesOf(positions.stream().map(Group::id).toList());
        Map<String, Officer> officers = new LinkedHashMap<>();
        for (Group position : positions) {
            boolean forGood = !decides || named.contains(position.id());
            if (!forGood && !giver.owns()) {
                continue;
            }
            for (Account account : directory.holdersOf(position.id())) {
                if (!account.username().equals(username) && !account.username().equals(item.assignee())) {
                    officers.computeIfAbsent(account.username(), each -> officer(account, position, absences, forGood));
                }
            }
        }
        return List.copyOf(officers.values());
    }

    private Officer officer(Account account, Group position, List<Absence> absences, boolean forGood) {
        return new Officer(
                account.username(),
                account.displayName(),
                position.id(),
                position.name(),
                workItems.countOpenFor(account.username()),
                absences.stream()
                        .filter(absence -> absence.group().equals(position.id())
                                && absence.personName().equals(account.displayName()))
                        .map(Absence::until)
                        .findFirst()
                        .orElse(null),
                forGood);
    }

    /** Who could have passed it on, had nobody taken it, is told who has. */
    private RuntimeException refusal(String username, WorkItem item) {
        return directory.holdsAny(username, item.groups()) && !turns.isFreeFor(username, item)
                ? moves.changed(item)
                : new AccessRefused("workflow.rule.assign-not-yours");
    }

    private Account accountOf(String username) {
        return directory.account(username).orElseGet(() -> new Account(username, username, null, false));
    }

    private static @Nullable String noteOf(@Nullable String note, boolean required) {
        if (note == null || note.isBlank()) {
            if (required) {
                throw BusinessRuleViolation.at("note", "workflow.rule.reason-required");
            }
            return null;
        }
        if (note.strip().length() > LONGEST_NOTE) {
            throw BusinessRuleViolation.at("note", "workflow.rule.reason-long", LONGEST_NOTE);
        }
        return note.strip();
    }
}
