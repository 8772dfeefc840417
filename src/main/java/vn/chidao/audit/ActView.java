package vn.chidao.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the record. {@code chain} is the organisation in whose chain it stands, or {@link AuditTrail#SYSTEM_CHAIN};
 * people read {@code verb} as message {@code Act.<verb>} and {@code businessAt} as when it happened.
 */
public record ActView(
        long id,
        String chain,
        long seq,
        Instant businessAt,
        Instant realAt,
        String account,
        String personName,
        @Nullable String positionId,
        @Nullable String positionName,
        String verb,
        String subjectKind,
        String subjectId,
        @Nullable String directiveId,
        String summary,
        @Nullable String textSha256,
        String hash) {}
