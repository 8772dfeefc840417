package vn.chidao.demo;

import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.identity.Accounts;
import vn.chidao.organization.ChangeKind;
import vn.chidao.organization.PlanChange;
import vn.chidao.organization.PrepareReorganisation;
import vn.chidao.organization.ReorganisationCatalog;
import vn.chidao.organization.ReorganisationManagement;
import vn.chidao.organization.ReorganisationView;
import vn.chidao.organization.ReorganisationView.Choice;
import vn.chidao.organization.WorldImport;
import vn.chidao.shared.CurrentActor;

/**
 * {@code --chidao.demo-dissolution=true}: on 1 July of the third year the district ends, and with it the issuer of
 * 77-CV/HU, the body that follows it up and the one that receives its reports. The province takes over. An assumption:
 * in fact districts ended on 1 July 2025.
 */
@Component
@Profile("demo & !prod")
@ConditionalOnProperty(name = "chidao.demo-dissolution", havingValue = "true")
class DistrictDissolution {

    static final LocalDate EFFECTIVE_ON = LocalDate.of(2019, 7, 1);

    private static final Logger log = LoggerFactory.getLogger(DistrictDissolution.class);
    private static final LocalDate PREPARED_ON = LocalDate.of(2019, 5, 20);
    private static final String PROVINCE = "binh-phuoc-2017";
    private static final String PREPARER = "bp-btc.chuyen-vien";

    /** A Party cell whose members go to two communes: who takes what over must be said, obligation by obligation. */
    private static final PlanChange CELL = PlanChange.ending(ChangeKind.SPLIT, "cb-mttq", "du-tan-khai", "du-minh-duc");

    static final List<PlanChange> CHANGES = List.of(
            merge("btv-hu", "bp-btv"),
            merge("vphu", "bp-vptu"),
            merge("bdv-hu", "bp-bdv"),
            merge("btc-hu", "bp-btc"),
            merge("bcd", "bp-bdv"),
            merge("hu", "tinh-uy-bp"),
            merge("phong-vhtt", "bp-svhttdl"),
            merge("ca-huyen", "bp-cat"),
            merge("ubnd", "bp-ubnd"),
            merge("btt-mttq", "bp-btt"),
            merge("ldld", "bp-ldld"),
            merge("hnd", "bp-hnd"),
            merge("hpn", "bp-hpn"),
            merge("huyen-doan", "bp-doan"),
            merge("hccb", "bp-ccb"),
            merge("mttq", "bp-mttq"),
            merge("db-ca", "du-an-khuong"),
            CELL);

    private final WorldImport worlds;
    private final Accounts accounts;
    private final ReorganisationManagement reorganisations;
    private final ReorganisationCatalog catalog;
    private final PlayCast cast;
    private final TransactionTemplate transaction;

    DistrictDissolution(
            WorldImport worlds,
            Accounts accounts,
            ReorganisationManagement reorganisations,
            ReorganisationCatalog catalog,
            PlayCast cast,
            TransactionTemplate transaction) {
        this.worlds = worlds;
        this.accounts = accounts;
        this.reorganisations = reorganisations;
        this.catalog = catalog;
        this.cast = cast;
        this.transaction = transaction;
    }

    void play(LocalDate day) {
        if (!day.isBefore(PREPARED_ON) && catalog.all().isEmpty()) {
            transaction.executeWithoutResult(status -> {
                worlds.load(PROVINCE);
                accounts.createForEveryPosition(DemoWorld.PASSWORD);
            });
            CurrentActor.run(cast.actor(PREPARER), () -> transaction.executeWithoutResult(status -> prepare()));
            log.info("{}: phương án kết thúc cấp huyện đã trình", day);
        }
        reorganisations.reachDay();
    }

    private void prepare() {
        String plan = reorganisations.prepare(new PrepareReorganisation(
                "Kết thúc hoạt động cấp huyện Hớn Quản",
                "Quyết định số 1015-QĐ/TU ngày 15/5/2019 của Tỉnh ủy Bình Phước",
                EFFECTIVE_ON,
                "bp-btc"));
        CHANGES.forEach(change -> reorganisations.plan(plan, change));
        ReorganisationView preview = catalog.require(plan);
        for (ReorganisationView.Change change : preview.changes()) {
            for (Choice work : change.work()) {
                if (work.successorId() == null) {
                    int which = Math.floorMod(
                            work.key().hashCode(), CELL.successorIds().size());
                    reorganisations.chooseSuccessor(
                            plan,
                            change.unitId(),
                            work.key(),
                            CELL.successorIds().get(which));
                }
            }
        }
        reorganisations.submit(plan);
    }

    private static PlanChange merge(String unitId, String successorId) {
        return PlanChange.ending(ChangeKind.MERGE, unitId, successorId);
    }
}
