package vn.chidao.exemplar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.document.DocumentArchive;
import vn.chidao.exemplar.CampaignRecords.Counted;
import vn.chidao.exemplar.CampaignRecords.Entry;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.RegisterCatalog;
import vn.chidao.organization.UnitNode;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Folded;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Phrase;
import vn.chidao.workflow.AttachmentStore;

/**
 * What is done about exemplars, one act a method, in the caller's transaction. What goes to the record of a commendation
 * says the decision and the organisation, and neither name nor papers: it cannot be erased.
 */
@Service
@Transactional
public class ExemplarManagement {

    /** What the papers of an exemplar are stored for: only these are erased with it. */
    public static final String PAPERS = "commendation";

    private final ExemplarRepository exemplars;
    private final CampaignRecords records;
    private final Served served;
    private final OrganizationDirectory organizations;
    private final RegisterCatalog register;
    private final AttachmentStore files;
    private final DocumentArchive archive;
    private final Access access;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ExemplarManagement(
            ExemplarRepository exemplars,
            CampaignRecords records,
            Served served,
            OrganizationDirectory organizations,
            RegisterCatalog register,
            AttachmentStore files,
            DocumentArchive archive,
            Access access,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.exemplars = exemplars;
        this.records = records;
        this.served = served;
        this.organizations = organizations;
        this.register = register;
        this.files = files;
        this.archive = archive;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Writes an exemplar down; nobody else knows of it before it is introduced.
     *
     * @return its id
     */
    public String find(FindExemplar command) {
        access.require(Right.KEEP_MODELS, Thing.of(command.unitId()), ModelManagement.REFUSED);
        String directiveId = served.directiveOf("obligationId", command.obligationId(), command.unitId());
        served.requireSettlement("settlementId", command.settlementId(), command.unitId());
        Exemplar exemplar =
                Exemplar.found(UUID.randomUUID().toString(), directiveId, command, CurrentActor.get(), clock.instant());
        store(exemplar, ExemplarStepKind.FOUND, "");
        return exemplar.id();
    }

    /**
     * Introduces it to a body of the register for commendation.
     *
     * @param to the name of that body, as it was typed
     */
    public void introduce(String id, @Nullable Long seen, @Nullable String to, @Nullable LocalDate day) {
        Exemplar exemplar = held(id);
        UnitView body = meant("to", to == null ? "" : to);
        exemplar.introduce(seen, body.id(), day, CurrentActor.get(), clock.instant());
        store(exemplar, ExemplarStepKind.INTRODUCED, body.name());
        exemplar.asIntroduced(body.id()).ifPresent(events::publishEvent);
    }

    /** It is proposed to a body for commendation, which introduces it where nobody has. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void proposedTo(String id, String bodyUnitId) {
        Exemplar exemplar = exemplars.hold(id).orElseThrow(() -> new NotFound("exemplar", id));
        if (exemplar.proposedTo(bodyUnitId, CurrentActor.get(), clock.instant())) {
            store(exemplar, ExemplarStepKind.INTRODUCED, organizations.nameOf(bodyUnitId));
        }
    }

    /**
     * A decision honours it; that is put on the record, of which reports count.
     *
     * @return the record's id; empty where no report counts of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> honoured(String id, Commendation by) {
        Exemplar exemplar = exemplars.hold(id).orElseThrow(() -> new NotFound("exemplar", id));
        exemplar.honoured(by, CurrentActor.get(), clock.instant());
        Optional<String> record = record(exemplar);
        store(exemplar, ExemplarStepKind.COMMENDED, "");
        return record;
    }

    /** The body it was proposed to does not honour it, or has taken its honour back; nothing happens where it is erased. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void notHonoured(String id, String reason) {
        Exemplar exemplar = exemplars.hold(id).orElseThrow(() -> new NotFound("exemplar", id));
        if (exemplar.notHonoured(reason, CurrentActor.get(), clock.instant())) {
            store(exemplar, ExemplarStepKind.NOT_COMMENDED, "");
        }
    }

    /** Writes down that it was commended, and puts that on the record, of which reports count. */
    public void commend(String id, @Nullable Long seen, Commendation by) {
        Exemplar exemplar = held(id);
        String fileId = by.fileId();
        if (fileId != null && !fileId.isBlank() && !files.isUsable(fileId)) {
            throw BusinessRuleViolation.at("file", "directive.rule.file-unknown");
        }
        exemplar.commend(seen, by, CurrentActor.get(), clock.instant());
        Optional<String> record = record(exemplar);
        store(exemplar, ExemplarStepKind.COMMENDED, "");
        events.publishEvent(exemplar.asCommended(record.orElse(null)));
    }

    private Optional<String> record(Exemplar exemplar) {
        if (exemplar.recordId().isPresent()) {
            return exemplar.recordId();
        }
        boolean person = exemplar.kind() == ExemplarKind.PERSON;
        Optional<String> record = records.write(
                entry(exemplar, person),
                new Counted(
                        person ? CampaignRecords.PEOPLE_COMMENDED : CampaignRecords.COLLECTIVES_COMMENDED, 1, null));
        record.ifPresent(exemplar::recordedAs);
        return record;
    }

    private Entry entry(Exemplar exemplar, boolean person) {
        String unit = organizations.nameOf(exemplar.unitId());
        LocalDate day = exemplar.decidedOn();
        if (day == null) {
            throw new IllegalStateException(exemplar.id() + " was commended on no day");
        }
        Phrase title = Phrase.of(person ? "exemplar.record.person" : "exemplar.record.collective", unit);
        Phrase text = Phrase.of(
                "exemplar.record.text.COMMENDED",
                String.valueOf(exemplar.honour()),
                String.valueOf(exemplar.decisionNumber()),
                day,
                String.valueOf(exemplar.decidedBy()));
        return new Entry(
                exemplar.obligationId(),
                exemplar.unitId(),
                day,
                title.in(messages),
                text.in(messages),
                exemplar.content(),
                null,
                null);
    }

    /** Writes down that it was not commended, and why. */
    public void notCommend(String id, @Nullable Long seen, @Nullable String reason) {
        Exemplar exemplar = held(id);
        exemplar.notCommend(seen, reason, CurrentActor.get(), clock.instant());
        store(exemplar, ExemplarStepKind.NOT_COMMENDED, "");
    }

    /** Writes down where it was made known. */
    public void publicise(
            String id,
            @Nullable Long seen,
            @Nullable LocalDate day,
            @Nullable String outlet,
            @Nullable String address) {
        Exemplar exemplar = held(id);
        exemplar.publicise(seen, day, outlet, address, CurrentActor.get(), clock.instant());
        store(exemplar, ExemplarStepKind.PUBLICISED, "");
    }

    /** Removes whatever says who it is, for good; what was counted stays. */
    public void erase(String id, @Nullable Long seen, @Nullable String reason) {
        Exemplar exemplar = held(id);
        String fileId = exemplar.fileId();
        exemplar.erase(seen, reason, CurrentActor.get(), clock.instant());
        if (fileId != null) {
            archive.erase(fileId, PAPERS);
        }
        store(exemplar, ExemplarStepKind.ERASED, "");
    }

    private UnitView meant(String field, String typed) {
        String asked = typed.strip();
        if (asked.isEmpty()) {
            throw BusinessRuleViolation.at(field, "exemplar.rule.body-required");
        }
        List<UnitView> found = register.named(asked, clock.today()).list().stream()
                .map(UnitNode::unit)
                .toList();
        String folded = Folded.fold(asked);
        List<Predicate<UnitView>> ways = List.of(
                unit -> unit.id().equals(asked),
                unit -> Folded.fold(unit.name()).equals(folded),
                unit -> Folded.fold(unit.shortName()).equals(folded),
                unit -> true);
        for (Predicate<UnitView> way : ways) {
            List<UnitView> meant = found.stream().filter(way).toList();
            if (meant.size() == 1) {
                return meant.get(0);
            }
            if (meant.size() > 1) {
                throw BusinessRuleViolation.at(field, "exemplar.rule.body-several", asked);
            }
        }
        throw BusinessRuleViolation.at(field, "exemplar.rule.body-unknown", asked);
    }

    private Exemplar held(String id) {
        Exemplar exemplar = exemplars.hold(id).orElseThrow(() -> new NotFound("exemplar", id));
        access.require(Right.KEEP_MODELS, Thing.of(exemplar.unitId()), ModelManagement.REFUSED);
        return exemplar;
    }

    private void store(Exemplar exemplar, ExemplarStepKind kind, String other) {
        exemplars.saveAndFlush(exemplar);
        events.publishEvent(new ExemplarMoved(
                exemplar.id(),
                kind,
                exemplar.kind(),
                exemplar.status() == ExemplarStatus.FOUND ? null : exemplar.directiveId(),
                organizations.nameOf(exemplar.unitId()),
                other));
    }
}
