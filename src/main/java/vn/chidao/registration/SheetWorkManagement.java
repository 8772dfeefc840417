package vn.chidao.registration;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.obligation.ObligationRights;
import vn.chidao.obligation.RecordedWork;
import vn.chidao.obligation.RegisteredLines;
import vn.chidao.shared.BusinessRuleViolation;

/** Work that was put on record without saying so is work on a registered line after all. */
@Service
@Transactional
public class SheetWorkManagement {

    private final RegistrationCatalog sheets;
    private final SheetProgress progress;
    private final RegisteredLines lines;
    private final ObligationRights rights;
    private final Access access;
    private final ApplicationEventPublisher events;

    SheetWorkManagement(
            RegistrationCatalog sheets,
            SheetProgress progress,
            RegisteredLines lines,
            ObligationRights rights,
            Access access,
            ApplicationEventPublisher events) {
        this.sheets = sheets;
        this.progress = progress;
        this.lines = lines;
        this.rights = rights;
        this.access = access;
        this.events = events;
    }

    /**
     * @param work names a piece of {@link SheetProgress#untied}
     * @param choice the line, as a form names it
     * @throws BusinessRuleViolation at {@code work} or {@code line} when there is no such work or line, or somebody has
     *     tied the work in the meantime
     */
    public void tie(String sheetId, String work, String choice) {
        SheetView sheet = sheets.require(sheetId);
        access.require(Right.RECORD_WORK, rights.recordsOf(sheet.actingUnitId()), "obligation.access.record");
        RecordedWork found = progress.untied(sheet).stream()
                .filter(each ->
                        SheetProgress.keyOf(each.source(), each.sourceId()).equals(work))
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolation.at("work", "registration.rule.work-unknown"));
        if (choice.isBlank()
                || sheet.lines().stream()
                        .noneMatch(line -> LineWork.choiceOf(sheetId, line).equals(choice))) {
            throw BusinessRuleViolation.at("line", "registration.rule.work-line-unknown");
        }
        lines.tie(
                "line",
                choice,
                new RegisteredLines.Work(
                        found.source(),
                        found.sourceId(),
                        sheet.directiveId(),
                        List.of(sheet.unitId(), sheet.actingUnitId()),
                        found.on()));
        events.publishEvent(new WorkTied(sheetId, sheet.directiveId(), sheet.actingUnitId(), found.title()));
    }
}
