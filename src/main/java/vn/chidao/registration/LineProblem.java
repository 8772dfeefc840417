package vn.chidao.registration;

import java.util.ArrayList;
import java.util.List;
import vn.chidao.shared.BusinessRuleViolation;

/** Why a line cannot stand in a sheet beside the others; {@code line} counts from 0. */
record LineProblem(int line, BusinessRuleViolation violation) {

    /** What is wrong with lines of a sheet of this year, in their order. */
    static List<LineProblem> of(List<SheetLine> lines, int year) {
        List<LineProblem> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            SheetLine line = lines.get(i);
            if (lines.subList(0, i).stream().anyMatch(line::isAboutTheSameAs)) {
                problems.add(new LineProblem(
                        i, BusinessRuleViolation.at("title", "registration.rule.line-twice", line.title())));
            }
            if (!line.liesIn(year)) {
                problems.add(new LineProblem(
                        i, BusinessRuleViolation.at("from", "registration.rule.other-year", String.valueOf(year))));
            }
        }
        return problems;
    }

    /** As a refusal of a form with rows. */
    BusinessRuleViolation inForm() {
        return BusinessRuleViolation.at(
                "lines[" + line + "]." + violation.field(),
                violation.key(),
                violation.args().toArray());
    }
}
