package vn.chidao.directive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One wording of a draft, as it was laid down; 1 is the first. */
public record RevisionView(
        int revision,
        String subject,
        String text,
        String textSha256,
        @Nullable String note,
        String revisedBy,
        Instant revisedAt) {}
