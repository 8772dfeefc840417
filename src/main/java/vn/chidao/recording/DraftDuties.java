package vn.chidao.recording;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chidao.directive.ClauseView;
import vn.chidao.directive.ConcludingTogether;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveIssued;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.DraftRevised;
import vn.chidao.directive.DraftSubmitted;
import vn.chidao.directive.DraftWithdrawn;
import vn.chidao.directive.RevisionView;
import vn.chidao.obligation.CycleThread;
import vn.chidao.obligation.DefineObligation;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.reading.Span;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Phrase;

/**
 * The obligations of drafts written here: proposed when a draft is sent in, read anew with every wording, laid down when an
 * officer of the drafting body stands for them. They come into force with the directive.
 */
@Component
class DraftDuties {

    /** Before the obligations themselves ask whether their words still stand. */
    private static final int FIRST = 0;

    private final RecordingRepository recordings;
    private final ProposalText texts;
    private final Proposals proposals;
    private final Enactment enactment;
    private final RecordingProcess process;
    private final DirectiveManagement directives;
    private final ConcludingTogether together;
    private final DirectiveCatalog catalog;
    private final ObligationManagement obligations;
    private final ObligationCatalog defined;
    private final CycleThread thread;
    private final OrganizationDirectory organizations;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    DraftDuties(
            RecordingRepository recordings,
            ProposalText texts,
            Proposals proposals,
            Enactment enactment,
            RecordingProcess process,
            DirectiveManagement directives,
            ConcludingTogether together,
            DirectiveCatalog catalog,
            ObligationManagement obligations,
            ObligationCatalog defined,
            CycleThread thread,
            OrganizationDirectory organizations,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.recordings = recordings;
        this.texts = texts;
        this.proposals = proposals;
        this.enactment = enactment;
        this.process = process;
        this.directives = directives;
        this.together = together;
        this.catalog = catalog;
        this.obligations = obligations;
        this.defined = defined;
        this.thread = thread;
        this.organizations = organizations;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /** Nothing is proposed where somebody has split the draft himself, or where something has been proposed already. */
    @EventListener
    void on(DraftSubmitted submitted) {
        DirectiveView draft = catalog.require(submitted.directiveId());
        List<ClauseView> clauses = catalog.clauses(draft.id());
        if (clauses.isEmpty()
                || !defined.ofDirective(draft.id()).isEmpty()
                || recordings.findByDirectiveId(draft.id()).isPresent()) {
            return;
        }
        recordings.saveAndFlush(Recording.ofDraft(
                draft.id(),
                Objects.requireNonNull(draft.draftingUnitId()),
                draft.text(),
                texts.written(proposals.ofDraft(draft, clauses)),
                CurrentActor.get().personName(),
                clock.instant()));
    }

    /** What an officer has made of a sentence goes on with it; only where no other is left it stays confirmed. */
    @EventListener
    @Order(FIRST)
    void on(DraftRevised revised) {
        Optional<Recording> found = recordings.findByDirectiveId(revised.directiveId());
        if (found.isEmpty()) {
            markAnew(revised);
            return;
        }
        if (!found.get().isInHand()) {
            return;
        }
        Recording recording = found.get();
        DirectiveView draft = catalog.require(revised.directiveId());
        boolean confirmed = recording.status() == RecordingStatus.CONFIRMED;
        Proposal was = texts.read(recording);
        Proposal now = was.carriedInto(
                proposals.ofDraft(draft, catalog.clauses(draft.id())), recording.text(), draft.text(), confirmed);
        boolean same = confirmed
                && draft.followUpUnitId() != null
                && now.kept().stream()
                        .map(Duty::quote)
                        .toList()
                        .equals(was.kept().stream().map(Duty::quote).toList());
        recording.reread(draft.text(), texts.written(now), !same);
        recordings.saveAndFlush(recording);
        if (confirmed) {
            obligations.redefine(draft.id(), same ? enactment.obligations(recording.unitId(), now) : List.of());
        }
    }

    /**
     * Obligations that were laid down without a reading rest on sentences that are no more what they were: whoever wrote the
     * draft looks at them as at any other proposal. Those whose words stand are as good as checked.
     */
    private void markAnew(DraftRevised revised) {
        DirectiveView draft = catalog.require(revised.directiveId());
        List<DefineObligation> laid = obligations.laidDown(draft.id());
        if (laid.isEmpty()) {
            return;
        }
        String before = wordingBefore(revised);
        Proposal fresh = proposals.ofDraft(draft, catalog.clauses(draft.id()));
        Proposal was =
                fresh.withDuties(laid.stream().map(each -> laid(each, before)).toList());
        Proposal now = was.carriedInto(fresh, before, draft.text(), true);
        boolean edited = now.duties().stream().anyMatch(duty -> duty.laid() == null && duty.isTouched());
        boolean leftOut = now.dropped().stream().anyMatch(duty -> !draft.text().contains(duty.quote()));
        if (!edited && !leftOut) {
            return;
        }
        recordings.saveAndFlush(Recording.ofDraft(
                draft.id(),
                Objects.requireNonNull(draft.draftingUnitId()),
                draft.text(),
                texts.written(now.without(before)),
                CurrentActor.get().personName(),
                clock.instant()));
        obligations.redefine(draft.id(), List.of());
    }

    private Duty laid(DefineObligation each, String before) {
        int start = Math.max(0, before.indexOf(each.quote()));
        return Duty.laid(
                each,
                new Span(start, start + each.quote().length()),
                each.resultToUnit() == null ? List.of() : List.of(organizations.nameOf(each.resultToUnit())));
    }

    private String wordingBefore(DraftRevised revised) {
        return catalog.revisions(revised.directiveId()).stream()
                .filter(each -> each.revision() < revised.revision())
                .reduce((earlier, later) -> later)
                .map(RevisionView::text)
                .orElse("");
    }

    @EventListener
    void on(DraftWithdrawn withdrawn) {
        recordings
                .findByDirectiveId(withdrawn.directiveId())
                .filter(Recording::isInHand)
                .ifPresent(recording -> {
                    recording.endWithDraft(
                            Phrase.of("recording.draft.withdrawn").in(messages));
                    recordings.saveAndFlush(recording);
                    obligations.redefine(withdrawn.directiveId(), List.of());
                });
    }

    @EventListener
    void on(DirectiveIssued issued) {
        recordings
                .findByDirectiveId(issued.directiveId())
                .filter(Recording::isInHand)
                .ifPresent(this::bindOrAsk);
    }

    /** On its page: whoever was asked for it need not say any more. */
    void decided(Recording recording) {
        process.endDuties(recording.id(), Phrase.of("recording.draft.decided").in(messages));
    }

    private void bindOrAsk(Recording recording) {
        if (recording.status() == RecordingStatus.PROPOSED) {
            process.askForDuties(recording.id(), Objects.requireNonNull(recording.directiveId()), recording.unitId());
            return;
        }
        recording.putInForce();
        recordings.saveAndFlush(recording);
    }

    /** The text lays nothing on anybody, so it goes on with nothing either. */
    void letGo(Recording recording) {
        if (recording.directiveId() != null) {
            thread.release(recording.directiveId());
        }
    }

    /** Whoever confirms waits for whoever writes the draft anew, and the other way round: both take the draft first. */
    void hold(String recordingId) {
        Recording.draftOf(recordingId).ifPresent(directives::hold);
    }

    /** An officer stands for what was read; of a directive that is in force already it binds from today. */
    void confirm(Recording recording) {
        String id = Objects.requireNonNull(recording.directiveId());
        Proposal proposal = texts.read(recording);
        enactment.refuseIncomplete(proposal);
        recording.confirm(CurrentActor.get().personName(), clock.instant());
        Bodies bodies = proposal.bodies();
        directives.putInCharge(id, bodies.followUpUnitId(), bodies.reportReceiverUnitId(), bodies.concludingUnitId());
        together.name(id, bodies.concludingTogether());
        obligations.defineConfirmed(id, enactment.obligations(recording.unitId(), proposal));
        DirectiveView directive = catalog.require(id);
        if (directive.isInForce()) {
            recording.putInForce();
        }
        events.publishEvent(new DraftDutiesConfirmed(
                id,
                directive.label(),
                proposal.kept().size(),
                (int) proposal.kept().stream().filter(Duty::changed).count(),
                recording.unitId(),
                recording.textSha256()));
    }
}
