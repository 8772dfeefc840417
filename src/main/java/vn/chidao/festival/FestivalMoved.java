package vn.chidao.festival;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * Something has been done about an assignment. On the record of whoever did it; of what people said it says how much and
 * nothing else.
 *
 * @param unitId whose record it is on
 * @param visitor who is sent, by name and office
 * @param opinions how many were reported
 * @param words what was said with it
 */
public record FestivalMoved(
        String assignmentId,
        AssignmentAct act,
        String unitId,
        String visitor,
        String areaName,
        int year,
        int opinions,
        @Nullable String words)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                act.verb(),
                "festival-assignment",
                assignmentId,
                null,
                unitId,
                Phrase.of("festival.act." + act.name(), visitor, areaName, year, opinions)
                        .withRemark(words),
                null);
    }
}
