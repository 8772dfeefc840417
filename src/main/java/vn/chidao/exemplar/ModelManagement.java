package vn.chidao.exemplar;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.directive.Texts;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Folded;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Phrase;
import vn.chidao.workflow.AttachmentStore;

/** What is done about models, one act a method, in the caller's transaction. */
@Service
@Transactional
public class ModelManagement {

    static final String REFUSED = "exemplar.refused.keep";

    private final PilotModelRepository models;
    private final ModelConfirmationProcess process;
    private final ConfirmingBody confirming;
    private final VerdictRecords records;
    private final Served served;
    private final OrganizationDirectory organizations;
    private final WorkingDays workingDays;
    private final AttachmentStore files;
    private final Access access;
    private final ExemplarProperties properties;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ModelManagement(
            PilotModelRepository models,
            ModelConfirmationProcess process,
            ConfirmingBody confirming,
            VerdictRecords records,
            Served served,
            OrganizationDirectory organizations,
            WorkingDays workingDays,
            AttachmentStore files,
            Access access,
            ExemplarProperties properties,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.models = models;
        this.process = process;
        this.confirming = confirming;
        this.records = records;
        this.served = served;
        this.organizations = organizations;
        this.workingDays = workingDays;
        this.files = files;
        this.access = access;
        this.properties = properties;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Puts a model on the register that was not registered.
     *
     * @return its id
     * @throws BusinessRuleViolation at the field, also for an obligation that is not the organisation's or out of sight
     */
    public String open(EnterModelByHand command) {
        access.require(Right.KEEP_MODELS, Thing.of(command.unitId()), REFUSED);
        String directiveId = served.directiveOf("obligationId", command.obligationId(), command.unitId());
        served.requireSettlement("settlementId", command.settlementId(), command.unitId());
        PilotModel model = PilotModel.opened(
                UUID.randomUUID().toString(), directiveId, command, CurrentActor.get(), clock.instant());
        store(model, ModelStepKind.OPENED, null, command.reason());
        return model.id();
    }

    /**
     * Reports what has become of a model; the body that leads is asked to confirm it.
     *
     * @return the id of what was reported
     */
    public String report(ReportAct report) {
        PilotModel model = held(report.modelId());
        access.require(Right.KEEP_MODELS, Thing.of(report.unitId()), REFUSED);
        String fileId = report.fileId();
        if (fileId != null && !fileId.isBlank() && !files.isUsable(fileId)) {
            throw BusinessRuleViolation.at("file", "directive.rule.file-unknown");
        }
        served.requireInForce(model.obligationId());
        String body = confirming.of(model, report.unitId());
        ModelAct act = model.report(
                UUID.randomUUID().toString(),
                report.takenOverBy(takerOf(report)),
                body,
                CurrentActor.get(),
                clock.instant());
        store(model, ModelStepKind.REPORTED, act.kind(), null);
        process.ask(
                act.id(),
                model.directiveId(),
                body,
                act.unitId(),
                workingDays.of(body).plus(clock.today(), properties.confirmWithin()));
        return act.id();
    }

    /** An organisation that took a model over is one however it is written: by its full name where the name is its alone. */
    private @Nullable String takerOf(ReportAct report) {
        String typed = report.place();
        if (report.kind() != ModelActKind.REPLICATED || typed == null) {
            return typed;
        }
        String folded = Folded.fold(typed.strip());
        List<UnitView> meant = organizations.units().stream()
                .filter(unit -> Folded.fold(unit.name()).equals(folded)
                        || Folded.fold(unit.shortName()).equals(folded))
                .toList();
        return meant.size() == 1 ? meant.get(0).name() : typed;
    }

    /** Takes back what was reported in error, as long as no report counts it. */
    public void takeBack(String modelId, String actId, @Nullable Long seen, @Nullable String reason) {
        PilotModel model = held(modelId);
        ModelAct reported = model.acts().stream()
                .filter(act -> act.id().equals(actId))
                .findFirst()
                .orElseThrow(() -> new NotFound("model-act", actId));
        access.require(Right.KEEP_MODELS, Thing.of(model.reporterOf(reported)), REFUSED);
        boolean waiting = reported.state() == ModelActState.REPORTED;
        ModelAct act = model.takeBack(actId, seen, reason, CurrentActor.get(), clock.instant());
        records.settle(model);
        store(model, ModelStepKind.TAKEN_BACK, act.kind(), reason);
        if (waiting) {
            process.end(
                    actId, Phrase.of("exemplar.task.taken-back", model.name()).in(messages));
        }
    }

    /** The body that leads confirms it; what reports count of it is put on the record. */
    public void confirm(String actId, @Nullable String words) {
        PilotModel model = heldOf(actId);
        ModelAct act = model.confirm(actId, words, CurrentActor.get(), clock.instant());
        if (act.kind() == ModelActKind.REPLICATED) {
            records.replicated(model, act);
        }
        records.settle(model);
        store(model, ModelStepKind.CONFIRMED, act.kind(), words);
    }

    /** The body that leads gives it back with a reason. */
    public void giveBack(String actId, @Nullable String reason) {
        PilotModel model = heldOf(actId);
        ModelAct act = model.giveBack(actId, reason, CurrentActor.get(), clock.instant());
        records.settle(model);
        store(model, ModelStepKind.RETURNED, act.kind(), reason);
    }

    /**
     * Ends what waits to be confirmed under a directive where its obligation binds nobody any more; no report would count it.
     *
     * @param why shown to whoever was asked and to whoever had reported
     */
    public void endOf(String directiveId, String why) {
        for (PilotModel model : models.holdWaiting(directiveId)) {
            if (served.isInForce(model.obligationId())) {
                continue;
            }
            for (ModelAct act : model.end(why, CurrentActor.get(), clock.instant())) {
                process.end(act.id(), why);
                store(model, ModelStepKind.ENDED, act.kind(), why);
            }
        }
    }

    private PilotModel heldOf(String actId) {
        return models.findIdOfAct(actId).map(this::held).orElseThrow(() -> new NotFound("model-act", actId));
    }

    private PilotModel held(String id) {
        return models.hold(id).orElseThrow(() -> new NotFound("model", id));
    }

    /** Written at once: a task that follows in this transaction describes it from its rows. */
    private void store(PilotModel model, ModelStepKind kind, @Nullable ModelActKind act, @Nullable String words) {
        models.saveAndFlush(model);
        events.publishEvent(new ModelMoved(
                model.id(),
                kind,
                act,
                model.directiveId(),
                model.name(),
                organizations.nameOf(model.unitId()),
                Texts.blankToNull(words)));
    }
}
