package vn.chidao.festival;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * Somebody has said that an opinion needs no recommendation. Of what people said, and of the answer they had, the record
 * says nothing.
 *
 * @param unitId whose act it is
 */
public record OpinionClosed(String assignmentId, String unitId, String areaName, int year) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "FESTIVAL_OPINION_CLOSED",
                "festival-assignment",
                assignmentId,
                null,
                unitId,
                Phrase.of("festival.act.OPINION_CLOSED", areaName, year),
                null);
    }
}
