package vn.chidao.obligation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Port: a module that puts records on record of itself, or makes obligations arise, says from which of its pages they come. */
public interface RecordOrigin {

    /** Paths of ours by the ids of these records; those that come from elsewhere are left out. */
    Map<String, String> pagesOf(Collection<String> recordIds);

    /** The path of ours to what asked for an obligation; empty where it comes from elsewhere, as from a text. */
    default Optional<String> pageOfObligation(String obligationId) {
        return Optional.empty();
    }
}
