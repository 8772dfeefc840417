package vn.chidao.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import vn.chidao.directive.DraftDirective.NewClause;

/** Texts as officers type them, read by the product's own rules. */
@SpringJUnitConfig(classes = DirectiveModules.class, initializers = ConfigDataApplicationContextInitializer.class)
class DraftStructureTests {

    private static final String PLAN = """
            Căn cứ Chỉ thị số 24-CT/TU ngày 25/4/2017 của Tỉnh ủy, Ban Thường vụ Huyện ủy yêu cầu:

            I. MỤC ĐÍCH, YÊU CẦU
            1. Nâng cao nhận thức của cán bộ, đảng viên.
            II. NHIỆM VỤ
            1. Ủy ban nhân dân huyện:
            a) Rà soát hộ nghèo trước ngày 30/6.
            b) Bố trí kinh phí.
            2. Ủy ban Mặt trận Tổ quốc Việt Nam huyện:
            - Tuyên truyền trong Nhân dân.
            - Báo cáo Ban Thường vụ Huyện ủy định kỳ 6 tháng./.
            """;

    @Autowired
    private DraftStructure structure;

    @Test
    void readsAPlanAsItIsTyped() {
        List<NewClause> clauses = read(PLAN);

        assertThat(clauses)
                .extracting(NewClause::id, NewClause::parentId)
                .containsExactly(
                        tuple("I", null),
                        tuple("I.1", "I"),
                        tuple("II", null),
                        tuple("II.1", "II"),
                        tuple("II.1.a", "II.1"),
                        tuple("II.1.b", "II.1"),
                        tuple("II.2", "II"),
                        tuple("II.2-1", "II.2"),
                        tuple("II.2-2", "II.2"));
        assertThat(clauses)
                .extracting(NewClause::number)
                .containsExactly(
                        "I",
                        "I, 1",
                        "II",
                        "II, 1",
                        "II, 1, điểm a",
                        "II, 1, điểm b",
                        "II, 2",
                        "II, 2, gạch đầu dòng 1",
                        "II, 2, gạch đầu dòng 2");
        assertThat(ClauseText.locate(Texts.normalize(PLAN), clauses)).hasSize(9);
    }

    /** What the demo has by hand is what is read: the same pieces, but for the paragraph that opens the text. */
    @Test
    void reads77AsItsFileHasIt() {
        DraftDirective file = Directives.file();

        assertThat(read(file.text()))
                .extracting(NewClause::text)
                .containsExactlyElementsOf(
                        file.clauses().stream().skip(1).map(NewClause::text).toList());
    }

    @Test
    void aCorrectionWinsAndSurvivesOtherEdits() {
        List<StructureLine.Said> said = new ArrayList<>();
        structure
                .lines(PLAN, List.of())
                .forEach(line -> said.add(new StructureLine.Said(
                        line.key(), line.text().startsWith("b)") ? StructureLine.CONTINUES : line.level())));

        List<NewClause> clauses = structured(PLAN.replace("Nâng cao nhận thức", "Nâng cao hơn nữa nhận thức"), said);

        assertThat(clauses).extracting(NewClause::id).doesNotContain("II.1.b").contains("I.1", "II.1.a", "II.2");
        assertThat(clauses)
                .filteredOn(clause -> clause.id().equals("II.1.a"))
                .extracting(NewClause::text)
                .containsExactly("a) Rà soát hộ nghèo trước ngày 30/6.\nb) Bố trí kinh phí.");
    }

    @Test
    void whatAClauseSaysIsWhatItsLinesSay() {
        List<NewClause> clauses = read(PLAN);
        List<ClauseView> views = ClauseText.locate(Texts.normalize(PLAN), clauses).stream()
                .map(clause -> new ClauseView(
                        clause.clauseId(),
                        clause.parentId(),
                        clause.number(),
                        clause.text(),
                        clause.startOffset(),
                        clause.endOffset()))
                .toList();

        assertThat(structured(PLAN, structure.saidBy(Texts.normalize(PLAN), views)))
                .isEqualTo(clauses);
    }

    @Test
    void makesAClauseOfEachParagraphWhereNothingIsRead() {
        assertThat(read("Căn cứ Luật A;\r\n\r\nCăn cứ Luật B;"))
                .extracting(NewClause::id, NewClause::text)
                .containsExactly(tuple("P1", "Căn cứ Luật A;"), tuple("P2", "Căn cứ Luật B;"));
    }

    /** The same line twice, marks alone, lines without letters, a very deep tree: nothing is lost and nothing fails. */
    @Test
    void takesUglyTexts() {
        String ugly = "1.\n1.\n- \n- \n…\n" + "- Như trên.\n".repeat(400) + "a)\n\u00a0\n2. Cuối";

        List<NewClause> clauses = read(ugly);

        assertThat(clauses).extracting(NewClause::id).doesNotHaveDuplicates();
        assertThat(ClauseText.locate(Texts.normalize(ugly), clauses)).hasSameSizeAs(clauses);
        List<StructureLine.Said> deepest = structure.lines(ugly, List.of()).stream()
                .map(line -> new StructureLine.Said(line.key(), StructureLine.DEEPEST))
                .toList();
        assertThat(ClauseText.locate(Texts.normalize(ugly), structured(ugly, deepest)))
                .isNotEmpty();
    }

    private List<NewClause> read(String text) {
        return structured(text, List.of());
    }

    private List<NewClause> structured(String text, List<StructureLine.Said> said) {
        return structure.clauses(text, structure.lines(text, said));
    }
}
