package vn.chidao.cycle;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The next cycle of a directive was opened as a draft. */
public record NextCycleOpened(
        String directiveId,
        String label,
        String nextDirectiveId,
        String baseDocument,
        int goingOn,
        int ended,
        int asked)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "NEXT_CYCLE_OPENED",
                "directive",
                directiveId,
                directiveId,
                null,
                Phrase.of("cycle.act.next-cycle-opened", label, baseDocument, goingOn, ended, asked),
                null);
    }
}
