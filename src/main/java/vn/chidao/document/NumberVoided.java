package vn.chidao.document;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A number was cancelled and stays in the book as void. */
public record NumberVoided(String unitId, String series, DocumentNumber number, String reason) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "NUMBER_VOIDED",
                "number-series",
                series,
                null,
                unitId,
                Phrase.of("document.act.number-voided", number.toString(), reason),
                null);
    }
}
