package vn.chidao.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentType;

/** Another document as the text cites it. */
public record ReadDocument(
        @Nullable DocumentType type,
        @Nullable String number,
        @Nullable String notation,
        @Nullable LocalDate date,
        @Nullable String issuer,
        String reference,
        Span span) {}
