package vn.chidao.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.receiving.ReceivedFile;

/**
 * A document that arrived and does not say what it is.
 *
 * @param sender as he calls himself; his address where that is all there is
 * @param code number and notation as they came, which cannot be read
 * @param arrivedAt business time
 */
public record ArrivingDocumentView(
        String id,
        String unitId,
        @Nullable String sender,
        @Nullable String code,
        String subject,
        @Nullable String words,
        Instant arrivedAt,
        List<ReceivedFile> files) {}
