package vn.chidao.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClauseIdsTests {

    private static final List<Clause> BEFORE = List.of(
            clause("1", "1. Một."), clause("2", "2. Hai."), clause("2-1", "2", "- Gạch."), clause("3", "3. Ba."));

    @Test
    void whatStillStandsIsKnownAsBefore() {
        List<Clause> kept = ClauseIds.kept(
                BEFORE, List.of(clause("1", "1. Một."), clause("2", "2. Hai."), clause("2.P1", "2", "- Gạch.")));

        assertThat(kept).extracting(Clause::clauseId).containsExactly("1", "2", "2-1");
        assertThat(kept.get(2).parentId()).isEqualTo("2");
    }

    /** The clause that was "3" stays "3" though another number is printed before it: obligations hang on it. */
    @Test
    void aClauseBetweenOthersTakesNobodysId() {
        List<Clause> kept = ClauseIds.kept(
                BEFORE,
                List.of(
                        clause("1", "1. Một."),
                        clause("2", "2. Hai."),
                        clause("2-1", "2", "- Gạch."),
                        clause("3", "3. Mới."),
                        clause("4", "3. Ba.")));

        assertThat(kept).extracting(Clause::clauseId).containsExactly("1", "2", "2-1", "3#2", "3");
    }

    @Test
    void neighboursThatWereBothRewordedStayWhoTheyAre() {
        List<Clause> kept = ClauseIds.kept(
                BEFORE,
                List.of(
                        clause("a", "1. Một, sửa."),
                        clause("b", "2. Hai, sửa."),
                        clause("c", "b", "- Gạch."),
                        clause("d", "3. Ba.")));

        assertThat(kept).extracting(Clause::clauseId).containsExactly("1", "2", "2-1", "3");
        assertThat(kept.get(2).parentId()).isEqualTo("2");
    }

    @Test
    void whereThereAreMoreThanBeforeTheNumberTells() {
        List<Clause> kept = ClauseIds.kept(
                List.of(clause("x", "1. Một."), clause("y", "2. Hai.")),
                List.of(clause("0", "0. Đầu."), clause("1", "1. Một, sửa."), clause("2", "2. Hai, sửa.")));

        assertThat(kept).extracting(Clause::clauseId).containsExactly("0", "x", "y");
    }

    private static Clause clause(String id, String text) {
        return new Clause(id, null, text.substring(0, 1), text, 0, text.length());
    }

    private static Clause clause(String id, String parent, String text) {
        return new Clause(id, parent, text.substring(0, 1), text, 0, text.length());
    }
}
