package vn.chidao.directive;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentType;

/**
 * A written authorisation to sign, as its paper says.
 *
 * @param content what may be signed, in the paper's words
 * @param fileId the stored scan, or null
 */
public record RecordSigningAuthorization(
        String fromPositionId,
        String toPositionId,
        Set<DocumentType> types,
        String content,
        LocalDate from,
        LocalDate to,
        String paperNumber,
        LocalDate paperDate,
        @Nullable String fileId) {

    public RecordSigningAuthorization {
        types = Set.copyOf(types);
    }
}
