package vn.chidao.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.changing.OutsideChange;

/** What a message that arrived says, as far as it could be told. */
record Understood(
        @Nullable String organId,
        @Nullable String organName,
        @Nullable String unitId,
        @Nullable String ownUnitId,
        @Nullable String ownOrganId,
        @Nullable String documentId,
        @Nullable String documentCode,
        @Nullable LocalDate documentDate,
        String subject,
        @Nullable String words,
        @Nullable OutsideChange change,
        @Nullable Integer statusCode,
        @Nullable String directiveId,
        @Nullable String receiptId) {

    Understood of(@Nullable String directive, @Nullable String receipt, @Nullable String ownUnit) {
        return new Understood(
                organId,
                organName,
                unitId,
                ownUnit,
                ownOrganId,
                documentId,
                documentCode,
                documentDate,
                subject,
                words,
                change,
                statusCode,
                directive,
                receipt);
    }
}
