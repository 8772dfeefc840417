package vn.chidao.exchange;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.changing.OutsideChange;

/**
 * A change of a document from outside, as it came.
 *
 * @param directiveId the document as it stands here; null where it has not come by this road
 * @param documentCode as the sender writes it
 * @param arrivedAt business time
 * @param byDocument number of the document by which it is done, where the sender names one
 * @param whyNot what was against carrying it out as it came; null where it says too little
 */
public record ArrivingChangeView(
        String id,
        String unitId,
        String sender,
        OutsideChange change,
        @Nullable String directiveId,
        @Nullable String documentCode,
        @Nullable LocalDate documentDate,
        String subject,
        @Nullable String reason,
        Instant arrivedAt,
        @Nullable String byDocument,
        @Nullable LocalDate byDocumentOn,
        @Nullable String whyNot) {}
