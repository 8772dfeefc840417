package vn.chidao.exemplar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.exemplar.PilotModel.Line;
import vn.chidao.exemplar.PilotModel.Source;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.registration.AmendmentMoved;
import vn.chidao.registration.LineKind;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.SheetAccepted;
import vn.chidao.registration.SheetLine;
import vn.chidao.registration.SheetView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Folded;
import vn.chidao.shared.Phrase;

/**
 * Keeps the register of models in step with the accepted sheets: a line of kind model is one model with as many instances
 * as the line says, or one where it counts something else than models. A line under another title is the
 * same model where it alone is gone and one alone is new in its content and area, and nothing was reported of it; any other
 * line that is gone leaves its model on the register, no longer registered. Doing it again changes nothing.
 */
@Component
class ModelIntake {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final PilotModelRepository models;
    private final RegistrationCatalog sheets;
    private final Served served;
    private final VerdictRecords records;
    private final OrganizationDirectory organizations;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ModelIntake(
            PilotModelRepository models,
            RegistrationCatalog sheets,
            Served served,
            VerdictRecords records,
            OrganizationDirectory organizations,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.models = models;
        this.sheets = sheets;
        this.served = served;
        this.records = records;
        this.organizations = organizations;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SheetAccepted accepted) {
        follow(accepted.sheetId(), Phrase.of("exemplar.line-gone").in(messages));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AmendmentMoved moved) {
        if (moved.step() == AmendmentMoved.Step.CONSENTED) {
            follow(moved.sheetId(), sheets.requireAmendment(moved.amendmentId()).reason());
        }
    }

    /** @param reason why a line is no longer there */
    void follow(String sheetId, String reason) {
        SheetView sheet = sheets.require(sheetId);
        List<PilotModel> present = models.holdOfSheet(sheetId);
        List<Line> left = new ArrayList<>(sheet.lines().stream()
                .filter(line -> line.kind() == LineKind.MODEL)
                .map(this::line)
                .toList());
        List<PilotModel> gone = new ArrayList<>();
        for (PilotModel model : present) {
            Optional<Line> own =
                    left.stream().filter(line -> model.isOf(line.key())).findFirst();
            own.ifPresent(line -> follow(model, line, left));
            if (own.isEmpty() && model.isRegistered()) {
                gone.add(model);
            }
        }
        Map<PilotModel, Line> renamed = renamed(gone, left);
        for (PilotModel model : gone) {
            Line line = renamed.get(model);
            if (line != null) {
                follow(model, line, left);
            } else {
                model.unregister(reason, CurrentActor.get(), clock.instant());
                records.settle(model);
                publish(model, ModelStepKind.UNREGISTERED, reason);
            }
        }
        Source source =
                new Source(sheetId, sheet.directiveId(), sheet.obligationId(), sheet.actingUnitId(), sheet.year());
        for (Line line : left) {
            PilotModel model = PilotModel.registered(
                    UUID.randomUUID().toString(), source, line, CurrentActor.get(), clock.instant());
            models.save(model);
            publish(model, ModelStepKind.REGISTERED, null);
        }
        models.flush();
    }

    /** Where one line is gone and one new in a content and area they are the same, unless something was reported of it. */
    private static Map<PilotModel, Line> renamed(List<PilotModel> gone, List<Line> added) {
        Map<PilotModel, Line> renamed = new HashMap<>();
        for (PilotModel model : gone) {
            List<Line> candidates = added.stream().filter(model::isBeside).toList();
            boolean alone = gone.stream().filter(other -> other.isBeside(model)).count() == 1;
            if (alone && candidates.size() == 1 && model.isUnreported()) {
                renamed.put(model, candidates.get(0));
            }
        }
        return renamed;
    }

    private void follow(PilotModel model, Line line, List<Line> left) {
        left.remove(line);
        List<ModelStepKind> changes = model.follow(line, CurrentActor.get(), clock.instant());
        records.settle(model);
        changes.forEach(kind -> publish(model, kind, null));
    }

    private void publish(PilotModel model, ModelStepKind kind, @Nullable String words) {
        events.publishEvent(new ModelMoved(
                model.id(),
                kind,
                null,
                model.directiveId(),
                model.name(),
                organizations.nameOf(model.unitId()),
                words));
    }

    private Line line(SheetLine line) {
        String counted = Folded.fold(line.quantity().unit());
        boolean ofModels = served.countsModels(unit -> Folded.fold(unit).equals(counted));
        int count = ofModels
                ? line.quantity()
                        .counted()
                        .setScale(0, RoundingMode.CEILING)
                        .min(BigDecimal.valueOf(Typing.MOST))
                        .intValueExact()
                : 1;
        return new Line(keyOf(line), line.title(), line.content(), line.residentialAreaId(), count);
    }

    /** The same for a line however it is written. */
    static String keyOf(SheetLine line) {
        String area = line.residentialAreaId();
        return line.content() + "|" + (area == null ? "" : area) + "|"
                + NO_WORD.matcher(Folded.fold(line.title())).replaceAll(" ").strip();
    }
}
