package vn.chidao.assessment;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation put beside a criterion.
 *
 * @param fileId of the file, or null where it is an address
 * @param href the address: a page of ours from its slash on, or one of the open web
 */
public record EvidenceView(
        String id,
        int criterion,
        EvidenceKind kind,
        String caption,
        @Nullable String fileId,
        @Nullable String fileName,
        @Nullable String href) {}
