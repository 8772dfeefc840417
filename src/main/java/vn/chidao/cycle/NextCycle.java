package vn.chidao.cycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.directive.ClauseView;
import vn.chidao.directive.ConcludingTogether;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveMarks;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.DraftDirective;
import vn.chidao.directive.DraftMarks;
import vn.chidao.directive.DraftingDesk;
import vn.chidao.directive.LinkKind;
import vn.chidao.layout.OfficialDocument.Marks;
import vn.chidao.obligation.CycleThread;
import vn.chidao.obligation.DefineObligation;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.review.ReviewPhase;
import vn.chidao.review.ReviewPhases;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Phrase;

/** Opens the next cycle of a directive whose cycle has ended: a draft with the obligations that go on, tied to them. */
@Service
@Transactional
public class NextCycle {

    private static final int LONGEST_SUBJECT = 500;

    private final CycleEnds ends;
    private final CycleRecords records;
    private final DirectiveCatalog directives;
    private final DirectiveMarks marks;
    private final ConcludingTogether together;
    private final DraftingDesk desk;
    private final ObligationManagement obligations;
    private final CycleThread thread;
    private final Carrying carrying;
    private final OrganizationDirectory organizations;
    private final ReviewPhases phases;
    private final Access access;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    NextCycle(
            CycleEnds ends,
            CycleRecords records,
            DirectiveCatalog directives,
            DirectiveMarks marks,
            ConcludingTogether together,
            DraftingDesk desk,
            ObligationManagement obligations,
            CycleThread thread,
            Carrying carrying,
            OrganizationDirectory organizations,
            ReviewPhases phases,
            Access access,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.ends = ends;
        this.records = records;
        this.directives = directives;
        this.marks = marks;
        this.together = together;
        this.desk = desk;
        this.obligations = obligations;
        this.thread = thread;
        this.carrying = carrying;
        this.organizations = organizations;
        this.phases = phases;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Lays the draft down and answers with its id. Refuses a cycle that has not ended, an obligation about which nothing
     * is decided, and a target whose new number its sentence does not say.
     *
     * @throws AlreadyHandled when somebody has opened it: says who was first
     */
    public String open(OpenNextCycle command) {
        DirectiveView before = directives.require(command.directiveId());
        access.require(Right.OPEN_NEXT_CYCLE, CycleRights.nextCycleOf(before), "cycle.access.open");
        CycleEnd end = ends.of(access.current(), before.id());
        if (!end.closed()) {
            throw BusinessRuleViolation.of("cycle.rule.not-ended", before.label());
        }
        String id = UUID.randomUUID().toString();
        claim(command, id);
        ReviewPhase phase = phaseOf(command);
        check(command);
        List<Carried> carried = carrying.of(command, end, phase);
        if (carried.isEmpty()) {
            throw BusinessRuleViolation.of("cycle.rule.nothing-goes-on");
        }
        NextCycleText text = new NextCycleText(Phrase.of("cycle.text.opening", before.label(), command.baseDocument())
                .in(messages));
        carried.forEach(each -> text.add(each.who(), each.wording()));
        desk.write(null, draft(id, command, before, text.body()));
        together.name(
                id,
                together.with(before).stream()
                        .map(carrying::stillThere)
                        .filter(Objects::nonNull)
                        .toList());
        define(id, command, carried);
        keep(command, end, carried);
        events.publishEvent(new NextCycleOpened(
                before.id(),
                before.label(),
                id,
                command.baseDocument(),
                (int) carried.stream().filter(each -> each.before() != null).count(),
                (int) Carrying.decided(command, end).stream()
                        .filter(step -> step.decision() == CycleDecision.ENDS)
                        .count(),
                (int) carried.stream().filter(each -> each.ask() != null).count()));
        return id;
    }

    /** Before anything is written: whoever comes second waits here and is told who was first. */
    private void claim(OpenNextCycle command, String id) {
        records.of(command.directiveId()).filter(ends::isTakenBack).ifPresent(records::giveUp);
        if (!records.open(command, id, CurrentActor.get(), clock.instant())) {
            OpenedCycle first = records.of(command.directiveId()).orElseThrow();
            throw new AlreadyHandled(first.openedBy(), first.openedByPosition(), first.openedAt());
        }
    }

    private static void check(OpenNextCycle command) {
        if (command.subject().isBlank() || command.subject().length() > LONGEST_SUBJECT) {
            throw BusinessRuleViolation.at("subject", "cycle.rule.subject", LONGEST_SUBJECT);
        }
        if (command.baseDocument().isBlank() || command.baseDocument().length() > LONGEST_SUBJECT) {
            throw BusinessRuleViolation.at("baseDocument", "cycle.rule.base-document", LONGEST_SUBJECT);
        }
    }

    private @Nullable ReviewPhase phaseOf(OpenNextCycle command) {
        String code = command.phase();
        if (code == null) {
            return null;
        }
        return phases.all().stream()
                .filter(phase -> phase.code().equals(code))
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolation.at("phase", "cycle.rule.phase-unknown"));
    }

    private DraftDirective draft(String id, OpenNextCycle command, DirectiveView before, String text) {
        DraftMarks old = marks.of(before.id());
        List<DraftDirective.NewLink> links = new ArrayList<>();
        links.add(new DraftDirective.NewLink(LinkKind.BASED_ON, null, command.baseDocument()));
        links.add(new DraftDirective.NewLink(LinkKind.TIED_TO, before.id(), before.label()));
        return new DraftDirective(
                id,
                command.type(),
                command.issuerUnitId(),
                before.superiorName(),
                command.subject().strip(),
                before.place(),
                text,
                List.of(),
                directives.addressees(before.id()).stream()
                        .flatMap(line -> Optional.ofNullable(line.selector())
                                .filter(this::findsSomebody)
                                .map(selector -> new DraftDirective.NewAddressee(line.printedName(), selector))
                                .stream())
                        .toList(),
                directives.recipients(before.id()).stream()
                        .map(line -> new DraftDirective.NewRecipient(line.name(), line.purpose()))
                        .toList(),
                links,
                command.draftingUnitId(),
                Optional.ofNullable(carrying.stillThere(before.officeUnitId())).orElse(command.issuerUnitId()),
                Optional.ofNullable(carrying.stillThere(before.signingUnitId())).orElse(command.issuerUnitId()),
                command.followUpUnitId(),
                command.reportReceiverUnitId(),
                command.concludingUnitId(),
                new DraftMarks(
                        old.secrecy(),
                        Marks.Urgency.NONE,
                        old.circulation(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        old.limits()),
                null);
    }

    private boolean findsSomebody(String selector) {
        try {
            return !organizations.resolve(selector, clock.today()).isEmpty();
        } catch (BusinessRuleViolation nobody) {
            return false;
        }
    }

    private void define(String id, OpenNextCycle command, List<Carried> carried) {
        List<ClauseView> clauses = directives.clauses(id);
        List<DefineObligation> rows = new ArrayList<>();
        Map<String, String> ties = new HashMap<>();
        for (Carried each : carried) {
            String clause = clauses.stream()
                    .filter(one -> one.text().contains(each.wording()))
                    .reduce((first, inner) ->
                            inner.text().length() <= first.text().length() ? inner : first)
                    .map(ClauseView::id)
                    .orElseThrow(() -> BusinessRuleViolation.of("cycle.rule.no-place", each.code()));
            rows.add(each.defined().apply(clause));
            if (each.before() != null) {
                ties.put(id + "." + each.code(), each.before());
            }
        }
        obligations.define(id, rows);
        thread.tie(ties);
    }

    private void keep(OpenNextCycle command, CycleEnd end, List<Carried> carried) {
        String id = records.of(command.directiveId()).orElseThrow().nextDirectiveId();
        Map<String, String> next = new HashMap<>();
        carried.forEach(each -> {
            if (each.before() != null) {
                next.put(each.before(), id + "." + each.code());
            }
            if (each.ask() != null) {
                records.ask(command.directiveId(), each.ask(), id + "." + each.code());
            }
        });
        // What was sent of an obligation twice, or of another directive, is nobody's decision about this one.
        int position = 0;
        for (OpenNextCycle.Step step : Carrying.decided(command, end)) {
            records.step(command.directiveId(), position++, step, next.get(step.obligationId()));
        }
    }
}
