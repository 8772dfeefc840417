package vn.chidao.obligation;

import java.util.List;
import vn.chidao.shared.Phrase;

/**
 * Obligations bind nobody any more, because their directive was recalled or replaced or an amendment put others in
 * their place.
 */
public record ObligationsLifted(
        String directiveId,
        String label,
        int obligations,
        String reason,
        List<String> releasedOccurrenceIds,
        boolean ofAllObligations)
        implements WorkReleased {

    public ObligationsLifted {
        releasedOccurrenceIds = List.copyOf(releasedOccurrenceIds);
    }

    @Override
    public Facts facts() {
        return new Facts(
                "OBLIGATIONS_LIFTED",
                "directive",
                directiveId,
                directiveId,
                null,
                Phrase.of(
                        "obligation.act.obligations-lifted", obligations, label, releasedOccurrenceIds.size(), reason),
                null);
    }
}
