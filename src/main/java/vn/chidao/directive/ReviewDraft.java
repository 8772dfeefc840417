package vn.chidao.directive;

import org.jspecify.annotations.Nullable;

/** Passes a draft on or returns it; a return needs its reason in the comment. */
public record ReviewDraft(
        String directiveId, boolean approved, @Nullable String comment) {}
