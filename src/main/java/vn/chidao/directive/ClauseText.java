package vn.chidao.directive;

import java.util.ArrayList;
import java.util.List;
import vn.chidao.shared.BusinessRuleViolation;

/** Finds clauses in a text: each verbatim, in the text's order, none overlapping another. */
final class ClauseText {

    private ClauseText() {}

    /**
     * Places clauses in the text they were taken from.
     *
     * @throws BusinessRuleViolation when a clause does not stand in the text, verbatim and in this order
     */
    static List<Clause> locate(String text, List<DraftDirective.NewClause> clauses) {
        List<Clause> located = new ArrayList<>();
        int from = 0;
        for (DraftDirective.NewClause clause : clauses) {
            int start = text.indexOf(clause.text(), from);
            if (start < 0) {
                throw BusinessRuleViolation.of("directive.rule.clause-not-found", clause.id(), head(clause.text()));
            }
            from = start + clause.text().length();
            located.add(new Clause(clause.id(), clause.parentId(), clause.number(), clause.text(), start, from));
        }
        return located;
    }

    private static String head(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
