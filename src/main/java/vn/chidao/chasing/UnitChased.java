package vn.chidao.chasing;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** What one organisation has not done for one directive was chased by hand. */
public record UnitChased(
        String unitId, String unitName, @Nullable String directiveId, int tasks, String words) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "WORK_CHASED",
                "organization",
                unitId,
                directiveId,
                unitId,
                Phrase.of("chasing.act.chased", unitName, tasks, words),
                null);
    }
}
