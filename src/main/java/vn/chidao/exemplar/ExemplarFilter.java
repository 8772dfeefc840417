package vn.chidao.exemplar;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/** Which exemplars are asked for; null asks for all. */
public record ExemplarFilter(
        @Nullable String directiveId,
        @Nullable Integer year,
        @Nullable ContentArea content,
        @Nullable ExemplarStatus status,
        @Nullable ExemplarKind kind,
        String words) {}
