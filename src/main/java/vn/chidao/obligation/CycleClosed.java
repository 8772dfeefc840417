package vn.chidao.obligation;

import java.util.List;
import vn.chidao.shared.Phrase;

/**
 * The cycle of a directive has ended.
 *
 * @param releasedOccurrenceIds what was open until now
 */
public record CycleClosed(String directiveId, String label, List<String> releasedOccurrenceIds)
        implements WorkReleased {

    public CycleClosed {
        releasedOccurrenceIds = List.copyOf(releasedOccurrenceIds);
    }

    @Override
    public boolean ofAllObligations() {
        return true;
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
