package vn.chidao.exemplar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Phrase;
import vn.chidao.workflow.TaskHandover;
import vn.chidao.workflow.TaskHandover.Part;

/**
 * The models and exemplars of an organisation go to its successor with all that was reported of them, and so does what is
 * awaited of it: to confirm, to commend. What was confirmed stays confirmed by whoever did it.
 */
@Component
class ExemplarTransfer implements OpenWorkTransfer {

    private static final String CONFIRMATION = "ModelConfirmation";

    private final PilotModelRepository models;
    private final ExemplarRepository exemplars;
    private final OrganizationDirectory organizations;
    private final TaskHandover tasks;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ExemplarTransfer(
            PilotModelRepository models,
            ExemplarRepository exemplars,
            OrganizationDirectory organizations,
            TaskHandover tasks,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.models = models;
        this.exemplars = exemplars;
        this.messages = messages;
        this.organizations = organizations;
        this.tasks = tasks;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        return Stream.concat(
                        concerning(unitId).values().stream()
                                .filter(PilotModel::isOpen)
                                .map(model -> new OpenWork(
                                        keyOf(model, unitId), "MODEL", model.name(), 1, model.directiveId())),
                        exemplars.findOf(unitId).stream()
                                .filter(Exemplar::isOpen)
                                .map(exemplar -> new OpenWork(
                                        keyOf(exemplar, unitId),
                                        "EXEMPLAR",
                                        labelOf(exemplar),
                                        1,
                                        exemplar.directiveId())))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        concerning(from)
                .values()
                .forEach(model -> successor(handover, keyOf(model, from), model.isOpen())
                        .filter(to -> model.handOver(from, to, clock.instant()))
                        .ifPresent(to -> publish(model)));
        exemplars
                .findOf(from)
                .forEach(exemplar -> successor(handover, keyOf(exemplar, from), exemplar.isOpen())
                        .filter(to -> exemplar.handOver(from, to, clock.instant()))
                        .ifPresent(to -> publish(exemplar)));
        models.flush();
        tasks.handOver(CONFIRMATION, from, part -> handover.successorFor(keyOf(modelOf(part), from)));
    }

    /** Without a name: whoever prepares the reorganisation need not know who it is. */
    private String labelOf(Exemplar exemplar) {
        return Phrase.of("ExemplarKind." + exemplar.kind()).in(messages);
    }

    /** What is finished goes along where somebody takes over; nobody was asked to name a successor for it. */
    private static Optional<String> successor(Handover handover, String key, boolean open) {
        return open ? Optional.of(handover.successorFor(key)) : handover.namedFor(key);
    }

    private void publish(PilotModel model) {
        events.publishEvent(new ModelMoved(
                model.id(),
                ModelStepKind.MOVED,
                null,
                model.directiveId(),
                model.name(),
                organizations.nameOf(model.unitId()),
                null));
    }

    private void publish(Exemplar exemplar) {
        events.publishEvent(new ExemplarMoved(
                exemplar.id(),
                ExemplarStepKind.MOVED,
                exemplar.kind(),
                exemplar.status() == ExemplarStatus.FOUND ? null : exemplar.directiveId(),
                organizations.nameOf(exemplar.unitId()),
                ""));
    }

    /** Its own work goes with the obligation it serves; what it is asked as a body of the directive goes with that. */
    private static String keyOf(PilotModel model, String unitId) {
        return key(model.concernsItsReporters(unitId), model.obligationId(), model.directiveId());
    }

    private static String keyOf(Exemplar exemplar, String unitId) {
        return key(exemplar.unitId().equals(unitId), exemplar.obligationId(), exemplar.directiveId());
    }

    private static String key(boolean own, String obligationId, String directiveId) {
        return own ? OpenWork.obligationKey(obligationId) : OpenWork.directiveKey(directiveId);
    }

    /** Its models, and those its tasks at this moment are about, by their ids. */
    private Map<String, PilotModel> concerning(String unitId) {
        Map<String, PilotModel> found = new TreeMap<>();
        models.findOf(unitId).forEach(model -> found.put(model.id(), model));
        tasks.partsOf(CONFIRMATION, unitId).stream()
                .flatMap(part -> models.findById(modelOf(part).id()).stream())
                .forEach(model -> found.put(model.id(), model));
        return found;
    }

    private PilotModel modelOf(Part part) {
        return models.findIdOfAct(part.businessKey())
                .flatMap(models::findById)
                .orElseThrow(() -> new NotFound("model-act", part.businessKey()));
    }
}
