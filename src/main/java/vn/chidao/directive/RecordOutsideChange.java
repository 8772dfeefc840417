package vn.chidao.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An outside issuer has recalled, replaced, amended or corrected a document that was received or recorded here.
 *
 * @param byDocument number of the paper by which it did so; only a recall can come without one
 */
public record RecordOutsideChange(
        String directiveId,
        ChangeKind kind,
        String reason,
        @Nullable String byDocument,
        @Nullable LocalDate byDocumentOn) {}
