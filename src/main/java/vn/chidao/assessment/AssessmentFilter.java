package vn.chidao.assessment;

import org.jspecify.annotations.Nullable;

/** Which rounds a list shows; what is null narrows nothing. */
public record AssessmentFilter(
        @Nullable String directiveId,
        @Nullable Integer year,
        @Nullable AssessmentStatus status) {}
