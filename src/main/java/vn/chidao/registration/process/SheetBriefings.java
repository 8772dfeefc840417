package vn.chidao.registration.process;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.registration.AmendmentView;
import vn.chidao.registration.Overlap;
import vn.chidao.registration.ProposalCatalog;
import vn.chidao.registration.ProposalGrids;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.RoundTalk;
import vn.chidao.registration.SheetDecision;
import vn.chidao.registration.SheetGrids;
import vn.chidao.registration.SheetLine;
import vn.chidao.registration.SheetView;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskBriefing.Grid;

/** Puts together what the four tasks on a sheet have to show. */
@Component
class SheetBriefings {

    private final RegistrationCatalog sheets;
    private final DirectiveCatalog directives;
    private final ObligationCatalog obligations;
    private final OrganizationDirectory organization;
    private final SheetGrids grids;
    private final ProposalCatalog proposals;
    private final ProposalGrids talking;
    private final MessageSourceAccessor messages;

    SheetBriefings(
            RegistrationCatalog sheets,
            DirectiveCatalog directives,
            ObligationCatalog obligations,
            OrganizationDirectory organization,
            SheetGrids grids,
            ProposalCatalog proposals,
            ProposalGrids talking,
            MessageSource messages) {
        this.sheets = sheets;
        this.directives = directives;
        this.obligations = obligations;
        this.organization = organization;
        this.grids = grids;
        this.proposals = proposals;
        this.talking = talking;
        this.messages = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    /** What every task on this sheet shows: the sentence it rests on, whose sheet it is, why it came back. */
    TaskBriefing.Builder about(SheetView sheet) {
        TaskBriefing.Builder briefing =
                about(text("registration.task.subject", sheet.periodLabel(), sheet.unitName()), sheet);
        lastReturn(sheet, briefing);
        return briefing;
    }

    /** The sentence a sheet rests on and whose it is, for what is done about it. */
    TaskBriefing.Builder about(String subject, SheetView sheet) {
        ObligationView obligation = obligations.require(sheet.obligationId());
        return TaskBriefing.about(subject)
                .directive(
                        sheet.directiveId(),
                        text(
                                "registration.task.basis",
                                directives.require(sheet.directiveId()).label(),
                                obligation.topClause()))
                .quote(obligation.quote())
                .unit(sheet.actingUnitId())
                .fact(text("registration.task.unit"), sheet.unitName(), "/registration-sheets/" + sheet.id())
                .fact(text("registration.task.period"), sheet.periodLabel())
                .fact(text("registration.task.lead"), organization.nameOf(sheet.leadUnitId()))
                .fact(text("registration.task.accepting"), organization.nameOf(sheet.acceptingUnitId()));
    }

    /** Adds the lines as they were last submitted. */
    TaskBriefing.Builder withLines(SheetView sheet) {
        return about(sheet)
                .grid(grids.lines(text("registration.task.lines", sheet.versionNumber()), sheet.lines()))
                .grid(grids.targets(sheet, sheet.lines()))
                .text(text("registration.task.note"), sheet.note());
    }

    /** How far what is typed so far goes toward the numbers the directive sets. */
    List<Grid> targets(SheetView sheet, List<SheetLine> lines) {
        Grid targets = grids.targets(sheet, lines);
        return targets.rows().isEmpty() ? List.of() : List.of(targets);
    }

    /** What stands, what is to change of it and why. */
    TaskBriefing.Builder amendment(AmendmentView amendment) {
        SheetView sheet = sheets.require(amendment.sheetId());
        return about(sheet)
                .fact(
                        text("registration.amendment.proposed-by"),
                        by(amendment.proposedByPosition(), amendment.proposedBy()))
                .text(text("registration.amendment.reason"), amendment.reason())
                .grid(grids.changes(sheet.lines(), amendment.lines()))
                .grid(grids.lines(text("registration.amendment.lines"), amendment.lines()))
                .text(text("registration.task.note"), amendment.note())
                .grid(grids.targets(sheet, amendment.lines()));
    }

    /** As above, with what others claim beside the changed lines. */
    TaskBriefing.Builder amendmentWithOverlaps(AmendmentView amendment) {
        return overlaps(
                amendment(amendment),
                sheets.overlaps(amendment.sheetId(), amendment.lines()),
                proposals.talkAbout(amendment.sheetId()));
    }

    /** Adds what the consultation has to look at: who claims the same, and what nobody claims. */
    TaskBriefing.Builder withOverlaps(SheetView sheet) {
        String gaps = sheets.gaps(sheet.id()).stream()
                .map(content -> text("ContentArea." + content.name()))
                .reduce((first, next) -> first + "; " + next)
                .orElse(text("registration.task.no-gap"));
        return overlaps(
                withLines(sheet).fact(text("registration.task.gaps"), gaps),
                sheets.overlaps(sheet.id()),
                proposals.talkAbout(sheet.id()));
    }

    private TaskBriefing.Builder overlaps(TaskBriefing.Builder briefing, List<Overlap> overlaps, RoundTalk talk) {
        return briefing.fact(
                        text("registration.task.overlap-count"),
                        overlaps.isEmpty()
                                ? text("registration.task.no-overlap")
                                : text("registration.task.overlaps-found", overlaps.size()))
                .grid(grids.overlaps(overlaps, talk))
                .grid(talking.pending(talk));
    }

    private void lastReturn(SheetView sheet, TaskBriefing.Builder briefing) {
        if (sheet.decisions().isEmpty()) {
            return;
        }
        SheetDecision last = sheet.decisions().get(sheet.decisions().size() - 1);
        briefing.text(
                text(
                        last.positive() ? "registration.task.opinion" : "registration.task.returned",
                        by(last.positionName(), last.personName())),
                last.comment());
    }

    private static String by(@Nullable String position, String person) {
        return position == null ? person : position;
    }

    private String text(String key, @Nullable Object... args) {
        return messages.getMessage(key, args);
    }
}
