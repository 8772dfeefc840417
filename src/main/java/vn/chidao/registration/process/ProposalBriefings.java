package vn.chidao.registration.process;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.chidao.registration.ProposalCatalog;
import vn.chidao.registration.ProposalGrids;
import vn.chidao.registration.ProposalTurn;
import vn.chidao.registration.ProposalView;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.SheetGrids;
import vn.chidao.registration.SheetLine;
import vn.chidao.registration.SheetView;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskBriefing.Grid;

/** Puts together what has to be shown of proposals: to whoever answers, fills a sheet or consults about it. */
@Component
class ProposalBriefings {

    private final ProposalCatalog proposals;
    private final RegistrationCatalog sheets;
    private final SheetBriefings briefings;
    private final SheetGrids lines;
    private final ProposalGrids grids;
    private final MessageSourceAccessor messages;

    ProposalBriefings(
            ProposalCatalog proposals,
            RegistrationCatalog sheets,
            SheetBriefings briefings,
            SheetGrids lines,
            ProposalGrids grids,
            MessageSource messages) {
        this.proposals = proposals;
        this.sheets = sheets;
        this.briefings = briefings;
        this.lines = lines;
        this.grids = grids;
        this.messages = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    /** What one organisation is asked to agree to: the proposal, its reason, its own sheet and that of the other. */
    TaskBriefing asking(ProposalTurn turn) {
        ProposalView proposal = proposals.require(turn.proposalId());
        ProposalView.Part own = proposal.parts().get(turn.place());
        SheetView sheet = sheets.require(own.sheetId());
        TaskBriefing.Builder briefing = briefings
                .about(
                        text(
                                "registration.proposal.task.subject",
                                kindOf(proposal),
                                proposal.subject(),
                                own.unitName()),
                        sheet)
                .fact(text("registration.proposal.kind"), kindOf(proposal))
                .fact(text("registration.proposal.subject"), proposal.subject())
                .fact(
                        text("registration.proposal.raised-by"),
                        by(proposal.raisedByPosition(), proposal.raisedBy()),
                        "/registration-sheets?directive=" + proposal.directiveId() + "&year=" + proposal.year());
        proposal.parts().stream()
                .filter(part -> part.place() != turn.place())
                .forEach(part -> briefing.fact(
                        text("registration.proposal.other." + part.side()),
                        part.unitName(),
                        "/registration-sheets/" + part.sheetId()));
        String beside = proposal.besideSheetId();
        if (beside != null) {
            briefing.fact(
                    text("registration.proposal.beside"),
                    sheets.require(beside).unitName(),
                    "/registration-sheets/" + beside);
        }
        return briefing.text(text("registration.proposal.asked"), grids.asked(proposal, own))
                .text(text("registration.proposal.reason"), proposal.reason())
                .grid(lines.lines(text("registration.task.lines", sheet.versionNumber()), sheet.lines()))
                .build();
    }

    /** What was agreed to about a sheet, and whether what is typed says so; nothing where nothing is left to do. */
    List<Grid> beside(String sheetId, List<SheetLine> typed) {
        Grid agreed = grids.agreed(sheetId, proposals.agreedOn(sheetId), typed);
        return agreed.rows().isEmpty() ? List.of() : List.of(agreed);
    }

    private String kindOf(ProposalView proposal) {
        return text("ProposalKind." + proposal.kind());
    }

    private static String by(@Nullable String position, String person) {
        return position == null ? person : position;
    }

    private String text(String key, @Nullable Object... args) {
        return messages.getMessage(key, args);
    }
}
