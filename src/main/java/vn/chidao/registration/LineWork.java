package vn.chidao.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.obligation.RecordedWork;
import vn.chidao.obligation.RegisteredLines;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.workflow.TaskFormHandler.Option;

/** Which work on record does what a sheet registers. */
@Component
class LineWork implements RegisteredLines {

    private static final String BETWEEN = "/";

    private final LineTies ties;
    private final RegistrationCatalog sheets;
    private final QuantityPrinter printer;
    private final MessageSourceAccessor messages;

    LineWork(LineTies ties, RegistrationCatalog sheets, QuantityPrinter printer, MessageSource messages) {
        this.ties = ties;
        this.sheets = sheets;
        this.printer = printer;
        this.messages = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    @Override
    public List<Option> choices(String directiveId, Collection<String> unitIds, LocalDate today) {
        List<Option> options = new ArrayList<>();
        for (SheetView sheet : sheets.acceptedOf(directiveId, unitIds, today.getYear() - 1, today.getYear())) {
            sheet.lines().forEach(line -> options.add(option(sheet, line)));
        }
        return options;
    }

    private Option option(SheetView sheet, SheetLine line) {
        return new Option(choiceOf(sheet.id(), line), messages.getMessage("registration.work.option", new Object[] {
            sheet.unitName(), String.valueOf(sheet.year()), line.title(), printer.print(line.quantity())
        }));
    }

    /** The value by which a form names a line. */
    static String choiceOf(String sheetId, SheetLine line) {
        return sheetId + BETWEEN + line.key();
    }

    /** The sheet a choice names. */
    static String sheetIdOf(String choice) {
        return choice.substring(0, choice.lastIndexOf(BETWEEN));
    }

    private static boolean isOf(SheetView sheet, Collection<String> unitIds) {
        return unitIds.contains(sheet.unitId()) || unitIds.contains(sheet.actingUnitId());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tie(String field, @Nullable String choice, Work work) {
        ties.remove(work.source(), work.sourceId());
        if (choice == null || choice.isBlank()) {
            return;
        }
        SheetView sheet = sheetOf(choice)
                .filter(found -> found.directiveId().equals(work.directiveId()))
                .filter(found -> found.status() == SheetStatus.ACCEPTED)
                .filter(found -> isOf(found, work.unitIds()))
                .orElseThrow(() -> BusinessRuleViolation.at(field, "registration.rule.work-line-unknown"));
        SheetLine line = sheet.lines().stream()
                .filter(each -> choiceOf(sheet.id(), each).equals(choice))
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolation.at(field, "registration.rule.work-line-unknown"));
        if (sheet.year() != work.on().getYear()) {
            throw BusinessRuleViolation.at(field, "registration.rule.work-other-year", String.valueOf(sheet.year()));
        }
        ties.add(new LineTies.Tie(work.source(), work.sourceId(), sheet.id(), line.key(), line.title()));
    }

    private Optional<SheetView> sheetOf(String choice) {
        int end = choice.lastIndexOf(BETWEEN);
        return end < 0 ? Optional.empty() : sheets.find(choice.substring(0, end));
    }

    @Override
    public Map<String, Option> of(RecordedWork.Source source, Collection<String> sourceIds) {
        return ties.of(source, sourceIds).stream()
                .collect(Collectors.toMap(
                        LineTies.Tie::sourceId,
                        tie -> new Option(tie.sheetId() + BETWEEN + tie.lineKey(), tie.lineTitle())));
    }
}
