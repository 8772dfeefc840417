package vn.chidao.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.changing.OutsideChange;
import vn.chidao.receiving.OutsideRoad;

/** Something to be sent. What names codes is looked up when it is sent, unless an arrived message has named them. */
record Order(
        MessageKind kind,
        OutsideRoad road,
        @Nullable OutsideChange change,
        @Nullable Integer statusCode,
        @Nullable String directiveId,
        @Nullable String receiptId,
        @Nullable String ownUnitId,
        @Nullable String ownOrganId,
        @Nullable String unitId,
        @Nullable String organId,
        @Nullable String organName,
        @Nullable String address,
        @Nullable String documentId,
        @Nullable String documentCode,
        @Nullable LocalDate documentDate,
        String subject,
        @Nullable String words) {

    static Order of(MessageKind kind, OutsideRoad road, String subject) {
        return new Order(
                kind, road, null, null, null, null, null, null, null, null, null, null, null, null, null, subject,
                null);
    }

    Order directive(String directive, @Nullable String receipt) {
        return new Order(
                kind,
                road,
                change,
                statusCode,
                directive,
                receipt,
                ownUnitId,
                ownOrganId,
                unitId,
                organId,
                organName,
                address,
                documentId,
                documentCode,
                documentDate,
                subject,
                words);
    }

    Order from(@Nullable String ownUnit) {
        return new Order(
                kind,
                road,
                change,
                statusCode,
                directiveId,
                receiptId,
                ownUnit,
                ownOrganId,
                unitId,
                organId,
                organName,
                address,
                documentId,
                documentCode,
                documentDate,
                subject,
                words);
    }

    Order to(@Nullable String unit, @Nullable String organ, @Nullable String name, @Nullable String mailAddress) {
        return new Order(
                kind,
                road,
                change,
                statusCode,
                directiveId,
                receiptId,
                ownUnitId,
                ownOrganId,
                unit,
                organ,
                name,
                mailAddress,
                documentId,
                documentCode,
                documentDate,
                subject,
                words);
    }

    Order about(@Nullable String document, @Nullable String code, @Nullable LocalDate date) {
        return new Order(
                kind,
                road,
                change,
                statusCode,
                directiveId,
                receiptId,
                ownUnitId,
                ownOrganId,
                unitId,
                organId,
                organName,
                address,
                document,
                code,
                date,
                subject,
                words);
    }

    Order saying(@Nullable Integer status, @Nullable OutsideChange itsChange, @Nullable String itsWords) {
        return new Order(
                kind,
                road,
                itsChange,
                status,
                directiveId,
                receiptId,
                ownUnitId,
                ownOrganId,
                unitId,
                organId,
                organName,
                address,
                documentId,
                documentCode,
                documentDate,
                subject,
                itsWords);
    }

    /** The same order for a message of another kind. */
    Order as(MessageKind another) {
        return new Order(
                another,
                road,
                change,
                statusCode,
                directiveId,
                receiptId,
                ownUnitId,
                ownOrganId,
                unitId,
                organId,
                organName,
                address,
                documentId,
                documentCode,
                documentDate,
                subject,
                words);
    }
}
