package vn.chidao.recording;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.chidao.directive.ConcludingTogether;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;

/**
 * Joint programmes that were recorded before anybody asked who concludes them together: whoever has signed them. Whom
 * somebody has named since stays named.
 */
@Component
class EarlierProgrammes {

    private static final Logger log = LoggerFactory.getLogger(EarlierProgrammes.class);

    private final RecordingRepository recordings;
    private final ProposalText texts;
    private final Proposals proposals;
    private final DirectiveCatalog directives;
    private final ConcludingTogether together;
    private final TransactionOperations transaction;

    EarlierProgrammes(
            RecordingRepository recordings,
            ProposalText texts,
            Proposals proposals,
            DirectiveCatalog directives,
            ConcludingTogether together,
            TransactionOperations transaction) {
        this.recordings = recordings;
        this.texts = texts;
        this.proposals = proposals;
        this.directives = directives;
        this.together = together;
        this.transaction = transaction;
    }

    /** At every start, on whichever node is first; doing it again changes nothing. */
    @EventListener(ApplicationReadyEvent.class)
    void nameParties() {
        for (String id : recordings.findWithoutParties()) {
            try {
                transaction.executeWithoutResult(
                        status -> recordings.findLocked(id).ifPresent(this::nameParties));
            } catch (RuntimeException e) {
                log.error("naming the parties of {} failed; the next start tries again", id, e);
            }
        }
    }

    private void nameParties(Recording recording) {
        DirectiveView directive = directives
                .find(recording.directiveId() == null ? recording.id() : recording.directiveId())
                .orElse(null);
        if (directive == null || !together.with(directive).isEmpty()) {
            return;
        }
        List<String> parties = proposals.partiesOf(texts.read(recording), recording.unitId()).stream()
                .filter(unit -> !unit.equals(directive.concludingUnitId()))
                .toList();
        if (!parties.isEmpty()) {
            together.name(directive.id(), parties);
        }
    }
}
