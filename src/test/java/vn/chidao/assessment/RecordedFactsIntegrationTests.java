package vn.chidao.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/** What is recorded of an organisation, as its sheet proposes it, and who may see what of it. */
class RecordedFactsIntegrationTests extends AssessmentOffice {

    @Autowired
    private RecordedFacts facts;

    @Autowired
    private CriteriaSets sets;

    @Autowired
    private RoundUnits roundUnits;

    private Map<Integer, Proposal> proposals(String directive, String unit) {
        LocalDate today = clock.today();
        return facts.of(
                sets.find("CAMPAIGN_YEAR").orElseThrow().criteria(),
                RecordedFacts.Scope.of(
                        directive,
                        unit,
                        Map.of(unit, unit),
                        LocalDate.of(today.getYear(), 1, 1),
                        LocalDate.of(today.getYear(), 12, 31),
                        today));
    }

    private void report(String directive, String id, LocalDate dueOn, @Nullable LocalDate sentOn, String status) {
        jdbc.sql("""
                        insert into report (id, root_id, directive_id, unit_id, acting_unit_id, period_label, period_from,
                            period_to, due_on, consolidating, status, submissions, sent_on, after_consolidation, version, line,
                            version_no, standing)
                        values (:id, :id, :directive, 'hnd', 'hnd', :id, :due, :due, :due, false, :status, 1, :sent, false, 0,
                            :id, 1, true)
                        """)
                .param("id", id)
                .param("directive", directive)
                .param("due", dueOn)
                .param("sent", sentOn)
                .param("status", status)
                .update();
    }

    private void recommendation(String directive, String id, LocalDate dueOn, boolean answered) {
        jdbc.sql("""
                        insert into recommendation (id, letter_id, origin, directive_id, raiser_unit_id, acting_raiser_unit_id,
                            asked_unit_id, addressee_unit_id, subject, body, raised_on, raised_by, status, sent_on,
                            answer_due_on, outcome, promise_looked_after, asked, rounds, version)
                        values (:id, :id, 'DIRECT', :directive, 'mttq', 'mttq', 'hnd', 'hnd', 'Chuyện kín', 'Nội dung', :due, 'x',
                            :status, :due, :due, :outcome, false, 1, 1, 0)
                        """)
                .param("id", id)
                .param("directive", directive)
                .param("due", dueOn)
                .param("status", answered ? "ANSWERED" : "SENT")
                .param("outcome", answered ? "ACCEPTED" : null)
                .update();
    }

    private void supervision(String directive, String id, int value) {
        jdbc.sql("""
                        insert into obligation_record (id, obligation_id, directive_id, unit_id, on_day, title, text,
                            recorded_by, recorded_at, kind, value, unit, qualifier, indicator, indicator_code)
                        values (:id, :directive || '-4b', :directive, 'hnd', :day, 'Giám sát quỹ', 'Nội dung', 'x', now(),
                            'SUPERVISION', :value, 'nội dung', 'EXACT', 'Nội dung giám sát', 'C501')
                        """)
                .param("id", id)
                .param("directive", directive)
                .param("day", clock.today())
                .param("value", value)
                .update();
    }

    @Test
    void eachProposalRestsOnItsRows() {
        String directive = directive("cf-all");
        LocalDate today = clock.today();
        assertThat(proposals(directive, "hnd").keySet())
                .as("of nothing there is no share, against a number there is none yet")
                .containsExactlyInAnyOrder(1, 2, 6, 7);

        report(directive, "cf-r1", today.minusDays(20), today.minusDays(20), "SENT");
        report(directive, "cf-r2", today.minusDays(9), today.minusDays(8), "SENT");
        report(directive, "cf-r3", today.minusDays(7), null, "REQUESTED");
        report(directive, "cf-r4", today.minusDays(6), null, "WITHDRAWN");
        report(directive, "cf-r5", today.plusDays(6), null, "REQUESTED");
        report(directive, "cf-r6", today, null, "REQUESTED");
        recommendation(directive, "cf-k4", today, false);
        recommendation(directive, "cf-k1", today.minusDays(5), true);
        recommendation(directive, "cf-k2", today.minusDays(4), false);
        recommendation(directive, "cf-k3", today.plusDays(4), false);
        supervision(directive, "cf-s1", 1);
        occurrence(directive, "cf-o1", today.minusYears(1), today.minusYears(1));

        Map<Integer, Proposal> proposals = proposals(directive, "hnd");
        said(proposals.get(9), "3.33", "1", "3");
        assertThat(proposals.get(9).rows())
                .extracting(Proposal.Row::href)
                .containsExactly("/reports/cf-r1", "/reports/cf-r2", "/reports/cf-r3");
        said(proposals.get(8), "5", "1", "2");
        assertThat(proposals.get(8).rows()).extracting(Proposal.Row::counts).containsExactly(true, false);
        assertThat(proposals.get(8).rows())
                .extracting(Proposal.Row::label)
                .as("its words are for those it was sent to")
                .noneMatch(label -> label.contains("Chuyện kín"));
        said(proposals.get(6), "5", "1", "2");
        assertThat(proposals.get(6).rows()).singleElement().satisfies(row -> {
            assertThat(row.label()).contains("Giám sát quỹ", "1 nội dung");
            assertThat(row.href()).isEqualTo("/obligations/cf-all-4b/records#record-cf-s1");
        });
        assertThat(proposals).as("last year's work is none of this year's").doesNotContainKey(4);
        supervision(directive, "cf-s2", 7);
        said(proposals(directive, "hnd").get(6), "10", "8", "2");
        assertThat(proposals(directive, "hpn")).as("nothing of others").doesNotContainKeys(8, 9);
    }

    private static void said(Proposal proposal, String points, String part, String whole) {
        assertThat(proposal.points()).isEqualByComparingTo(points);
        assertThat(proposal.part()).isEqualByComparingTo(part);
        assertThat(proposal.whole()).isEqualByComparingTo(whole);
    }

    private void released(String directive, String id, LocalDate dueOn, LocalDate on) {
        occurrence(directive, id, dueOn, on);
        jdbc.sql("update occurrence set status = 'RELEASED', done_on = null where id = :id")
                .param("id", id)
                .update();
    }

    private void sent(String reportId, LocalDate on) {
        jdbc.sql("""
                        insert into report_decision (report_id, position, stage, positive, person_name, decided_at)
                        values (:id, 0, 'UNIT', true, 'x', :at)
                        """)
                .param("id", reportId)
                .param(
                        "at",
                        Timestamp.from(
                                on.atTime(9, 0).atZone(BusinessClock.ZONE).toInstant()))
                .update();
    }

    @Test
    void whatWasNeverDoneCountsWhenTheCycleHasEnded() {
        String directive = directive("cf-end");
        LocalDate today = clock.today();
        occurrence(directive, "cf-e1", today.minusDays(30), today.minusDays(31));
        released(directive, "cf-e2", today.minusDays(20), today.minusDays(1));
        released(directive, "cf-e3", today.minusDays(10), today.minusDays(11));
        report(directive, "cf-e2", today.minusDays(20), null, "WITHDRAWN");
        report(directive, "cf-e3", today.minusDays(10), null, "WITHDRAWN");
        report(directive, "cf-e4", today.minusDays(9), null, "REQUESTED");
        sent("cf-e4", today.minusDays(9));

        Map<Integer, Proposal> proposals = proposals(directive, "hnd");
        assertThat(proposals.get(4).rows())
                .as("who was released in time had nothing to do")
                .extracting(Proposal.Row::counts)
                .containsExactly(true, false);
        assertThat(proposals.get(9).rows())
                .as("what was returned had been sent")
                .extracting(Proposal.Row::href, Proposal.Row::counts)
                .containsExactly(tuple("/reports/cf-e2", false), tuple("/reports/cf-e4", true));

        jdbc.sql("update obligation set status = 'CLOSED', closing_state = 'PARTLY' where directive_id = :id")
                .param("id", directive)
                .update();
        assertThat(roundUnits.of(directive))
                .as("the round of the term comes after the final review")
                .extracting(UnitView::id)
                .contains("hnd", "hpn", "mttq");
        jdbc.sql("update obligation set closing_state = 'LIFTED' where directive_id = :id")
                .param("id", directive)
                .update();
        assertThat(roundUnits.of(directive)).isEmpty();
    }

    @Test
    void nothingCountsOnTwoSheetsAfterAMerger() {
        String directive = directive("cf-both");
        LocalDate today = clock.today();
        occurrence(directive, "cf-b1", today.minusDays(3), today.minusDays(3));
        report(directive, "cf-b2", today.minusDays(3), today.minusDays(3), "SENT");
        recommendation(directive, "cf-b3", today.minusDays(3), true);
        supervision(directive, "cf-b4", 1);
        String id = open(directive, "hnd", "hpn");
        handOver("hnd", "hpn");
        for (String taken : List.of(
                "update occurrence set acting_unit_id = 'hpn' where id = 'cf-b1'",
                "update report set acting_unit_id = 'hpn' where id = 'cf-b2'",
                "update recommendation set addressee_unit_id = 'hpn' where id = 'cf-b3'")) {
            jdbc.sql(taken).update();
        }
        RoundView round = catalog.require(id);
        for (int place : List.of(4, 6, 8, 9)) {
            assertThat(scorings.rows(round, sheet(id, "hnd").id(), place))
                    .as("on its own sheet: " + place)
                    .hasSize(1);
            assertThat(scorings.rows(round, sheet(id, "hpn").id(), place))
                    .as("and on no other: " + place)
                    .isEmpty();
        }
        assertThat(proposals(directive, "hpn"))
                .as("without a sheet of its own it counts for the successor")
                .containsKeys(4, 8, 9);
    }

    @Test
    void whatWasToBeMendedIsSeenByWhoeverChecksAgain() throws Exception {
        String id = open(directive("cf-mend"), "hnd");
        act(UNIT, task(id, "hnd"), scores(id, "hnd", null, "reason", "Đã làm"));
        act(CHIEF, task(id, "hnd"), Map.of("decision", "SUBMIT"));
        jdbc.sql("update assessment_round set self_due_on = :day, check_due_on = :day where id = :id")
                .param("day", clock.today())
                .param("id", id)
                .update();
        jdbc.sql("update assessment_sheet set due_on = :day where round_id = :id")
                .param("day", clock.today())
                .param("id", id)
                .update();
        Map<String, Object> returned = scores(id, "hnd", null, "note", "Thiếu biên bản họp");
        returned.put("decision", "RETURN");
        act(CHECKER, task(id, "hnd"), returned);
        LocalDate again = sheet(id, "hnd").dueOn();
        assertThat(again).isAfter(clock.today());
        assertThat(page(CHECKER, "/acts?organization=bdv-hu")).contains("1.1: Thiếu biên bản họp");

        act(UNIT, task(id, "hnd"), scores(id, "hnd", null, "reason", "Đã thêm"));
        act(CHIEF, task(id, "hnd"), Map.of("decision", "SUBMIT"));
        assertThat(task(id, "hnd").dueOn())
                .as("it cannot be late when it comes back")
                .isAfter(again);
        assertThat(page(CHECKER, "/tasks/" + task(id, "hnd").taskId()))
                .contains("Đã yêu cầu sửa", "Thiếu biên bản họp");
    }

    @Test
    void aClosedRoundKeepsWhatWasSaidOfTheCriterion() throws Exception {
        String directive = directive("cf-kept");
        String id = open(directive, "hnd");
        accepted(id, "hnd", "4");
        as(OFFICER, () -> assessments.close(id, catalog.require(id).version(), null));
        settle();
        as(OFFICER, () -> marks.decide(directive, directive + "-4b", false, 0));
        assertThat(marks.makesCriterion(directive)).isFalse();
        assertThat(status(UNIT, sheetPath(id, "hnd") + "/criterion-sheet.docx")).isEqualTo(200);
    }

    @Test
    void aRoundOfAYearThatIsOverRestsOnThatYear() {
        String id = open(directive("cf-past"), "hnd");
        jdbc.sql("update assessment_round set period_from = period_from - interval '1 year',"
                        + " period_to = period_to - interval '1 year' where id = :id")
                .param("id", id)
                .update();
        LocalDate last = LocalDate.of(clock.today().getYear() - 1, 12, 31);
        String sheet = sheet(id, "hnd").id();
        assertThat(scorings.of(catalog.require(id), sheet).figuresUntil()).isEqualTo(last);
        act(UNIT, task(id, "hnd"), scores(id, "hnd", null, "reason", "Đã làm"));
        assertThat(scorings.of(catalog.require(id), sheet).figuresUntil()).isEqualTo(last);
    }

    @Test
    void whatIsSaidOfOneSheetIsNotReadWithTheDirective() throws Exception {
        String directive = directive("cf-log");
        String id = open(directive, "hnd", "hpn");
        act(UNIT, task(id, "hnd"), scores(id, "hnd", null, "reason", "Đã làm"));
        act(CHIEF, task(id, "hnd"), Map.of("decision", "SEND_BACK", "reason", "Chuyện nội bộ của Hội"));

        assertThat(page(OTHER, "/directives/" + directive + "?tab=log"))
                .contains("Mở đợt chấm điểm")
                .doesNotContain("Chuyện nội bộ của Hội", "Tự chấm điểm năm");
        assertThat(page(CHIEF, "/acts?organization=hnd")).contains("Trả lại phiếu để chấm lại");
    }

    @Test
    void timeThatWasGrantedStandsWhenTheLeaderSendsTheSheetBack() {
        String id = open(directive("cf-more"), "hnd");
        LocalDate later = clock.today().plusDays(30);
        jdbc.sql("update assessment_sheet set due_on = :later where round_id = :id")
                .param("later", later)
                .param("id", id)
                .update();
        act(UNIT, task(id, "hnd"), scores(id, "hnd", null, "reason", "Đã làm"));
        act(CHIEF, task(id, "hnd"), Map.of("decision", "SEND_BACK", "reason", "Chấm lại"));
        assertThat(task(id, "hnd").dueOn()).isEqualTo(later);
    }

    @Test
    void theSelfScoresOnASheetAddUpWithTheBonusThatWasAskedFor() {
        String id = open(directive("cf-sum"), "hnd");
        Map<String, Object> values = scores(id, "hnd", "3", "reason", "Đã làm");
        values.put("bonus", "2");
        values.put("bonusReason", "Cách làm mới");
        act(UNIT, task(id, "hnd"), values);
        act(CHIEF, task(id, "hnd"), Map.of("decision", "SUBMIT"));
        Map<String, Object> checked = scores(id, "hnd", null, "note", "");
        checked.put("decision", "ACCEPT");
        checked.put("bonus", "1");
        checked.put("bonusNote", "Theo hồ sơ");
        act(CHECKER, task(id, "hnd"), checked);
        ScoringView scoring = scorings.of(catalog.require(id), sheet(id, "hnd").id());
        assertThat(scoring.row().self()).isEqualByComparingTo("35");
        assertThat(scoring.askedBonus()).isEqualByComparingTo("2");
        assertThat(scoring.row().bonus()).isEqualByComparingTo("1");
    }

    @Test
    void aRoundThatWasGivenUpHasNoCriterionSheets() throws Exception {
        String id = open(directive("cf-up"), "hnd");
        String sheet = sheetPath(id, "hnd");
        assertThat(page(UNIT, sheet)).contains("criterion-sheet.pdf");
        withdraw(id);
        assertThat(page(UNIT, sheet)).doesNotContain("criterion-sheet.pdf");
        assertThat(status(UNIT, sheet + "/criterion-sheet.docx")).isEqualTo(404);
    }

    @Test
    void ofTwoWhoOpenTheSameAtOnceOneIsTold() throws Exception {
        String directive = directive("cf-two");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<String>> outcomes = new ArrayList<>();
        for (String account : List.of(OFFICER, CHECKER)) {
            Callable<String> opening = () -> {
                together.await();
                try {
                    as(
                            account,
                            () -> assessments.open(new OpenRound(
                                    directive,
                                    "CAMPAIGN_YEAR",
                                    clock.today().getYear(),
                                    clock.today(),
                                    clock.today(),
                                    false,
                                    List.of("hnd"))));
                    return "opened";
                } catch (BusinessRuleViolation told) {
                    return told.key();
                }
            };
            outcomes.add(both.submit(opening));
        }
        List<String> said = new ArrayList<>();
        for (Future<String> outcome : outcomes) {
            said.add(outcome.get());
        }
        both.shutdown();
        settle();
        assertThat(said).containsExactlyInAnyOrder("opened", "assessment.rule.round-already");
        assertThat(page(UNIT, "/")).contains("Tự chấm điểm");
    }
}
