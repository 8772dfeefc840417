package vn.chidao.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chidao.reporting.ReportSummary;
import vn.chidao.reporting.ReportView;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.workflow.WorkList.WorkItem;

/** The parts that the organisations send, and the Front's reports of the two years. */
final class DucCoReports {

    private static final Map<String, Object> NOTHING = Map.of();

    /** Who had not sent his part when the first year was added up. */
    List<ReportSummary> contributionsWhenAddedUp = List.of();

    private final DucCoOfficers officers;
    private final DucCoDays days;
    private final ReportingCatalog reports;

    DucCoReports(DucCoOfficers officers, DucCoDays days, ReportingCatalog reports) {
        this.officers = officers;
        this.days = days;
        this.reports = reports;
    }

    /** One sends a number that is wrong and is asked to put it right; one sends nothing before the sums are drawn. */
    void reportFirstYear() {
        days.until(LocalDate.of(2017, 12, 4));
        for (String unit : contributors()) {
            if (!unit.equals(DucCoStory.LATE_REPORTER)) {
                boolean wrong = unit.equals(DucCoStory.RETURNED_REPORTER);
                draftContribution(unit, 2017, wrong ? DucCoStory.MISTYPED_FUND : null);
            }
        }
        days.until(LocalDate.of(2017, 12, 5));
        for (String unit : contributors()) {
            if (unit.equals(DucCoStory.RETURNED_REPORTER)) {
                receive(
                        contributionId(unit, 2017),
                        Map.of("decision", "RETURN", "comment", "Số tiền vận động quỹ chưa khớp sổ của Hội."));
                draftContribution(unit, 2017, DucCoStory.RIGHT_FUND);
            }
            if (!unit.equals(DucCoStory.LATE_REPORTER)) {
                receive(unit, 2017);
            }
        }
        days.until(LocalDate.of(2017, 12, 11));
        consolidate(2017);
        contributionsWhenAddedUp = reports.contributions(report(2017).id());
        days.until(LocalDate.of(2017, 12, 14));
        draftContribution(DucCoStory.LATE_REPORTER, 2017, null);
        receive(DucCoStory.LATE_REPORTER, 2017);
    }

    void reportSecondYear() {
        days.until(LocalDate.of(2018, 12, 3));
        for (String unit : contributors()) {
            draftContribution(unit, 2018, null);
        }
        days.until(LocalDate.of(2018, 12, 5));
        for (String unit : contributors()) {
            receive(unit, 2018);
        }
        days.until(LocalDate.of(2018, 12, 10));
        consolidate(2018);
    }

    private static List<String> contributors() {
        return DucCoStory.SIGNERS.subList(1, DucCoStory.SIGNERS.size());
    }

    /** @param fund what the officer types for the fund; null leaves the figure as it has been added up */
    private void draftContribution(String unit, int year, @Nullable String fund) {
        Predicate<String> key = contribution(unit, year);
        WorkItem item = officers.task("UserTask_DraftReport", key);
        Object figures = officers.firstValues(item).get("figures");
        officers.answer(
                "UserTask_DraftReport",
                key,
                fund == null ? NOTHING : Map.of("figures", typedOver((List<?>) figures, DucCoStory.FUND_NAME, fund)));
        officers.answer("UserTask_ApproveReport", key, Map.of("decision", "APPROVE"));
    }

    private static List<Map<String, Object>> typedOver(List<?> rows, String indicator, String amount) {
        List<Map<String, Object>> typed = new ArrayList<>();
        for (Object row : rows) {
            Map<String, Object> copy = new LinkedHashMap<>();
            ((Map<?, ?>) row).forEach((key, value) -> copy.put(key.toString(), value));
            if (indicator.equals(copy.get("indicator"))) {
                copy.put("value", amount);
            }
            typed.add(copy);
        }
        return typed;
    }

    private void receive(String unit, int year) {
        receive(contributionId(unit, year), Map.of("decision", "ACCEPT"));
    }

    private void consolidate(int year) {
        Predicate<String> key = report(year).id()::equals;
        officers.answer("UserTask_DraftReport", key, NOTHING);
        days.until(days.today().plusDays(1));
        officers.answer("UserTask_ApproveReport", key, Map.of("decision", "APPROVE"));
        receive(report(year).id(), Map.of("decision", "ACCEPT"));
    }

    /** Whoever receives it, and however often it has been sent. */
    private void receive(String reportId, Map<String, Object> typed) {
        officers.answer("UserTask_ReceiveReport", key -> key.equals(reportId) || key.startsWith(reportId + ":"), typed);
    }

    private Predicate<String> contribution(String unit, int year) {
        return contributionId(unit, year)::equals;
    }

    private String contributionId(String unit, int year) {
        return report(year).id() + "/" + unit;
    }

    /** The Front's report of a year. */
    ReportView report(int year) {
        return reports.ofDirective(days.directiveId()).stream()
                .filter(report -> report.consolidating()
                        && report.unitId().equals(DucCoStory.FRONT)
                        && report.periodLabel().contains(String.valueOf(year)))
                .map(report -> reports.require(report.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no report of " + year));
    }
}
