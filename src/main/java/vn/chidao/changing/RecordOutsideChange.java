package vn.chidao.changing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An outside issuer has recalled, replaced, amended or corrected a document that was received or recorded here.
 *
 * @param byDirectiveId the paper by which it did so, where it stands in a book here or was recorded
 * @param byDocument its number, where it does not
 * @param fileId a copy of it, then required
 */
public record RecordOutsideChange(
        String directiveId,
        ChangeKind kind,
        String reason,
        @Nullable String byDirectiveId,
        @Nullable String byDocument,
        @Nullable LocalDate byDocumentOn,
        @Nullable String fileId) {}
