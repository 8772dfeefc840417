package vn.chidao.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.chidao.shared.BusinessRuleViolation;

class ClauseTextTests {

    private static final String TEXT = "Căn cứ A:\n\n1. Việc thứ nhất.\n\n2. Việc thứ hai.\n\n3. Việc thứ ba./.";

    @Test
    void findsEveryClauseOf77VerbatimAndLeavesNothingOut() {
        String text = Texts.normalize(Directives.text());

        List<Clause> clauses = ClauseText.locate(text, Directives.file().clauses());

        assertThat(clauses).hasSize(26);
        assertThat(clauses)
                .allSatisfy(clause -> assertThat(text.substring(clause.startOffset(), clause.endOffset()))
                        .isEqualTo(clause.text()));
        assertThat(clauses.stream().map(Clause::text).collect(Collectors.joining("\n\n")))
                .isEqualTo(text);
        assertThat(clauses)
                .extracting(Clause::clauseId)
                .startsWith("0", "1", "1-1", "1-2", "1-2-c1")
                .endsWith("4-3", "5")
                .doesNotHaveDuplicates();
    }

    @Test
    void fiveContentsKeepTheirNumbersAndHangOnTheirItem() {
        assertThat(ClauseText.locate(
                        Texts.normalize(Directives.text()), Directives.file().clauses()))
                .filteredOn(clause -> "1-2".equals(clause.parentId()))
                .extracting(Clause::number)
                .containsExactly("(1)", "(2)", "(3)", "(4)", "(5)");
    }

    @Test
    void refusesAClauseThatMisquotes() {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> ClauseText.locate(TEXT, List.of(clause("1", "1. Việc thứ Nhất."))))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("directive.rule.clause-not-found"));
    }

    @Test
    void refusesClausesOutOfOrder() {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() ->
                        ClauseText.locate(TEXT, List.of(clause("2", "2. Việc thứ hai."), clause("1", "1. Việc"))));
    }

    private static DraftDirective.NewClause clause(String id, String text) {
        return new DraftDirective.NewClause(id, null, id, text);
    }
}
