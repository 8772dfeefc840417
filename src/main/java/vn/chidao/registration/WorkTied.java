package vn.chidao.registration;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Work on record counts for a registered line from now on. */
public record WorkTied(String sheetId, String directiveId, String unitId, String title) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "WORK_TIED",
                "registration-sheet",
                sheetId,
                directiveId,
                unitId,
                Phrase.of("registration.act.work-tied", title),
                null);
    }
}
