package vn.chidao.registration;

import java.time.LocalDate;

/** Port to the engine: one short instance per sheet. */
public interface ContentRegistrationProcess {

    void start(SheetOpening opening);

    /** What the model needs to route the sheet. */
    record SheetOpening(
            String sheetId,
            String directiveId,
            String unitId,
            String leadUnitId,
            String acceptingUnitId,
            LocalDate dueOn) {}
}
