package vn.chidao.registration.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.registration.Overlap;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.SheetDecision;
import vn.chidao.registration.SheetLine;
import vn.chidao.registration.SheetView;
import vn.chidao.workflow.TaskBriefing;

/** Puts together what the four tasks on a sheet have to show. */
@Component
class SheetBriefings {

    private final RegistrationCatalog sheets;
    private final DirectiveCatalog directives;
    private final ObligationCatalog obligations;
    private final OrganizationDirectory organization;
    private final MessageSourceAccessor messages;

    SheetBriefings(
            RegistrationCatalog sheets,
            DirectiveCatalog directives,
            ObligationCatalog obligations,
            OrganizationDirectory organization,
            MessageSource messages) {
        this.sheets = sheets;
        this.directives = directives;
        this.obligations = obligations;
        this.organization = organization;
        this.messages = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    /** What every task on this sheet shows: the sentence it rests on, whose sheet it is, why it came back. */
    TaskBriefing.Builder about(SheetView sheet) {
        ObligationView obligation = obligations.require(sheet.obligationId());
        TaskBriefing.Builder briefing = TaskBriefing.about(
                        text("registration.task.subject", sheet.periodLabel(), sheet.unitName()))
                .directive(
                        sheet.directiveId(),
                        text(
                                "registration.task.basis",
                                directives.require(sheet.directiveId()).label(),
                                obligation.topClause()))
                .quote(obligation.quote())
                .unit(sheet.actingUnitId())
                .fact(text("registration.task.unit"), sheet.unitName())
                .fact(text("registration.task.period"), sheet.periodLabel())
                .fact(text("registration.task.lead"), organization.nameOf(sheet.leadUnitId()))
                .fact(text("registration.task.accepting"), organization.nameOf(sheet.acceptingUnitId()));
        lastReturn(sheet, briefing);
        return briefing;
    }

    /** Adds the lines as they were last submitted. */
    TaskBriefing.Builder withLines(SheetView sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (SheetLine line : sheet.lines()) {
            rows.add(List.of(
                    content(line), kind(line), line.title(), settlement(line), line.quantity() + " " + line.unit()));
        }
        return about(sheet)
                .grid(
                        text("registration.task.lines", sheet.versionNumber()),
                        List.of(
                                text("registration.line.content"),
                                text("registration.line.kind"),
                                text("registration.line.title"),
                                text("registration.line.settlement"),
                                text("registration.line.quantity")),
                        rows)
                .text(text("registration.task.note"), sheet.note());
    }

    /** Adds what the consultation has to look at: who claims the same, and what nobody claims. */
    TaskBriefing.Builder withOverlaps(SheetView sheet) {
        List<Overlap> overlaps = sheets.overlaps(sheet.id());
        List<List<String>> rows = overlaps.stream()
                .map(overlap -> List.of(
                        overlap.ours().line().title(),
                        overlap.theirs().unitName(),
                        overlap.theirs().line().title(),
                        settlement(overlap.theirs().line()),
                        text("OverlapReason." + overlap.reason().name())))
                .toList();
        String gaps = sheets.gaps(sheet.id()).stream()
                .map(content -> text("ContentArea." + content.name()))
                .reduce((first, next) -> first + "; " + next)
                .orElse(text("registration.task.no-gap"));
        return withLines(sheet)
                .fact(
                        text("registration.task.overlap-count"),
                        overlaps.isEmpty()
                                ? text("registration.task.no-overlap")
                                : text("registration.task.overlaps-found", overlaps.size()))
                .fact(text("registration.task.gaps"), gaps)
                .grid(
                        text("registration.task.overlaps"),
                        List.of(
                                text("registration.overlap.ours"),
                                text("registration.overlap.unit"),
                                text("registration.overlap.theirs"),
                                text("registration.line.settlement"),
                                text("registration.overlap.reason")),
                        rows);
    }

    private void lastReturn(SheetView sheet, TaskBriefing.Builder briefing) {
        if (sheet.decisions().isEmpty()) {
            return;
        }
        SheetDecision last = sheet.decisions().get(sheet.decisions().size() - 1);
        String by = last.positionName() == null ? last.personName() : last.positionName();
        briefing.text(
                text(last.positive() ? "registration.task.opinion" : "registration.task.returned", by), last.comment());
    }

    private String content(SheetLine line) {
        return text("ContentArea." + line.content().name());
    }

    private String kind(SheetLine line) {
        return text("LineKind." + line.kind().name());
    }

    private String settlement(SheetLine line) {
        return line.residentialAreaId() == null ? "" : organization.nameOf(line.residentialAreaId());
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args);
    }
}
