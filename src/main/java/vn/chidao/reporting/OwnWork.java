package vn.chidao.reporting;

import vn.chidao.obligation.RecordedWork;

/**
 * Work on record that a report or review counts itself, not by a contribution.
 *
 * @param late it belongs to an earlier period and was confirmed or recorded after that period's report
 */
public record OwnWork(RecordedWork work, boolean late) {

    boolean isRecord() {
        return work.source() == RecordedWork.Source.RECORD;
    }

    FigureSourceKind kind() {
        return isRecord() ? FigureSourceKind.RECORD : FigureSourceKind.RESULT;
    }
}
