package vn.chidao.assessment;

import org.jspecify.annotations.Nullable;

/**
 * Something an organisation puts beside a criterion: a file or an address, not both.
 *
 * @param criterion its place, from 0
 * @param kind null where none was chosen
 */
public record AddEvidence(
        int criterion,
        @Nullable EvidenceKind kind,
        @Nullable String caption,
        @Nullable String fileId,
        @Nullable String href) {}
