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

    /**
     * Places the clauses again after the text was revised, because obligations hang on them. A clause whose wording has
     * changed takes what now stands between its neighbours.
     *
     * @throws BusinessRuleViolation when nothing is left there: the clause was deleted
     */
    static List<Clause> relocate(String revised, List<Clause> clauses) {
        List<Integer> starts = unchangedStarts(revised, clauses);
        List<Clause> relocated = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            int start = starts.get(i);
            int end;
            if (start >= 0) {
                end = start + clause.text().length();
            } else {
                start = skipBlank(revised, from);
                end = endOfReworded(revised, start, starts, i);
                if (start >= end) {
                    throw BusinessRuleViolation.at(
                            "body", "directive.rule.clause-lost", clause.number(), head(clause.text()));
                }
            }
            relocated.add(new Clause(
                    clause.clauseId(), clause.parentId(), clause.number(), revised.substring(start, end), start, end));
            from = end;
        }
        return relocated;
    }

    /** Start of every clause that still stands verbatim, -1 for the others; starts ascend. */
    private static List<Integer> unchangedStarts(String revised, List<Clause> clauses) {
        List<Integer> starts = new ArrayList<>();
        int from = 0;
        for (Clause clause : clauses) {
            int start = revised.indexOf(clause.text(), from);
            starts.add(start);
            if (start >= 0) {
                from = start + clause.text().length();
            }
        }
        return starts;
    }

    /** A reworded clause ends with its paragraph; the last before an unchanged one takes all paragraphs up to there. */
    private static int endOfReworded(String revised, int start, List<Integer> starts, int index) {
        boolean nextIsReworded = index + 1 < starts.size() && starts.get(index + 1) < 0;
        int limit = starts.subList(index + 1, starts.size()).stream()
                .filter(next -> next >= 0)
                .findFirst()
                .orElse(revised.length());
        int end = limit;
        if (nextIsReworded) {
            int paragraph = revised.indexOf('\n', start);
            end = paragraph < 0 || paragraph > limit ? limit : paragraph;
        }
        while (end > start && Character.isWhitespace(revised.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int skipBlank(String text, int from) {
        int start = from;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static String head(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
