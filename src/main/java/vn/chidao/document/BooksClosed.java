package vn.chidao.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A body has ended: its number series and its registers take nothing new. */
public record BooksClosed(
        String unitId,
        String unitName,
        LocalDate on,
        @Nullable String successorUnitId) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "BOOKS_CLOSED",
                "organization",
                unitId,
                null,
                unitId,
                Phrase.of("document.act.books-closed", unitName),
                null);
    }
}
