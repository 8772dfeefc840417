package vn.chidao.calendar;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An administrator changed what a day or a year of the calendar is; the words tell which. */
public record CalendarChanged(String subjectId, Phrase words) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts("CALENDAR_CHANGED", "calendar", subjectId, null, null, words, null);
    }
}
