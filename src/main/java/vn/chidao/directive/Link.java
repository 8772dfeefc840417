package vn.chidao.directive;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** A tie to another document: its words as cited, and its id where we have it. */
@Embeddable
record Link(
        @Enumerated(EnumType.STRING) LinkKind kind,
        @Nullable String targetDirectiveId,
        String reference) {}
