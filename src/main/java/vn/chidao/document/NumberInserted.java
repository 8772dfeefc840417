package vn.chidao.document;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A document of an earlier day was given that day's last number with a letter. */
public record NumberInserted(String unitId, DocumentNumber number, LocalDate day, String reason, String approval)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "NUMBER_INSERTED",
                "number-series",
                unitId + "/" + number,
                null,
                unitId,
                Phrase.of("document.act.number-inserted", number.toString(), day, approval)
                        .withRemark(reason),
                null);
    }
}
