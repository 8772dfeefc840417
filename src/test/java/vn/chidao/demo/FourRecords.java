package vn.chidao.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.Quantity;
import vn.chidao.obligation.AddRecord;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationView;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.CurrentActor;

/** What officers of the three recorded texts put on record of their own accord. */
final class FourRecords {

    private final ObligationCatalog catalog;
    private final ObligationManagement obligations;
    private final PlayCast cast;
    private final TransactionTemplate transaction;

    FourRecords(
            ObligationCatalog catalog,
            ObligationManagement obligations,
            PlayCast cast,
            TransactionTemplate transaction) {
        this.catalog = catalog;
        this.obligations = obligations;
        this.cast = cast;
        this.transaction = transaction;
    }

    /** The first time everybody who has to; afterwards one of them each time. */
    void put(String directiveId, LocalDate day) {
        for (ObligationView obligation : catalog.ofDirective(directiveId)) {
            if (obligation.stage() != ObligationStage.RECORD || obligation.status() != ObligationStatus.IN_FORCE) {
                continue;
            }
            List<String> units = obligation.unitIds();
            boolean first = catalog.recordsOf(obligation.id()).isEmpty();
            (first ? units : units.subList(0, 1)).forEach(unit -> put(obligation, unit, day));
        }
    }

    private void put(ObligationView obligation, String unit, LocalDate day) {
        String title = "Việc đã làm theo nhiệm vụ " + obligation.code();
        int times = 1 + Math.floorMod((unit + day + obligation.code()).hashCode(), 5);
        cast.leaderOf(unit)
                .ifPresent(leader -> CurrentActor.run(
                        leader,
                        () -> transaction.executeWithoutResult(status -> obligations.addRecord(new AddRecord(
                                obligation.id(),
                                unit,
                                day,
                                title,
                                title + ".",
                                IndicatorFigure.of(
                                        "Số lượt việc đã làm", Quantity.exact(BigDecimal.valueOf(times), "lượt")),
                                ContentArea.C5_DEMOCRACY_SUPERVISION,
                                null,
                                null,
                                null)))));
    }
}
