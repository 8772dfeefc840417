package vn.chidao.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.ConcludingTogether;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.RecordDirective;
import vn.chidao.directive.RecordedDirectives;
import vn.chidao.directive.TextSight;
import vn.chidao.document.DocumentArchive;
import vn.chidao.extraction.ExtractedText;
import vn.chidao.extraction.TextExtraction;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.reading.ReadHeading;
import vn.chidao.reading.Remark;
import vn.chidao.reading.Span;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.AttachmentStore.StoredFile;

/**
 * Texts that somebody else issued, from the reading to the day their obligations bind. People of the recording unit may
 * read and change; what is confirmed changes no more.
 */
@Service
@Transactional
public class Recordings {

    private static final String REFUSED = "recording.refused";

    /** What the archive says a kept file is. */
    static final String SOURCE = "recording-source";

    private final RecordingRepository recordings;
    private final TextExtraction extraction;
    private final Proposals proposals;
    private final Enactment enactment;
    private final RecordedDirectives directives;
    private final ConcludingTogether together;
    private final DirectiveSight sight;
    private final ObligationManagement obligations;
    private final OrganizationDirectory organizations;
    private final RecordingProcess process;
    private final Access access;
    private final TextSight openTexts;
    private final DocumentArchive archive;
    private final TransactionOperations transaction;
    private final ProposalText texts;
    private final DraftDuties drafts;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Recordings(
            RecordingRepository recordings,
            TextExtraction extraction,
            Proposals proposals,
            Enactment enactment,
            RecordedDirectives directives,
            ConcludingTogether together,
            DirectiveSight sight,
            ObligationManagement obligations,
            OrganizationDirectory organizations,
            RecordingProcess process,
            Access access,
            TextSight openTexts,
            DocumentArchive archive,
            TransactionOperations transaction,
            ProposalText texts,
            DraftDuties drafts,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.recordings = recordings;
        this.extraction = extraction;
        this.proposals = proposals;
        this.enactment = enactment;
        this.directives = directives;
        this.together = together;
        this.sight = sight;
        this.obligations = obligations;
        this.organizations = organizations;
        this.process = process;
        this.access = access;
        this.openTexts = openTexts;
        this.archive = archive;
        this.transaction = transaction;
        this.texts = texts;
        this.drafts = drafts;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Reads a file and answers with the recording's id. Nothing is stored of what is refused.
     *
     * @throws BusinessRuleViolation at {@code file} for what cannot or must not be read
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public String readFile(String unitId, String fileName, byte[] content) {
        requireRight(unitId);
        return take(unitId, extraction.extract(fileName, content), () -> archive.keep(fileName, content, SOURCE));
    }

    /** As {@link #readFile}, of a text that was pasted. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public String readPasted(String unitId, String text) {
        requireRight(unitId);
        return take(unitId, extraction.pasted(text), () -> null);
    }

    /** Reading may take its time; meanwhile no connection to the database is held. */
    private String take(String unitId, ExtractedText extracted, Supplier<@Nullable StoredFile> source) {
        Proposal read =
                proposals.of(extracted.text(), organizations.require(unitId).id());
        if (read.clauses().isEmpty() && read.duties().isEmpty()) {
            throw BusinessRuleViolation.at("file", "recording.rule.nothing-read");
        }
        List<Remark> remarks = new ArrayList<>(read.remarks());
        extracted.remarks().forEach(key -> remarks.add(new Remark("text", key, List.of(), true)));
        Proposal proposal = read.withHeading(read.heading(), read.issuerUnitId(), remarks);
        String id = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> {
            Recording recording = new Recording(
                    id,
                    unitId,
                    extracted.format(),
                    source.get(),
                    extracted.text(),
                    written(proposal),
                    CurrentActor.get().personName(),
                    clock.instant());
            recordings.saveAndFlush(recording);
            events.publishEvent(new TextRead(id, subject(proposal), unitId, recording.textSha256()));
            process.start(id, unitId);
        });
        return id;
    }

    private static String subject(Proposal proposal) {
        String subject = proposal.heading().subject();
        return subject == null ? proposal.clauses().get(0).text() : subject;
    }

    /** What was read from a text, by whoever may see it and has not given it up; once it binds, by its readers. */
    @Transactional(readOnly = true)
    public Optional<RecordingView> find(String id) {
        return recordings
                .findById(id)
                .filter(recording -> access.current().may(Right.READ_DRAFT, Thing.of(recording.unitId())))
                .filter(recording -> openTexts.isOpen(directiveOf(recording)))
                .filter(recording -> recording.status() != RecordingStatus.IN_FORCE
                        || sight.visible().contains(directiveOf(recording)))
                .map(this::view);
    }

    /** The directive that it becomes, or that it was proposed of. */
    private static String directiveOf(Recording recording) {
        String draft = recording.directiveId();
        return draft == null ? recording.id() : draft;
    }

    /** What is proposed of a draft written here, for whoever may see it. */
    @Transactional(readOnly = true)
    public Optional<RecordingView> ofDraft(String directiveId) {
        return recordings.findByDirectiveId(directiveId).map(Recording::id).flatMap(this::find);
    }

    /** What a directive in force was read from, for whoever may read the directive. */
    @Transactional(readOnly = true)
    public Optional<RecordingView> inForce(String id) {
        return recordings
                .findById(id)
                .filter(recording -> recording.status() == RecordingStatus.IN_FORCE)
                .filter(recording -> openTexts.isOpen(directiveOf(recording)))
                .map(this::view);
    }

    /** @throws NotFound where there is none, or none within sight */
    @Transactional(readOnly = true)
    public RecordingView require(String id) {
        return find(id).orElseThrow(() -> new NotFound("recording", id));
    }

    /** For tasks and mails, which ask for nobody in particular. */
    @Transactional(readOnly = true)
    public RecordingView forTask(String id) {
        return view(load(id));
    }

    /** What it is about, in the words of its heading. */
    @Transactional(readOnly = true)
    public String subjectOf(String id) {
        return subject(read(load(id)));
    }

    /** The texts these units have read, the latest first; those of them that are closed by now have only a heading. */
    @Transactional(readOnly = true)
    public List<RecordingView> of(Collection<String> unitIds) {
        return recordings.findByUnitIdInOrderByRecordedAtDesc(unitIds).stream()
                .filter(recording -> access.current().may(Right.READ_DRAFT, Thing.of(recording.unitId())))
                .map(this::view)
                .toList();
    }

    /** What an officer makes of one proposed obligation. Leads that were changed are looked for in the register anew. */
    public void change(String id, long version, String dutyId, DutyTerms terms) {
        edit(
                id,
                version,
                (recording, proposal) -> proposal.with(dutyId, duty -> {
                    boolean sameOwner = duty.terms().leads().equals(terms.leads());
                    String selector = terms.selector() != null || sameOwner
                            ? terms.selector()
                            : proposals
                                    .selectorFor(terms.leads(), proposal, recording.unitId())
                                    .orElse(null);
                    return duty.changedTo(terms.withSelector(selector));
                }));
    }

    /** An officer has looked at it and says that it is right as it stands. */
    public void check(String id, long version, String dutyId) {
        edit(id, version, (recording, proposal) -> proposal.with(dutyId, duty -> duty.withMark(true, duty.removed())));
    }

    public void remove(String id, long version, String dutyId) {
        edit(id, version, (recording, proposal) -> proposal.with(dutyId, duty -> duty.withMark(true, true)));
    }

    public void restore(String id, long version, String dutyId) {
        edit(id, version, (recording, proposal) -> proposal.with(dutyId, duty -> duty.withMark(false, false)));
    }

    /** Cuts one in two: this many characters of its quote stay with the first. */
    public void split(String id, long version, String dutyId, int at) {
        edit(id, version, (recording, proposal) -> proposal.split(dutyId, at, recording.text()));
    }

    /** Makes one of it and the next of the same clause. */
    public void mergeWithNext(String id, long version, String dutyId) {
        edit(id, version, (recording, proposal) -> proposal.mergeWithNext(dutyId, recording.text()));
    }

    /**
     * Adds one that rests on these words of a clause, and answers with its id.
     *
     * @throws BusinessRuleViolation at {@code words} when they do not stand there
     */
    public String add(String id, long version, String clauseId, String words) {
        String[] added = new String[1];
        edit(id, version, (recording, proposal) -> {
            Span span = proposal.placeOf(words, clauseId, recording.text())
                    .orElseThrow(() -> BusinessRuleViolation.at("words", "recording.rule.words-not-in-clause"));
            added[0] = proposal.freeId(clauseId);
            String quote = recording.text().substring(span.start(), span.end());
            return proposal.add(clauseId, Duty.added(added[0], clauseId, quote, span, Proposal.capital(quote)));
        });
        return added[0];
    }

    /** What an officer makes of the parts around the text; doubts about what he has entered are settled. */
    public void changeHeading(String id, long version, HeadingChange change) {
        edit(id, version, (recording, proposal) -> {
            if (recording.directiveId() != null) {
                throw BusinessRuleViolation.of("recording.rule.heading-of-draft");
            }
            ReadHeading was = proposal.heading();
            ReadHeading heading = new ReadHeading(
                    change.provenance(),
                    change.issuer(),
                    change.superior(),
                    change.number(),
                    change.notation(),
                    change.place(),
                    change.issuedOn(),
                    was.arrivedOn(),
                    change.type(),
                    change.subject(),
                    was.bases(),
                    was.addressees(),
                    was.recipients(),
                    was.signatures(),
                    was.links());
            List<Remark> left = proposal.remarks().stream()
                    .filter(remark -> !isSettled(remark, heading))
                    .toList();
            return proposal.withHeading(
                            heading,
                            proposals
                                    .issuerUnit(change.issuer(), recording.unitId())
                                    .orElse(null),
                            left)
                    .withLimits(change.limits());
        });
    }

    private static boolean isSettled(Remark remark, ReadHeading heading) {
        return switch (remark.field()) {
            case "issuer" -> heading.issuer() != null;
            case "number" -> heading.number() != null;
            case "notation" -> heading.notation() != null;
            case "issuedOn" -> heading.issuedOn() != null;
            case "documentType" -> heading.type() != null;
            case "subject" -> heading.subject() != null;
            case "place" -> heading.place() != null;
            default -> false;
        };
    }

    /** Whom the text charges with following up, receiving and concluding. */
    public void proposeBodies(String id, long version, Bodies bodies) {
        edit(id, version, (recording, proposal) -> proposal.withBodies(known(bodies)));
    }

    private Bodies known(Bodies bodies) {
        return new Bodies(
                known(bodies.followUpUnitId()),
                known(bodies.reportReceiverUnitId()),
                known(bodies.concludingUnitId()),
                bodies.concludingTogether().stream()
                        .map(unit -> organizations.require(unit).id())
                        .toList());
    }

    private @Nullable String known(@Nullable String unitId) {
        return unitId == null || unitId.isBlank()
                ? null
                : organizations.require(unitId).id();
    }

    private interface Edit {
        Proposal apply(Recording recording, Proposal proposal);
    }

    private void edit(String id, long version, Edit edit) {
        Recording recording = load(id);
        requireRight(recording.unitId());
        requireUnchanged(recording, version);
        recording.propose(written(edit.apply(recording, read(recording))));
        recordings.saveAndFlush(recording);
    }

    private static void requireUnchanged(Recording recording, long version) {
        if (recording.version() != version) {
            throw BusinessRuleViolation.of("recording.rule.changed-meanwhile");
        }
    }

    /**
     * An officer has compared the proposal with the text and stands for it: the directive is recorded, and with it the
     * obligations where the bodies in charge are known.
     */
    public void confirm(String id) {
        tellDecided(decide(id, this::confirmed));
    }

    /** As {@link #confirm(String)}, and refused when it is no longer what the officer saw. */
    public void confirm(String id, long version) {
        tellDecided(decide(id, recording -> {
            if (recording.status() == RecordingStatus.PROPOSED) {
                requireUnchanged(recording, version);
            }
            confirmed(recording);
        }));
    }

    /** As {@link #confirm(String)} or {@link #discard}, from within a task that asks which of them. */
    public void decideInTask(String id, boolean confirmed, @Nullable String reason) {
        decide(id, recording -> {
            if (confirmed) {
                confirmed(recording);
            } else {
                discarded(recording, reason == null ? "" : reason);
            }
        });
    }

    /** Puts the text aside for good, with a reason. */
    public void discard(String id, String reason) {
        tellDecided(decide(id, recording -> discarded(recording, reason)));
    }

    private interface Decision {
        void on(Recording recording);
    }

    /** Of what was read from a draft written here nobody is asked before it is issued: the draft has a process of its own. */
    private void tellDecided(Recording recording) {
        if (recording.directiveId() == null) {
            process.tellDecided(recording.id());
        } else {
            drafts.decided(recording);
        }
    }

    private Recording decide(String id, Decision decision) {
        drafts.hold(id);
        Recording recording = recordings.findLocked(id).orElseThrow(() -> new NotFound("recording", id));
        requireRight(recording.unitId());
        decision.on(recording);
        return recordings.saveAndFlush(recording);
    }

    private void confirmed(Recording recording) {
        if (recording.directiveId() != null) {
            drafts.confirm(recording);
            return;
        }
        Proposal proposal = read(recording);
        enactment.refuseIncomplete(proposal);
        recording.confirm(CurrentActor.get().personName(), clock.instant());
        RecordDirective directive = enactment.directive(recording.id(), recording.unitId(), recording.text(), proposal);
        directives.record(directive);
        layDown(recording, proposal);
        int changed = (int) proposal.kept().stream().filter(Duty::changed).count();
        events.publishEvent(new ProposalConfirmed(
                recording.id(),
                enactment.label(directive),
                proposal.kept().size(),
                changed,
                recording.unitId(),
                recording.textSha256()));
    }

    private void layDown(Recording recording, Proposal proposal) {
        Bodies bodies = proposal.bodies();
        if (bodies.followUpUnitId() == null
                || bodies.reportReceiverUnitId() == null
                || bodies.concludingUnitId() == null) {
            return;
        }
        directives.nameBodies(
                recording.id(), bodies.followUpUnitId(), bodies.reportReceiverUnitId(), bodies.concludingUnitId());
        together.name(recording.id(), bodies.concludingTogether());
        obligations.define(recording.id(), enactment.obligations(recording.unitId(), proposal));
    }

    private void discarded(Recording recording, String reason) {
        recording.discard(reason);
        drafts.letGo(recording);
        events.publishEvent(
                new ProposalDiscarded(recording.id(), subject(read(recording)), reason.strip(), recording.unitId()));
    }

    /** Where a confirmed proposal leaves the bodies open, whoever has the task decides; then the obligations are laid down. */
    public void nameBodies(String id, Bodies bodies) {
        Recording recording = recordings.findLocked(id).orElseThrow(() -> new NotFound("recording", id));
        Bodies named = known(bodies);
        if (!named.areNamed()) {
            throw BusinessRuleViolation.of("recording.rule.bodies-required");
        }
        Proposal proposal = read(recording).withBodies(named);
        recording.nameBodies(written(proposal));
        recordings.saveAndFlush(recording);
        layDown(recording, proposal);
        events.publishEvent(new BodiesNamed(
                id,
                subject(proposal),
                organizations.nameOf(String.valueOf(named.followUpUnitId())),
                organizations.nameOf(String.valueOf(named.reportReceiverUnitId())),
                organizations.nameOf(String.valueOf(named.concludingUnitId())),
                recording.unitId()));
    }

    /** From today the obligations bind and what is due opens. Doing it again changes nothing. */
    public void putInForce(String id) {
        Recording recording = recordings.findLocked(id).orElseThrow(() -> new NotFound("recording", id));
        if (recording.status() == RecordingStatus.IN_FORCE) {
            return;
        }
        recording.putInForce();
        recordings.saveAndFlush(recording);
        directives.putInForce(id);
    }

    /** Where it stands, for the process: waits for whoever is deciding at this moment. */
    public RecordingStatus lookUp(String id) {
        return recordings
                .findLocked(id)
                .orElseThrow(() -> new NotFound("recording", id))
                .status();
    }

    private void requireRight(String unitId) {
        access.require(Right.RECORD_DIRECTIVE, Thing.of(unitId), REFUSED);
    }

    private Recording load(String id) {
        return recordings.findById(id).orElseThrow(() -> new NotFound("recording", id));
    }

    private RecordingView view(Recording recording) {
        return new RecordingView(
                recording.id(),
                recording.version(),
                recording.unitId(),
                recording.status(),
                recording.fileName(),
                recording.sourceFileId(),
                recording.text(),
                recording.textSha256(),
                read(recording),
                !openTexts.isOpen(directiveOf(recording)),
                recording.recordedBy(),
                recording.recordedAt(),
                recording.confirmedBy(),
                recording.discardReason(),
                recording.directiveId());
    }

    private Proposal read(Recording recording) {
        return texts.read(recording);
    }

    private String written(Proposal proposal) {
        return texts.written(proposal);
    }
}
