package vn.chidao.registration;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * The annex of a year was drawn up, accepted, returned or ended with its directive.
 *
 * @param byUnitId whose act it is
 * @param remark why it was returned, why organisations are missing; null where nothing was said
 */
public record AnnexMoved(
        Step step,
        String annexId,
        String directiveId,
        String byUnitId,
        String byUnitName,
        int year,
        int number,
        @Nullable String remark,
        String textSha256)
        implements RecordedAct {

    /** What happened to it. */
    public enum Step {
        DRAWN_UP("ANNEX_DRAWN_UP", "registration.act.annex-drawn-up"),
        ACCEPTED("ANNEX_ACCEPTED", "registration.act.annex-accepted"),
        RETURNED("ANNEX_RETURNED", "registration.act.annex-returned"),
        WITHDRAWN("ANNEX_WITHDRAWN", "registration.act.annex-withdrawn");

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
                "round-annex",
                annexId,
                directiveId,
                byUnitId,
                Phrase.of(step.summaryKey, byUnitName, year, number).withRemark(remark),
                textSha256);
    }
}
