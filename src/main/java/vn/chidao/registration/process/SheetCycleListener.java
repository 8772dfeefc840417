package vn.chidao.registration.process;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.WorkReleased;
import vn.chidao.registration.AmendmentManagement;
import vn.chidao.registration.AnnexManagement;
import vn.chidao.registration.ProposalManagement;
import vn.chidao.workflow.ProcessStarts;

/** Ends open work on sheets, their changes, proposals and annexes with their cycle or directive; work items go with it. */
@Component
class SheetCycleListener {

    private final ProcessStarts starts;
    private final AmendmentManagement amendments;
    private final ProposalManagement proposals;
    private final AnnexManagement annexes;
    private final MessageSource messages;

    SheetCycleListener(
            ProcessStarts starts,
            AmendmentManagement amendments,
            ProposalManagement proposals,
            AnnexManagement annexes,
            MessageSource messages) {
        this.starts = starts;
        this.amendments = amendments;
        this.proposals = proposals;
        this.annexes = annexes;
        this.messages = messages;
    }

    @EventListener
    void on(WorkReleased released) {
        String reason = released.facts().summary().in(messages);
        released.releasedOccurrenceIds()
                .forEach(occurrenceId -> starts.end(ContentRegistrationModel.PROCESS_ID, occurrenceId, reason));
        if (released.ofAllObligations()) {
            amendments.endWithDirective(released.directiveId(), reason);
            proposals.endWithDirective(released.directiveId(), reason);
            annexes.endWithDirective(released.directiveId(), reason);
        } else {
            proposals.endWithSheets(released.releasedOccurrenceIds(), reason);
        }
    }
}
