package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.directive.ClauseView;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveStatus;
import vn.chidao.directive.DirectiveView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Phrase;

/**
 * The obligations of a directive from the draft to the end of its cycle. Comes into force with the directive itself
 * (event {@code DirectiveIssued}), not by a call.
 */
@Service
@Transactional
public class ObligationManagement {

    private static final Set<String> STILL_A_DRAFT = Set.of(
            DirectiveStatus.DRAFT.name(),
            DirectiveStatus.CONTENT_REVIEW.name(),
            DirectiveStatus.FORM_REVIEW.name(),
            DirectiveStatus.RECORDED.name());

    private static final Set<String> SINCE = Set.of(
            DirectiveStatus.AWAITING_SIGNATURE.name(),
            DirectiveStatus.SIGNED.name(),
            DirectiveStatus.NUMBERED.name(),
            DirectiveStatus.IN_FORCE.name());

    private final ObligationRepository obligations;
    private final ObligationRecords records;
    private final CycleClosing closing;
    private final CycleThread thread;
    private final ObjectProvider<RegisteredLines> registered;
    private final Schedule schedule;
    private final TermDays termDays;
    private final ProgrammeReviews reviewed;
    private final Planner planner;
    private final ObligationRights rights;
    private final Access access;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ObligationManagement(
            ObligationRepository obligations,
            ObligationRecords records,
            CycleClosing closing,
            CycleThread thread,
            ObjectProvider<RegisteredLines> registered,
            Schedule schedule,
            TermDays termDays,
            ProgrammeReviews reviewed,
            Planner planner,
            ObligationRights rights,
            Access access,
            DirectiveCatalog directives,
            OrganizationDirectory organizations,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.obligations = obligations;
        this.records = records;
        this.closing = closing;
        this.thread = thread;
        this.registered = registered;
        this.schedule = schedule;
        this.termDays = termDays;
        this.reviewed = reviewed;
        this.planner = planner;
        this.rights = rights;
        this.access = access;
        this.directives = directives;
        this.organizations = organizations;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Splits a draft, or what was recorded, into obligations, in place of any earlier split. Refuses a signed text, one
     * that names nobody to follow it up, a code used twice, an unknown clause, a quote, its own or a target's, that does
     * not stand in the text word for word, and a report or review the draft names no body for.
     */
    public void define(String directiveId, List<DefineObligation> rows) {
        DirectiveView directive = directives.require(directiveId);
        if (!STILL_A_DRAFT.contains(directive.status())) {
            throw BusinessRuleViolation.of("obligation.rule.directive-signed", directive.label());
        }
        layDown(directive, rows);
    }

    /**
     * As {@link #define}, of a text that may have been signed or issued since it was read: splitting it changes none of its
     * words. What is in force already binds from today. Refused once the directive has obligations that bind, or is not
     * in force any more.
     */
    public void defineConfirmed(String directiveId, List<DefineObligation> rows) {
        DirectiveView directive = directives.require(directiveId);
        boolean bound = obligations.findByDirectiveIdOrderByPosition(directiveId).stream()
                .anyMatch(obligation -> obligation.status() != ObligationStatus.DRAFT);
        if (bound || !STILL_A_DRAFT.contains(directive.status()) && !SINCE.contains(directive.status())) {
            throw BusinessRuleViolation.of("obligation.rule.directive-signed", directive.label());
        }
        layDown(directive, rows);
        if (directive.isInForce()) {
            putInForce(directiveId, clock.today());
        }
    }

    /** The draft has another wording, or there is none any more: whoever has split it splits it anew, into as many as are left. */
    public void redefine(String directiveId, List<DefineObligation> rows) {
        if (rows.isEmpty()) {
            obligations.deleteByDirectiveId(directiveId);
            obligations.flush();
        } else {
            define(directiveId, rows);
        }
    }

    /** What a draft has been split into, in the text's order; of what binds, nothing. */
    @Transactional(readOnly = true)
    public List<DefineObligation> laidDown(String directiveId) {
        return obligations.findByDirectiveIdOrderByPosition(directiveId).stream()
                .filter(obligation -> obligation.status() == ObligationStatus.DRAFT)
                .map(Obligation::definition)
                .toList();
    }

    private void layDown(DirectiveView directive, List<DefineObligation> rows) {
        String directiveId = directive.id();
        if (directive.followUpUnitId() == null) {
            throw BusinessRuleViolation.of("obligation.rule.nobody-follows-up", directive.label());
        }
        Set<String> clauses =
                directives.clauses(directiveId).stream().map(ClauseView::id).collect(Collectors.toSet());
        Set<String> codes = new HashSet<>();
        List<Obligation> drafts = new ArrayList<>();
        for (DefineObligation row : rows) {
            if (!codes.add(row.code())) {
                throw BusinessRuleViolation.of("obligation.rule.code-twice", row.code());
            }
            if (!clauses.contains(row.clauseId())) {
                throw BusinessRuleViolation.of("obligation.rule.clause-unknown", row.code(), row.clauseId());
            }
            if (row.quote().isBlank() || !directive.text().contains(row.quote())) {
                throw BusinessRuleViolation.of("obligation.rule.quote-not-in-text", row.code());
            }
            row.targets().stream()
                    .filter(target -> !directive.text().contains(target.quote()))
                    .findFirst()
                    .ifPresent(target -> {
                        throw BusinessRuleViolation.of(
                                "obligation.rule.target-quote-not-in-text", row.code(), target.label());
                    });
            String refusal = bodyMissingFor(row.stage(), directive);
            if (refusal != null) {
                throw BusinessRuleViolation.of(refusal, directive.label());
            }
            drafts.add(new Obligation(directiveId, drafts.size() + 1, row));
        }
        thread.keep(directiveId, drafts);
        obligations.deleteByDirectiveId(directiveId);
        obligations.flush();
        obligations.saveAllAndFlush(drafts);
        events.publishEvent(new ObligationsDefined(directiveId, directive.label(), drafts.size()));
    }

    /**
     * The draft has a new wording: whoever wrote it has to keep the sentences obligations rest on, or have the
     * obligations defined anew first.
     */
    void refuseLostQuotes(String directiveId) {
        String text = directives.require(directiveId).text();
        String lost = obligations.findByDirectiveIdOrderByPosition(directiveId).stream()
                .filter(obligation -> !obligation.standsIn(text))
                .map(Obligation::code)
                .collect(Collectors.joining(", "));
        if (!lost.isEmpty()) {
            throw BusinessRuleViolation.at("body", "obligation.rule.quotes-lost", lost);
        }
    }

    /** The directive has been issued: its organisations are resolved as of that day and what is due at once opens. */
    void putInForce(String directiveId, LocalDate issuedOn) {
        List<Obligation> drafts = obligations.findByDirectiveIdOrderByPosition(directiveId).stream()
                .filter(obligation -> obligation.status() == ObligationStatus.DRAFT)
                .toList();
        if (drafts.isEmpty()) {
            return;
        }
        refuseLostQuotes(directiveId);
        BaseDay own = BaseDay.of(directives.require(directiveId), issuedOn);
        List<Obligation> inForce = new ArrayList<>();
        for (Obligation draft : drafts) {
            List<String> units = unitsOf(draft, issuedOn);
            draft.countFrom(reviewed.baseOf(draft, units, own));
            if (draft.putInForce(issuedOn, units, schedule)) {
                inForce.add(draft);
            }
        }
        obligations.saveAllAndFlush(drafts);
        events.publishEvent(new ObligationsInForce(
                directiveId, directives.require(directiveId).label(), inForce.size(), drafts.size() - inForce.size()));
        thread.handOn(inForce, directives.require(directiveId).label());
        planner.open(inForce, clock.today());
    }

    /**
     * What a conclusion asks binds its organisation from today, to be done once until its day. Asking again under the
     * same code changes nothing.
     *
     * @return the obligation's id
     */
    public String arise(ArisingObligation asked) {
        Obligation review = load(asked.reviewObligationId());
        Obligation arisen =
                Obligation.arisingFrom(review, obligations.countByDirectiveId(review.directiveId()) + 1, asked);
        if (obligations.existsById(arisen.id())) {
            return arisen.id();
        }
        LocalDate today = clock.today();
        arisen.putInForce(today, unitsOf(arisen, today), schedule);
        obligations.saveAndFlush(arisen);
        events.publishEvent(
                new ObligationArisen(arisen.id(), arisen.directiveId(), arisen.code(), asked.leadText(), asked.text()));
        planner.open(List.of(arisen), today);
        return arisen.id();
    }

    /**
     * Sets real rhythms where the text sets none, as the following-up body's decision.
     *
     * @throws vn.chidao.shared.AccessRefused when the actor does not act for that body
     */
    public void decideRhythm(DecideRhythm decision) {
        Obligation obligation = load(decision.obligationId());
        access.require(Right.DECIDE_RHYTHM, rights.rhythmsOf(obligation.directiveId()), "obligation.access.rhythm");
        refuseStagesWithoutBody(obligation.directiveId(), decision.lines());
        refuseDaysBesideTerms(obligation.directiveId(), decision.lines());
        LocalDate today = clock.today();
        List<Opening> before = reviewed.reviewsOf(obligation, today);
        obligation.decideRhythm(decision.lines(), CurrentActor.get(), today, decision.reason());
        obligation.keepMoves(before, reviewed.reviewsOf(obligation, today));
        obligations.saveAndFlush(obligation);
        events.publishEvent(new RhythmDecided(
                obligation.id(),
                obligation.directiveId(),
                obligation.code(),
                decision.lines().stream().map(this::inWords).collect(Collectors.joining("; ")),
                decision.reason().strip()));
        planner.open(List.of(obligation), today);
    }

    private void refuseStagesWithoutBody(String directiveId, List<RhythmLine> lines) {
        DirectiveView directive = directives.require(directiveId);
        for (int i = 0; i < lines.size(); i++) {
            String refusal = bodyMissingFor(lines.get(i).stage(), directive);
            if (refusal != null) {
                throw BusinessRuleViolation.at("lines[" + i + "].stage", refusal, directive.label());
            }
        }
    }

    private void refuseDaysBesideTerms(String directiveId, List<RhythmLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            RhythmLine line = lines.get(i);
            termDays.firstDueOn("lines[" + i + "].firstDueOn", directiveId, line.rhythm(), line.firstDueOn());
        }
    }

    /** A report nobody receives, a review nobody concludes: its first occurrence could never be opened. */
    private static @Nullable String bodyMissingFor(ObligationStage stage, DirectiveView directive) {
        if (stage == ObligationStage.REPORT && directive.reportReceiverUnitId() == null) {
            return "obligation.rule.nobody-receives-reports";
        }
        if (stage == ObligationStage.REVIEW && directive.reviewsConcludedBy() == null) {
            return "obligation.rule.nobody-concludes-reviews";
        }
        return null;
    }

    private String inWords(RhythmLine line) {
        return Phrase.of("obligation.rhythm-from", line.rhythm().inWords(), line.firstDueOn())
                .in(messages);
    }

    /**
     * The awaited document has been registered; the obligation binds from today on.
     *
     * @param byDirectiveId a received document
     * @throws vn.chidao.shared.AccessRefused when the actor acts neither for the following-up body nor for a lead unit
     */
    public void satisfyCondition(String obligationId, String byDirectiveId) {
        Obligation obligation = load(obligationId);
        LocalDate today = clock.today();
        access.require(
                Right.SATISFY_CONDITION,
                rights.conditionOf(obligation.directiveId(), obligation.leadSelector()),
                "obligation.access.condition");
        DirectiveView awaited = directives
                .find(byDirectiveId)
                .filter(document -> DirectiveStatus.RECEIVED.name().equals(document.status()))
                .orElseThrow(() -> BusinessRuleViolation.at("directiveId", "obligation.rule.document-not-registered"));
        obligation.satisfyCondition(awaited.id(), today, unitsOf(obligation, today), schedule);
        obligations.saveAndFlush(obligation);
        events.publishEvent(new ConditionSatisfied(
                obligation.id(), obligation.directiveId(), obligation.code(), awaited.id(), awaited.label(), today));
        thread.handOn(
                List.of(obligation),
                directives.require(obligation.directiveId()).label());
        planner.open(List.of(obligation), today);
    }

    /**
     * Keeps what an organisation did of its own accord.
     *
     * @return the record's id
     * @throws vn.chidao.shared.AccessRefused when the actor acts neither for the organisation nor for its Front
     */
    public String addRecord(AddRecord record) {
        Obligation obligation = load(record.obligationId());
        access.require(Right.RECORD_WORK, rights.recordsOf(record.unitId()), "obligation.access.record");
        if (obligation.status() != ObligationStatus.IN_FORCE) {
            throw BusinessRuleViolation.of("obligation.rule.not-in-force", obligation.code());
        }
        LocalDate today = clock.today();
        String obliged = rights.obligedFor(record.unitId(), obligation.unitsOn(today))
                .orElseThrow(() -> BusinessRuleViolation.at("unitId", "obligation.rule.unit-not-obliged"));
        String id = records.add(obligation, obliged, record, today);
        registered.ifAvailable(lines -> lines.tie(
                "registeredLine",
                record.registeredLine(),
                new RegisteredLines.Work(
                        RecordedWork.Source.RECORD,
                        id,
                        obligation.directiveId(),
                        List.of(record.unitId(), obliged),
                        record.on())));
        events.publishEvent(new RecordAdded(
                id,
                obligation.id(),
                obligation.directiveId(),
                obligation.code(),
                organizations.nameOf(record.unitId()),
                record.title().strip()));
        return id;
    }

    /**
     * Ends the cycle: every obligation still in force or waiting is closed in the state that follows from the acts on
     * record. Obligations already closed stay as they are.
     */
    public void closeCycle(String directiveId) {
        LocalDate today = clock.today();
        for (Obligation obligation : obligations.findByDirectiveIdOrderByPosition(directiveId)) {
            if (obligation.status() == ObligationStatus.DRAFT || obligation.status() == ObligationStatus.CLOSED) {
                continue;
            }
            CycleClosing.Verdict verdict = closing.verdictOn(obligation);
            obligation.close(verdict.state(), verdict.reason(), today);
            obligations.saveAndFlush(obligation);
            events.publishEvent(new ObligationClosed(
                    obligation.id(), directiveId, obligation.code(), verdict.state(), verdict.reason()));
        }
        List<String> released = closing.releaseOpen(directiveId, today);
        events.publishEvent(
                new CycleClosed(directiveId, directives.require(directiveId).label(), released));
    }

    private List<String> unitsOf(Obligation obligation, LocalDate day) {
        return organizations.resolve(obligation.leadSelector(), day).stream()
                .map(UnitView::id)
                .toList();
    }

    private Obligation load(String id) {
        return obligations.findById(id).orElseThrow(() -> new NotFound("obligation", id));
    }
}
