package vn.chidao.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.reset;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.directive.DirectiveImport;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.DirectiveModules;
import vn.chidao.directive.IssuedLetters;
import vn.chidao.document.DocumentType;
import vn.chidao.document.SeriesTakeOver;
import vn.chidao.organization.WorldImport;
import vn.chidao.receiving.WriteDirection.Assignment;
import vn.chidao.shared.Actor;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.AtOnce;
import vn.chidao.workflow.WorkList;

/** Two people of one body do the same thing at the same moment: it is done once, and the second is told. */
@SpringJUnitConfig(classes = DirectiveModules.class, initializers = ConfigDataApplicationContextInitializer.class)
@TestPropertySource(properties = "test.database=rivals")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceivingRivalsTests {

    private static final LocalDate TODAY = LocalDate.of(2017, 5, 25);
    private static final String WARD = "bn-du-suoi-hoa";
    private static final String FIRST_CELL = "bn-cb-suoi-hoa-khu-1";
    private static final String SECOND_CELL = "bn-cb-suoi-hoa-khu-2";

    @Autowired
    private WorldImport world;

    @Autowired
    private DirectiveImport imports;

    @Autowired
    private DirectiveManagement directives;

    @Autowired
    private ReceiptManagement receipts;

    @Autowired
    private CellDisseminations cells;

    @Autowired
    private CellCatalog catalog;

    @Autowired
    private DirectionTasks tasks;

    @Autowired
    private DirectionTaskCatalog assigned;

    @Autowired
    private SeriesTakeOver numbers;

    @Autowired
    private WorkList workList;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private String id = "";

    /** A letter to a ward's party committee with its cells, and to a People's Committee. */
    @BeforeAll
    void letterIsIssued() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            world.load("hon-quan-2017");
            world.load("bac-ninh-2017");
            numbers.setLast("hu", DocumentType.OFFICIAL_LETTER, "TERM:2015-2020", 76);
            imports.importReceived("db/world/hon-quan-2017", "24-CT-TU");
            id = imports.importDraft("db/world/hon-quan-2017", "77-CV-HU");
            jdbc.sql(
                            "update directive_addressee set selector = 'unit:' || :ward where directive_id = :id and position = 0")
                    .param("ward", WARD)
                    .param("id", id)
                    .update();
            jdbc.sql("""
                            insert into directive_marks (directive_id, secrecy, urgency, depth)
                            values (:id, 'NONE', 'NONE', 'CELLS')
                            """).param("id", id).update();
        });
        IssuedLetters.issue(directives, id, TODAY, null);
        receipts.registerIncoming(new RegisterIncoming(id + ":" + WARD, TODAY));
        receipts.writeDirection(
                new WriteDirection(id + ":" + WARD, DirectionRole.LEAD, "Phổ biến đến đảng viên", null));
    }

    @BeforeEach
    void nobodyHasBeenReminded() {
        reset(workList);
    }

    @Test
    void aCellIsConfirmedOnceWithWhatTheFirstSaid() throws Exception {
        String cell = id + ":" + FIRST_CELL;

        List<Throwable> ends = AtOnce.run(
                () -> as(FIRST_CELL + ".a", FIRST_CELL, () -> cells.confirm(confirmed(cell, 20))),
                () -> as(FIRST_CELL + ".b", FIRST_CELL, () -> cells.confirm(confirmed(cell, 25))));

        assertThat(ends).filteredOn(end -> end == null).hasSize(1);
        int kept = ends.get(0) == null ? 20 : 25;
        assertThat(catalog.require(cell).present()).isEqualTo(kept);
    }

    @Test
    void cellsAreRemindedOnceThoughTwoUrgeThem() throws Exception {
        List<Throwable> ends = AtOnce.run(
                () -> as(WARD + ".a", WARD, () -> cells.urge(id)), () -> as(WARD + ".b", WARD, () -> cells.urge(id)));

        assertThat(ends).filteredOn(end -> end == null).hasSize(1);
        assertThat(jdbc.sql("select reminded_on from cell_dissemination where id = :id")
                        .param("id", id + ":" + SECOND_CELL)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(TODAY);
    }

    @Test
    void aPieceOfWorkIsTakenOnOnceAndReportedOnce() throws Exception {
        String receipt = id + ":hpn";
        receipts.registerIncoming(new RegisterIncoming(receipt, TODAY));
        receipts.writeDirection(new WriteDirection(
                receipt,
                DirectionRole.LEAD,
                "Triển khai",
                null,
                List.of(new Assignment("position:hpn.chuyen-vien", DirectionRole.LEAD, "Soạn kế hoạch", null))));
        String task = receipt + ":0";

        List<Throwable> taken = AtOnce.run(
                () -> as("hpn.chuyen-vien", "hpn", () -> tasks.accept(task, "Trong tuần")),
                () -> as("hpn.chuyen-vien", "hpn", () -> tasks.accept(task, "Trong tháng")));
        List<Throwable> reported = AtOnce.run(
                () -> as("hpn.chuyen-vien", "hpn", () -> tasks.report(report(task, "Đã trình"))),
                () -> as("hpn.chuyen-vien", "hpn", () -> tasks.report(report(task, "Chưa trình"))));

        assertThat(taken).filteredOn(end -> end == null).hasSize(1);
        assertThat(reported).filteredOn(end -> end == null).hasSize(1);
        assertThat(assigned.require(task).result()).isEqualTo(reported.get(0) == null ? "Đã trình" : "Chưa trình");
    }

    private static ConfirmCell confirmed(String cell, int present) {
        return new ConfirmCell(cell, TODAY, present, 30, null, null);
    }

    private static ReportDirection report(String task, String result) {
        return new ReportDirection(task, result, TODAY, null);
    }

    private static void as(String position, String unitId, Runnable act) {
        CurrentActor.run(new Actor(position, position, position, position, unitId), act);
    }
}
