package vn.chidao.registration;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.chidao.shared.Days;
import vn.chidao.workflow.TaskBriefing.Grid;

/** Proposals of the consultation in the officers' words, for tasks and pages alike. */
@Component
public class ProposalGrids {

    private final Expectations expectations;
    private final MessageSourceAccessor messages;

    ProposalGrids(Expectations expectations, MessageSource messages) {
        this.expectations = expectations;
        this.messages = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    /** What this organisation would do if it agreed. */
    public String asked(ProposalView proposal, ProposalView.Part own) {
        String other = proposal.parts().stream()
                .filter(part -> part.place() != own.place())
                .map(ProposalView.Part::unitName)
                .findFirst()
                .orElse("");
        return text("registration.proposal.asked." + proposal.kind() + "." + own.side(), proposal.subject(), other);
    }

    /** What was agreed to about a sheet, beside what is typed into it. */
    public Grid agreed(String sheetId, List<ProposalView> proposals, List<SheetLine> typed) {
        return new Grid(
                text("registration.proposal.agreed"),
                List.of(
                        text("registration.proposal.kind"),
                        text("registration.proposal.asked"),
                        text("registration.proposal.in-sheet")),
                proposals.stream()
                        .map(proposal -> List.of(
                                text("ProposalKind." + proposal.kind()),
                                asked(proposal, proposal.partOf(sheetId).orElseThrow()),
                                text(
                                        expectations.isShownBy(proposal, sheetId, typed)
                                                ? "registration.proposal.in-sheet.yes"
                                                : "registration.proposal.in-sheet.no")))
                        .toList());
    }

    /** What is proposed and not settled, and whom it waits for. */
    public Grid pending(RoundTalk talk) {
        return new Grid(
                text("registration.proposal.pending"),
                List.of(
                        text("registration.proposal.kind"),
                        text("registration.proposal.subject"),
                        text("registration.proposal.reason"),
                        text("registration.proposal.waits")),
                talk.pending().stream()
                        .map(proposal -> List.of(
                                text("ProposalKind." + proposal.kind()),
                                proposal.subject(),
                                proposal.reason(),
                                String.join("; ", waits(proposal))))
                        .toList());
    }

    /** What it still waits for, organisation by organisation. */
    public List<String> waits(ProposalView proposal) {
        return proposal.parts().stream()
                .map(part -> waits(proposal, part))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What it waits for from one of them; null where for nothing. */
    public @Nullable String waits(ProposalView proposal, ProposalView.Part part) {
        ProposalWait wait = proposal.waitsFor(part);
        return wait == null ? null : text("ProposalWait." + wait, part.unitName(), Days.written(part.dueOn()));
    }

    /** How far the talk about an overlap has come, or why there can be none; blank where nobody has raised it. */
    public String standing(Overlap overlap, RoundTalk talk) {
        ProposalView proposal = talk.about(overlap);
        if (proposal == null) {
            return overlap.isOfOneDirective() ? "" : text("registration.proposal.other-directive");
        }
        if (proposal.leavesItAsItIs()) {
            return text("registration.proposal.left-as-it-is", reasonOfRefusal(proposal));
        }
        if (proposal.makesItShared()) {
            return text("registration.proposal.made-shared");
        }
        return text(
                "registration.proposal.standing",
                text("ProposalKind." + proposal.kind()),
                text("ProposalStatus." + proposal.status()));
    }

    private static String reasonOfRefusal(ProposalView proposal) {
        return proposal.parts().stream()
                .filter(part -> Boolean.FALSE.equals(part.agrees()))
                .map(part -> String.valueOf(part.reason()))
                .findFirst()
                .orElse("");
    }

    private String text(String key, @Nullable Object... args) {
        return messages.getMessage(key, args);
    }
}
