package vn.chidao.receiving;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The directive has been made known in an addressee's unit. */
public record DisseminationConfirmed(
        String directiveId,
        String receiptId,
        String unitId,
        String unitName,
        String label,
        LocalDate heldOn,
        int participants,
        int cellsConfirmed,
        int cellsAsked)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "DISSEMINATION_CONFIRMED",
                "receipt",
                receiptId,
                directiveId,
                unitId,
                cellsAsked == 0
                        ? Phrase.of("receiving.act.dissemination-confirmed", unitName, label, heldOn, participants)
                        : Phrase.of(
                                "receiving.act.dissemination-confirmed-with-cells",
                                unitName,
                                label,
                                heldOn,
                                participants,
                                cellsConfirmed,
                                cellsAsked),
                null);
    }
}
