package vn.chidao.recording;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.Circulation;
import vn.chidao.document.DocumentType;
import vn.chidao.reading.ReadHeading.Provenance;

/** What an officer makes of the parts around the text. */
public record HeadingChange(
        Provenance provenance,
        @Nullable DocumentType type,
        @Nullable String issuer,
        @Nullable String superior,
        @Nullable Integer number,
        @Nullable String notation,
        @Nullable String place,
        @Nullable LocalDate issuedOn,
        @Nullable String subject,
        Circulation limits) {}
