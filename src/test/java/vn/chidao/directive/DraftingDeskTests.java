package vn.chidao.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DraftDirective.NewAddressee;
import vn.chidao.directive.DraftDirective.NewRecipient;
import vn.chidao.directive.DraftingDesk.Known;
import vn.chidao.document.DocumentType;
import vn.chidao.layout.FormProblem;
import vn.chidao.layout.OfficialDocument.Marks;
import vn.chidao.organization.WorldImport;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.TestAccess;

/** Drafts written by hand on a real PostgreSQL. */
@SpringJUnitConfig(classes = DirectiveModules.class, initializers = ConfigDataApplicationContextInitializer.class)
@Transactional
class DraftingDeskTests {

    private static final Actor OF_THE_OFFICE =
            new Actor("vphu.chuyen-vien", "Chuyên viên", "vphu.chuyen-vien", "Chuyên viên", "vphu");
    private static final DraftMarks MARKS = new DraftMarks(
            Marks.Secrecy.NONE,
            Marks.Urgency.URGENT,
            "Lưu hành nội bộ",
            2,
            "NVT",
            25,
            "Thị trấn Tân Khai",
            List.of(new DraftMarks.Annex("Danh sách", "Một hộ.")));

    @Autowired
    private WorldImport world;

    @Autowired
    private DraftingDesk desk;

    @Autowired
    private DirectiveCatalog catalog;

    @Autowired
    private DirectiveMarks marks;

    @Autowired
    private WrittenDrafts written;

    @Autowired
    private RevisionChanges changes;

    @Autowired
    private DirectiveOnPaper paper;

    @Autowired
    private DirectiveManagement directives;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void openTheWorld() {
        world.load("hon-quan-2017");
    }

    @Test
    void anOfficeWritesForItsCommitteeAndForItself() {
        assertThat(desk.places(TestAccess.officerOf("vphu")))
                .extracting(
                        place -> place.unit().id() + " for " + place.issuer().id())
                .containsExactly("vphu for hu", "vphu for vphu");
        assertThat(desk.places(TestAccess.officerOf("phong-vhtt")))
                .extracting(place -> place.issuer().id())
                .containsExactly("ubnd", "phong-vhtt");
        assertThat(desk.places(TestAccess.officerOf("btt-mttq")))
                .extracting(place -> place.issuer().id())
                .containsExactly("mttq", "btt-mttq");
    }

    @Test
    void nobodyWritesForWhoIsOnlyAboveHim() {
        assertThat(desk.places(TestAccess.officerOf("du-tan-khai")))
                .extracting(place -> place.issuer().id())
                .containsExactly("du-tan-khai");
        assertThat(desk.places(TestAccess.officerOf("hnd")))
                .extracting(place -> place.issuer().id())
                .containsExactly("hnd");
        assertThat(desk.places(TestAccess.officerOf("cb-mttq")))
                .extracting(place -> place.issuer().id())
                .containsExactly("cb-mttq");
    }

    @Test
    void laysADraftDownWithItsMarks() throws IOException {
        String id = as(OF_THE_OFFICE, () -> desk.write(null, letter("hu", "vphu", MARKS)));

        assertThat(marks.of(id)).isEqualTo(MARKS);
        assertThat(textOf(paper.pdf(catalog.require(id))))
                .containsSubsequence("KHẨN", "Lưu hành nội bộ", "Dự thảo lần 2", "Kính gửi", "Lưu VPHU, NVT.25.")
                .containsSubsequence("Thị trấn Tân Khai", "PHỤ LỤC", "Danh sách", "Một hộ.");
    }

    @Test
    void printsTheSameBeforeItIsLaidDown() throws IOException {
        DraftDirective letter = letter("hu", "vphu", MARKS);
        String id = as(OF_THE_OFFICE, () -> desk.write(null, letter));

        assertThat(textOf(paper.preview(letter))).isEqualTo(textOf(paper.pdf(catalog.require(id))));
        assertThat(paper.problems(letter)).isEqualTo(paper.problems(catalog.require(id)));
    }

    /** A plan has no "Kính gửi": whoever is to act on it stands in "Nơi nhận", once. */
    @Test
    void namesWhoHasToActAmongTheRecipientsOfWhatIsNotAddressed() throws IOException {
        String plan = textOf(paper.preview(plan("hu")));

        assertThat(plan).doesNotContain("Kính gửi").containsSubsequence("Nơi nhận:", "- Các đảng bộ;", "- Lưu VPHU.");
        assertThat(paper.problems(plan("hu")))
                .extracting(FormProblem::part)
                .doesNotContain(FormProblem.Part.ADDRESSEES);
    }

    @Test
    void writesADraftAnewUntilItIsSentIn() {
        String id = as(OF_THE_OFFICE, () -> desk.write(null, letter("hu", "vphu", MARKS)));

        as(OF_THE_OFFICE, () -> desk.writeAndSubmit(new Known(id, 1), plan("vphu"), null));

        DirectiveView plan = catalog.require(id);
        assertThat(plan.type()).isEqualTo(DocumentType.PLAN);
        assertThat(plan.issuerUnitId()).isEqualTo("vphu");
        assertThat(plan.notation()).isEqualTo("KH/VPHU");
        assertThat(plan.status()).isEqualTo("CONTENT_REVIEW");
        assertThat(marks.of(id)).isEqualTo(DraftMarks.NONE);
        assertThat(catalog.revisions(id)).hasSize(2);
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as(OF_THE_OFFICE, () -> desk.write(new Known(id, 2), plan("vphu"))));
    }

    /** Two officers at once: the second is told, and what the first wrote stands. */
    @Test
    void refusesToWriteOverWhatSomebodyElseHasWrittenMeanwhile() {
        String id = as(OF_THE_OFFICE, () -> desk.write(null, letter("hu", "vphu", MARKS)));
        as(OF_THE_OFFICE, () -> desk.write(new Known(id, 1), letter("hu", "vphu", DraftMarks.NONE)));

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as(OF_THE_OFFICE, () -> desk.write(new Known(id, 1), plan("vphu"))))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("directive.rule.draft-changed-meanwhile"));
        assertThat(catalog.require(id).type()).isEqualTo(DocumentType.OFFICIAL_LETTER);
        assertThat(marks.of(id)).isEqualTo(DraftMarks.NONE);
    }

    /** What an officer types has clauses, by which obligations, quotes and corrections point at it. */
    @Test
    void segmentsWhatIsWrittenByHand() {
        DraftDirective letter = letter("hu", "vphu", MARKS)
                .reworded("việc", "1. UBND huyện:\n- Rà soát hộ nghèo.\n2. MTTQ huyện báo cáo./.", List.of());

        String id = as(OF_THE_OFFICE, () -> desk.write(null, letter));

        assertThat(catalog.clauses(id)).extracting(ClauseView::id).containsExactly("1", "1-1", "2");
        DirectiveView draft = catalog.require(id);
        assertThat(catalog.clauses(id))
                .allSatisfy(clause -> assertThat(draft.text().substring(clause.start(), clause.end()))
                        .isEqualTo(clause.text()));
    }

    /** Each round is kept whole, and what was changed in it is said in words. */
    @Test
    void saysWhatWasChanged() {
        String id = as(OF_THE_OFFICE, () -> desk.write(null, letter("hu", "vphu", MARKS)));
        DraftDirective before = written.of(id);
        as(OF_THE_OFFICE, () -> desk.write(new Known(id, 1), plan("vphu")));

        assertThat(written.round(id, 1)).contains(before);
        assertThat(changes.between(before, written.of(id)))
                .extracting(RevisionChanges.Line::what, RevisionChanges.Line::before, RevisionChanges.Line::now)
                .contains(
                        tuple("Loại văn bản", "Công văn", "Kế hoạch"),
                        tuple("Trích yếu", "triển khai tháng cao điểm", "công tác năm"),
                        tuple("Độ khẩn", "Khẩn", "Không"),
                        tuple("Số bản phát hành", "25", ""),
                        tuple("Phụ lục", "Danh sách", ""),
                        tuple("Phụ lục", "Một hộ.", ""));
        assertThat(changes.between(before, before)).isEmpty();
    }

    @Test
    void refusesSecretsWhereNoneMayBeHeld() {
        DraftMarks secret =
                new DraftMarks(Marks.Secrecy.SECRET, Marks.Urgency.NONE, null, null, null, null, null, List.of());

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as(OF_THE_OFFICE, () -> desk.write(null, letter("hu", "vphu", secret))))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("secrecy"));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> paper.preview(letter("hu", "vphu", secret)));
    }

    @Test
    void holdsSecretsWhereTheInstallationMay() {
        DraftMarks secret =
                new DraftMarks(Marks.Secrecy.SECRET, Marks.Urgency.NONE, null, null, null, null, null, List.of());
        String id = as(OF_THE_OFFICE, () -> desk.write(null, letter("hu", "vphu", DraftMarks.NONE)));
        DirectiveMarks approved = new DirectiveMarks(jdbc, new DirectiveProperties(true));

        approved.keep(id, secret);

        assertThat(approved.of(id).isSecret()).isTrue();
    }

    @Test
    void refusesWhoDraftsForSomebodyElse() {
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> as(OF_THE_OFFICE, () -> desk.write(null, letter("hu", "bdv-hu", DraftMarks.NONE))));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as(OF_THE_OFFICE, () -> desk.write(null, letter("ubnd", "vphu", DraftMarks.NONE))));
    }

    /** Whose rules: the Youth Union's for its own, not the State's; the commune's committee may not issue a directive. */
    @Test
    void asksTheRulesOfWhoeverIssuesIt() throws IOException {
        assertThat(textOf(paper.preview(letter("huyen-doan", "huyen-doan", DraftMarks.NONE))))
                .contains("ĐOÀN TNCS HỒ CHÍ MINH", "***", "TM. ");
        assertThat(textOf(paper.preview(letter("ldld", "ldld", DraftMarks.NONE))))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        assertThat(paper.problems(letter("ldld", "ldld", DraftMarks.NONE)))
                .allSatisfy(problem -> assertThat(String.valueOf(problem.what().getArguments()[0]))
                        .contains("933/QĐ-TLĐ"))
                .isNotEmpty();
    }

    @Test
    void asksTheTableOfAuthorityForTheOrganThatSigns() {
        assertThat(organ("du-tan-khai", "du-tan-khai")).isEqualTo("GRASSROOTS_COMMITTEE");
        assertThat(organ("hu", "btv-hu")).isNull();
        assertThat(organ("cb-mttq", "cb-mttq")).isEqualTo("PARTY_CELL");
    }

    private @Nullable String organ(String issuer, String signing) {
        DraftDirective letter = letter(issuer, issuer, DraftMarks.NONE);
        String id = CurrentActor.call(Actor.SYSTEM, () -> directives.draft(letter));
        jdbc.sql("update directive set signing_unit_id = :unit where id = :id")
                .param("unit", signing)
                .param("id", id)
                .update();
        return paper.document(catalog.require(id)).issuer().organ();
    }

    private static DraftDirective letter(String issuer, String drafting, DraftMarks printed) {
        return new DraftDirective(
                null,
                DocumentType.OFFICIAL_LETTER,
                issuer,
                null,
                "triển khai tháng cao điểm",
                "Hớn Quản",
                "Thực hiện ngay./.",
                List.of(),
                List.of(new NewAddressee("Các đảng bộ", "party-organizations-below:hu")),
                List.of(new NewRecipient("Lưu VPHU", RecipientPurpose.FILE)),
                List.of(),
                drafting,
                "vphu",
                issuer.equals("hu") ? "btv-hu" : issuer,
                null,
                null,
                null,
                printed,
                null);
    }

    private static DraftDirective plan(String issuer) {
        return new DraftDirective(
                null,
                DocumentType.PLAN,
                issuer,
                null,
                "công tác năm",
                "Hớn Quản",
                "Thực hiện ngay./.",
                List.of(),
                List.of(new NewAddressee("Các đảng bộ", "party-organizations-below:hu")),
                List.of(new NewRecipient("Lưu VPHU", RecipientPurpose.FILE)),
                List.of(),
                "vphu",
                "vphu",
                "vphu",
                null,
                null,
                null);
    }

    private static <T> T as(Actor actor, Supplier<T> act) {
        return CurrentActor.call(actor, act);
    }

    private static String textOf(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper()
                    .getText(pdf)
                    .replaceAll("[\\s\u00a0]+", " ")
                    .strip();
        }
    }
}
