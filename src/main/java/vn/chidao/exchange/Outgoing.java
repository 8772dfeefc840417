package vn.chidao.exchange;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.changing.OutsideChange;
import vn.chidao.receiving.OutsideRoad;

/** A message under way; {@code attempt} counts from 1. */
record Outgoing(
        String id,
        int attempt,
        OutsideRoad road,
        MessageKind kind,
        @Nullable OutsideChange change,
        @Nullable Integer statusCode,
        @Nullable String directiveId,
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
        @Nullable String words,
        byte @Nullable [] payload,
        Instant orderedAt) {}
