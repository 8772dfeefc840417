package vn.chidao.registration;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * A change of an accepted sheet has come one step further, or has ended.
 *
 * @param byUnitId whose act it is
 * @param reason why it is asked for, or why not
 */
public record AmendmentMoved(
        Step step,
        String amendmentId,
        String sheetId,
        String directiveId,
        String unitName,
        int year,
        @Nullable String byUnitId,
        String reason,
        @Nullable String textSha256)
        implements RecordedAct {

    /** What happened to it. */
    public enum Step {
        PROPOSED("SHEET_AMENDMENT_PROPOSED", "registration.act.amendment-proposed"),
        SUBMITTED("SHEET_AMENDMENT_SUBMITTED", "registration.act.amendment-submitted"),
        APPROVED("SHEET_AMENDMENT_APPROVED", "registration.act.amendment-approved"),
        REFUSED("SHEET_AMENDMENT_REFUSED", "registration.act.amendment-refused"),
        CONSENTED("SHEET_AMENDMENT_CONSENTED", "registration.act.amendment-consented"),
        DECLINED("SHEET_AMENDMENT_DECLINED", "registration.act.amendment-declined"),
        WITHDRAWN("SHEET_AMENDMENT_WITHDRAWN", "registration.act.amendment-withdrawn");

        private final String verb;
        private final String summaryKey;

        Step(String verb, String summaryKey) {
            this.verb = verb;
            this.summaryKey = summaryKey;
        }
    }

    @Override
    public Facts facts() {
        return new Facts(
                step.verb,
                "registration-sheet",
                sheetId,
                directiveId,
                byUnitId,
                Phrase.of(step.summaryKey, year, unitName, reason),
                textSha256);
    }
}
