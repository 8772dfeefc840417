package vn.chidao.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveImport;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.DirectiveModules;
import vn.chidao.directive.IssuedLetters;
import vn.chidao.document.DocumentType;
import vn.chidao.document.SeriesTakeOver;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.WorldImport;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.WorkList;

/** A letter "đến chi bộ" to a ward's party committee with three cells, to one of these cells itself, and to a union. */
@SpringJUnitConfig(classes = DirectiveModules.class, initializers = ConfigDataApplicationContextInitializer.class)
@Transactional
class CellDisseminationTests {

    private static final String WORLD = "db/world/hon-quan-2017";
    private static final LocalDate TODAY = LocalDate.of(2017, 5, 25);
    private static final String WARD = "bn-du-suoi-hoa";
    private static final String ADDRESSED = "bn-cb-suoi-hoa-khu-1";
    private static final String SECOND = "bn-cb-suoi-hoa-khu-2";
    private static final String THIRD = "bn-cb-suoi-hoa-khu-3";

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
    private Receivers receivers;

    @Autowired
    private ReceiptTransfer transfer;

    @Autowired
    private SeriesTakeOver numbers;

    @Autowired
    private ProcessStarts starts;

    @Autowired
    private WorkList workList;

    @Autowired
    private JdbcClient jdbc;

    private String id;

    @BeforeEach
    void letterIsDrafted() {
        reset(starts, workList);
        world.load("hon-quan-2017");
        world.load("bac-ninh-2017");
        numbers.setLast("hu", DocumentType.OFFICIAL_LETTER, "TERM:2015-2020", 76);
        imports.importReceived(WORLD, "24-CT-TU");
        id = imports.importDraft(WORLD, "77-CV-HU");
        jdbc.sql("delete from directive_addressee where directive_id = :id and position > 0")
                .param("id", id)
                .update();
        jdbc.sql("update directive_addressee set selector = :to where directive_id = :id")
                .param("id", id)
                .param("to", "unit:" + WARD + ", unit:" + ADDRESSED + ", unit:bn-hnd")
                .update();
    }

    @Test
    void asksEachCellOfAnOrganisationOfThePartyOnce() {
        issue("CELLS");

        direct(WARD);
        direct(ADDRESSED);
        direct("bn-hnd");

        assertThat(catalog.of(id).groups()).singleElement().satisfies(group -> {
            assertThat(group.unitId()).isEqualTo(WARD);
            assertThat(group.cells()).extracting(CellView::unitId).containsExactly(SECOND, THIRD);
        });
        assertThat(catalog.require(id + ":" + SECOND).dueOn()).isEqualTo(LocalDate.of(2017, 6, 5));
        verify(starts, times(2)).request(eq("CellDissemination"), startsWith(id + ":"), any());
    }

    @Test
    void asksNobodyWhereTheDirectiveDoesNotGoSoDeep() {
        issue("RECEIVERS");

        direct(WARD);

        assertThat(catalog.of(id).isEmpty()).isTrue();
        verify(starts, never()).request(eq("CellDissemination"), any(), any());
    }

    @Test
    void aCellSaysWhenAndHowManyOfHowManyWereThere() {
        issue("CELLS");
        direct(WARD);

        assertRefused(new ConfirmCell(id + ":" + SECOND, TODAY, 31, 30, null, null), "present");
        assertRefused(new ConfirmCell(id + ":" + SECOND, TODAY.plusDays(1), 3, 30, null, null), "heldOn");
        assertRefused(new ConfirmCell(id + ":" + SECOND, TODAY.minusDays(1), 3, 30, null, null), "heldOn");
        assertRefused(new ConfirmCell(id + ":" + SECOND, TODAY, 3, 30, null, "no-such-file"), "evidence");
        confirm(SECOND, 28, 30);

        CellsView.Group group = catalog.ofReceipt(id + ":" + WARD).groups().get(0);
        assertThat(group.confirmed()).isOne();
        assertThat(group.present()).isEqualTo(28);
        assertThat(group.members()).isEqualTo(30);
        assertThat(group.cells())
                .extracting(CellView::unitId)
                .as("awaited first")
                .containsExactly(THIRD, SECOND);
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .as("said once")
                .isThrownBy(() -> confirm(SECOND, 29, 30));
    }

    @Test
    void whatTheCommitteeSaysOfItselfFillsInForNoCell() {
        issue("CELLS");
        direct(WARD);

        as(
                WARD,
                () -> receipts.confirmDissemination(
                        new ConfirmDissemination(id + ":" + WARD, TODAY, 15, "Hội nghị Đảng ủy", null, null)));

        assertThat(catalog.of(id).confirmed()).isZero();
        assertThat(catalog.of(id).awaited()).isEqualTo(2);
    }

    @Test
    void theFollowerUpRemindsThoseWhoHaveNotOnceADay() {
        issue("CELLS");
        direct(WARD);
        confirm(SECOND, 28, 30);

        as("bdv-hu", () -> assertThat(cells.urge(id)).isOne());

        verify(workList).openOf("CellDissemination", List.of(id + ":" + THIRD));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as("bdv-hu", () -> cells.urge(id)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("receiving.rule.urged-today"));
        as(WARD, () -> assertThat(cells.mayUrge(id)).isTrue());
        as("bn-hnd", () -> assertThat(cells.mayUrge(id)).isFalse());
    }

    @Test
    void aMergedCellIsAnsweredForByItsSuccessor() {
        issue("CELLS");
        direct(WARD);
        assertThat(transfer.openWorkOf(THIRD)).extracting(OpenWork::kind).containsExactly("CELL_DISSEMINATION");

        transfer.transfer(new Handover("qd-01", THIRD, TODAY, SECOND, Map.of()));

        assertThat(transfer.openWorkOf(THIRD)).isEmpty();
        assertThat(catalog.require(id + ":" + THIRD)).satisfies(cell -> {
            assertThat(cell.actingUnitId()).isEqualTo(SECOND);
            assertThat(cell.unitName()).contains(" → ");
        });
    }

    @Test
    void whoIsStillAskedIsLeftAloneWhenTheDirectiveEnds() {
        issue("CELLS");
        direct(WARD);
        confirm(SECOND, 28, 30);

        receivers.end(id, "thu hồi");

        assertThat(catalog.require(id + ":" + SECOND).status()).isEqualTo(CellStatus.CONFIRMED);
        assertThat(catalog.require(id + ":" + THIRD).status()).isEqualTo(CellStatus.ENDED);
        verify(starts).end("CellDissemination", id + ":" + THIRD, "thu hồi");
        verify(starts, never()).end("CellDissemination", id + ":" + SECOND, "thu hồi");
    }

    private void issue(String depth) {
        jdbc.sql(
                        "insert into directive_marks (directive_id, secrecy, urgency, depth) values (:id, 'NONE', 'NONE', :depth)")
                .param("id", id)
                .param("depth", depth)
                .update();
        IssuedLetters.issue(directives, id, TODAY, null);
    }

    private void direct(String unit) {
        String receiptId = id + ":" + unit;
        receipts.registerIncoming(new RegisterIncoming(receiptId, TODAY));
        receipts.writeDirection(new WriteDirection(receiptId, DirectionRole.LEAD, "Phổ biến đến đảng viên", null));
    }

    private void confirm(String cell, int present, int members) {
        as(cell, () -> cells.confirm(new ConfirmCell(id + ":" + cell, TODAY, present, members, null, null)));
    }

    private void assertRefused(ConfirmCell said, String field) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as(SECOND, () -> cells.confirm(said)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
        assertThat(catalog.require(said.id()).status()).isEqualTo(CellStatus.ASKED);
    }

    /** The leader of a body, by the position that signs there. */
    private static void as(String unitId, Runnable act) {
        String position = unitId.equals("btv-hu") ? "btv-hu.pho-bi-thu" : unitId + ".x";
        CurrentActor.run(new Actor(position, position, position, position, unitId), act);
    }
}
