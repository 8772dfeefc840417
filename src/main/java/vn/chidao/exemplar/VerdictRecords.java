package vn.chidao.exemplar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chidao.exemplar.CampaignRecords.Counted;
import vn.chidao.exemplar.CampaignRecords.Entry;
import vn.chidao.registration.LineKind;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.SheetStatus;
import vn.chidao.shared.Phrase;

/**
 * Puts what was confirmed of a model on the record (C905, C906). The verdicts of a model make one record, on the day of
 * the last of them, once each instance has its own: so many met of all that were registered or, of a model outside the
 * registration, meant. Until then the model's page says how many are still to be judged. That record is work on the line
 * of the sheet the model comes from.
 */
@Component
class VerdictRecords {

    private final CampaignRecords records;
    private final RegistrationCatalog sheets;
    private final MessageSource messages;

    VerdictRecords(CampaignRecords records, RegistrationCatalog sheets, MessageSource messages) {
        this.records = records;
        this.sheets = sheets;
        this.messages = messages;
    }

    /** Writes the verdicts down where they are complete; to be called after whatever may complete them. */
    void settle(PilotModel model) {
        model.complete().ifPresent(verdicts -> {
            List<ModelAct> acts = verdicts.acts();
            Entry entry = entry(
                    model,
                    verdicts.met() > 0 ? ModelActKind.RECOGNISED : ModelActKind.NOT_MET,
                    acts.stream()
                            .map(ModelAct::onDay)
                            .max(Comparator.naturalOrder())
                            .orElseThrow(),
                    acts);
            records.write(entry, new Counted(CampaignRecords.MET, verdicts.met(), verdicts.of()))
                    .ifPresent(recordId -> model.countedAs(verdicts, recordId));
        });
    }

    /** Each replica is a record of its own. */
    void replicated(PilotModel model, ModelAct act) {
        records.write(
                        entry(model, act.kind(), act.onDay(), List.of(act)),
                        new Counted(CampaignRecords.REPLICATED, act.amount(), null))
                .ifPresent(recordId -> model.recordedAs(act.id(), recordId));
    }

    private Entry entry(PilotModel model, ModelActKind kind, LocalDate day, List<ModelAct> acts) {
        return new Entry(
                model.obligationId(),
                model.unitId(),
                day,
                Phrase.of("exemplar.record." + kind.name(), model.name()).in(messages),
                acts.stream().map(this::textOf).collect(Collectors.joining("\n")),
                model.content(),
                acts.stream()
                        .map(ModelAct::fileId)
                        .filter(Objects::nonNull)
                        .reduce((first, last) -> last)
                        .orElse(null),
                kind == ModelActKind.REPLICATED ? null : lineOf(model, day));
    }

    /**
     * The line the model comes from: of the year in which it was judged. A replica stands elsewhere and is no work on it.
     */
    private @Nullable String lineOf(PilotModel model, LocalDate day) {
        String sheetId = model.sheetId();
        return sheetId == null
                ? null
                : sheets.find(sheetId)
                        .filter(sheet -> sheet.status() == SheetStatus.ACCEPTED && sheet.year() == day.getYear())
                        .filter(sheet ->
                                List.of(sheet.unitId(), sheet.actingUnitId()).contains(model.unitId()))
                        .flatMap(sheet -> sheet.lines().stream()
                                .filter(line -> line.kind() == LineKind.MODEL)
                                .filter(line -> model.isOf(ModelIntake.keyOf(line)))
                                .findFirst()
                                .map(sheet::choiceOf))
                        .orElse(null);
    }

    private String textOf(ModelAct act) {
        return switch (act.kind()) {
            case RECOGNISED ->
                Phrase.of(
                                "exemplar.record.text.RECOGNISED",
                                String.valueOf(act.decisionNumber()),
                                act.onDay(),
                                String.valueOf(act.decidedBy()))
                        .withRemark(act.words())
                        .in(messages);
            case REPLICATED ->
                Phrase.of("exemplar.record.text.REPLICATED", String.valueOf(act.place()))
                        .withRemark(act.words())
                        .in(messages);
            case BUILT, NOT_MET -> String.valueOf(act.words());
        };
    }
}
