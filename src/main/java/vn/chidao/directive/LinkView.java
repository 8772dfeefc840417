package vn.chidao.directive;

import org.jspecify.annotations.Nullable;

/** A tie to another document: its words as cited, its id where we have it. */
public record LinkView(LinkKind kind, @Nullable String targetDirectiveId, String reference) {}
