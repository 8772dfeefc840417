package vn.chidao.obligation;

import java.util.List;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * The cycle of a directive has ended. Each stage ends, in the same transaction, the instances that still work on it.
 *
 * @param releasedOccurrenceIds what was open until now
 */
public record CycleClosed(String directiveId, String label, List<String> releasedOccurrenceIds) implements RecordedAct {

    public CycleClosed {
        releasedOccurrenceIds = List.copyOf(releasedOccurrenceIds);
    }

    @Override
    public Facts facts() {
        return new Facts(
                "CYCLE_CLOSED",
                "directive",
                directiveId,
                directiveId,
                null,
                Phrase.of("obligation.act.cycle-closed", label, releasedOccurrenceIds.size()),
                null);
    }
}
