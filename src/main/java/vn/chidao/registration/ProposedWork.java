package vn.chidao.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.Phrase;

/**
 * The work a proposal is about: a line as it was registered, or a gap.
 *
 * @param content null of a gap that is only a place
 * @param lineKind null of a gap that may be filled in any form
 * @param title null of a gap
 * @param placeId a settlement; of a gap also a commune's body; null where no place is named
 */
@Embeddable
public record ProposedWork(
        @Nullable @Enumerated(EnumType.STRING) ContentArea content,

        @Nullable @Enumerated(EnumType.STRING) @Column(name = "line_kind")
        LineKind lineKind,

        @Nullable String title,
        @Nullable @Column(name = "place_id") String placeId) {

    static ProposedWork of(SheetLine line) {
        return new ProposedWork(line.content(), line.kind(), line.title(), line.residentialAreaId());
    }

    /** Whether this line is the one that was registered, by the same measure as {@link SheetLine#isAboutTheSameAs}. */
    boolean isLine(SheetLine line) {
        return title != null
                && content == line.content()
                && lineKind == line.kind()
                && Objects.equals(placeId, line.residentialAreaId())
                && FoldedTitle.of(title).equals(FoldedTitle.of(line.title()));
    }

    /** What people call it. */
    Phrase subject(UnaryOperator<String> nameOfPlace) {
        if (title != null) {
            return Phrase.of("registration.proposal.subject.line", title);
        }
        if (placeId == null) {
            return Phrase.of("ContentArea." + content);
        }
        String place = nameOfPlace.apply(placeId);
        if (lineKind != null) {
            return Phrase.of("registration.proposal.subject.at", Phrase.of("LineKind." + lineKind), place);
        }
        return content == null
                ? Phrase.of("registration.proposal.subject.place", place)
                : Phrase.of("registration.proposal.subject.at", Phrase.of("ContentArea." + content), place);
    }
}
