package vn.chidao.commendation;

import org.jspecify.annotations.Nullable;

/** What a list of proposals is narrowed to; null everywhere shows all. */
public record NominationFilter(
        @Nullable String occasionId, @Nullable NominationStatus status, String words) {}
