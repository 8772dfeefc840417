package vn.chidao.directive;

import org.jspecify.annotations.Nullable;

/** Gives a returned draft a new wording and submits it again. */
public record ReviseDraft(
        String directiveId,
        String subject,
        String text,
        @Nullable String note) {}
