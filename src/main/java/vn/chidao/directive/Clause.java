package vn.chidao.directive;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A piece of the text, verbatim, with its place in it; the tree is by {@code parentId}. Pieces never overlap. */
@Embeddable
record Clause(String clauseId, @Nullable String parentId, String number, String text, int startOffset, int endOffset) {}
