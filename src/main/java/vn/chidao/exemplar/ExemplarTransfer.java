package vn.chidao.exemplar;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.shared.BusinessClock;
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
    private final ModelCatalog catalog;
    private final TaskHandover tasks;
    private final MessageSource messages;
    private final BusinessClock clock;

    ExemplarTransfer(
            PilotModelRepository models,
            ExemplarRepository exemplars,
            ModelCatalog catalog,
            TaskHandover tasks,
            MessageSource messages,
            BusinessClock clock) {
        this.models = models;
        this.exemplars = exemplars;
        this.messages = messages;
        this.catalog = catalog;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        return Stream.concat(
                        concerning(unitId).values().stream()
                                .map(model -> new OpenWork(
                                        keyOf(model.directiveId()), "MODEL", model.name(), 1, model.directiveId())),
                        exemplars.findOf(unitId).stream()
                                .map(exemplar -> new OpenWork(
                                        keyOf(exemplar.directiveId()),
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
                .forEach(model ->
                        model.handOver(from, handover.successorFor(keyOf(model.directiveId())), clock.instant()));
        exemplars
                .findOf(from)
                .forEach(exemplar ->
                        exemplar.handOver(from, handover.successorFor(keyOf(exemplar.directiveId())), clock.instant()));
        models.flush();
        tasks.handOver(
                CONFIRMATION,
                from,
                part -> handover.successorFor(keyOf(modelOf(part).directiveId())));
    }

    /** Without a name: whoever prepares the reorganisation need not know who it is. */
    private String labelOf(Exemplar exemplar) {
        return Phrase.of("ExemplarKind." + exemplar.kind()).in(messages);
    }

    private static String keyOf(String directiveId) {
        return OpenWork.directiveKey(directiveId);
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

    private ModelView modelOf(Part part) {
        return catalog.requireOfAct(part.businessKey());
    }
}
