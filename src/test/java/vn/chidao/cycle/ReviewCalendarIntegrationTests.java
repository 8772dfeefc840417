package vn.chidao.cycle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.chidao.obligation.BaseDay;
import vn.chidao.obligation.MoveReviewDay;
import vn.chidao.obligation.Occurrences;
import vn.chidao.obligation.Planner;
import vn.chidao.obligation.ReviewPlanning;
import vn.chidao.obligation.Rhythm;
import vn.chidao.organization.OrganizationManagement;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.testing.AtOnce;

/** The review calendar of directives in the demo world: counted, moved by hand, opened by the moved day. */
class ReviewCalendarIntegrationTests extends CycleOffice {

    private static final LocalDate ISSUED_ON = LocalDate.of(2017, 5, 10);
    private static final String S3 =
            "Ban Dân vận tham mưu sơ kết 3 năm về Cuộc vận động và các phong trào thi đua để biểu dương.";
    private static final String S5 = "Ban Dân vận tham mưu tổng kết 5 năm thực hiện Chỉ thị này.";
    private static final String YEARLY = "Hằng năm đánh giá kết quả.";
    private static final String MOVED = "obligationId";

    @Autowired
    ReviewPlanning planning;

    @Autowired
    Planner planner;

    @Autowired
    Occurrences occurrences;

    @Autowired
    OrganizationManagement management;

    private void usual(String id) {
        directive(
                id,
                "hu",
                ISSUED_ON,
                review("6a", YEARLY, Rhythm.YEAR),
                review("6b", S3, Rhythm.THREE_YEARS),
                review("6c", S5, Rhythm.FIVE_YEARS));
    }

    @Test
    void showsEveryReviewToTheEndOfTheCycle() throws Exception {
        usual("lich-1");

        assertThat(lines("lich-1"))
                .extracting(
                        CalendarLine::occasion,
                        line -> line.day().periodKey(),
                        line -> line.day().dueOn())
                .containsExactly(
                        tuple(ReviewOccasion.YEARLY, "2017", LocalDate.of(2017, 11, 20)),
                        tuple(ReviewOccasion.YEARLY, "2018", LocalDate.of(2018, 11, 20)),
                        tuple(ReviewOccasion.YEARLY, "2019", LocalDate.of(2019, 11, 20)),
                        tuple(ReviewOccasion.INTERIM, "3y-2020", LocalDate.of(2020, 5, 11)),
                        tuple(ReviewOccasion.YEARLY, "2020", LocalDate.of(2020, 11, 20)),
                        tuple(ReviewOccasion.YEARLY, "2021", LocalDate.of(2021, 11, 22)),
                        tuple(ReviewOccasion.FINAL, "5y-2022", LocalDate.of(2022, 5, 10)));
        assertThat(line("lich-1", "6b", "3y-2020")).satisfies(line -> {
            assertThat(line.day().origin())
                    .isEqualTo("3 năm kể từ 10/5/2017, ngày ban hành văn bản; lùi đến ngày làm việc 11/5/2020");
            assertThat(line.day().scope().words()).isEqualTo("Cuộc vận động và các phong trào thi đua");
            assertThat(line.phases()).extracting("code").containsExactly("P2017_2020");
            assertThat(line.state()).isEqualTo(CalendarState.AHEAD);
            assertThat(line.drafting()).containsExactly(organizations.nameOf("bdv-hu"));
            assertThat(line.concluding()).isEqualTo(organizations.nameOf("hu"));
        });
        assertThat(line("lich-1", "6c", "5y-2022").day().scope().words()).isNull();
        assertThat(line("lich-1", "6c", "5y-2022").phases()).hasSize(2);

        String own = page(OUTSIDER, "/directives/lich-1/review-calendar");
        assertThat(own)
                .contains("10/05/2017", "ngày ban hành văn bản", "Cuộc vận động và các phong trào thi đua")
                .contains("Toàn bộ việc thực hiện lich-1", "Giai đoạn 2021–2025")
                .doesNotContain("review-calendar/move");
        assertThat(page(OFFICER, "/directives/lich-1/review-calendar")).contains("review-calendar/move");
        assertThat(page(OUTSIDER, "/directives/lich-1")).contains("/directives/lich-1/review-calendar");
        assertThat(page(OUTSIDER, "/review-calendar?directive=lich-1&occasion=INTERIM"))
                .contains("3 năm kể từ 10/5/2017")
                .doesNotContain("5 năm kể từ 10/5/2017");
        assertThat(page(OUTSIDER, "/review-calendar?directive=lich-1&year=2022"))
                .contains("5 năm kể từ 10/5/2017")
                .doesNotContain("3 năm kể từ 10/5/2017");
        assertThat(page(OUTSIDER, "/review-calendar?directive=lich-1&phase=P2026"))
                .contains("Không có cuộc nào như đang lọc");
        assertThat(page(OUTSIDER, "/review-calendar?directive=lich-1&state=AHEAD&occasion=x&year=%00&page=-7"))
                .contains("5 năm kể từ 10/5/2017");
        assertThat(status(OUTSIDER, "/review-calendar/list.xlsx?directive=lich-1"))
                .isEqualTo(200);
    }

    @Test
    void movesOneDayAndOpensByIt() throws Exception {
        usual("lich-2");

        MockHttpServletResponse done = move(OFFICER, "lich-2", "6b", "3y-2020", "2020-05-11", "2020-06-30");

        assertThat(done.getStatus()).as(done.getContentAsString(UTF_8)).isEqualTo(302);
        assertThat(dayOf("lich-2", "6b", "3y-2020")).isEqualTo(LocalDate.of(2020, 6, 30));
        assertThat(dayOf("lich-2", "6c", "5y-2022")).isEqualTo(LocalDate.of(2022, 5, 10));
        assertThat(verbsOf("lich-2")).contains("REVIEW_DAY_MOVED");
        assertThat(page(OUTSIDER, "/directives/lich-2/review-calendar"))
                .contains("Dời từ 11/05/2020 sang 30/06/2020", "Chờ kết quả đại hội")
                .contains("3 năm kể từ 10/5/2017");

        planner.runThrough(LocalDate.of(2020, 5, 15));
        assertThat(reviewsOf("lich-2", "6b"))
                .as("opened by the day it was to be held")
                .isEmpty();
        planner.runThrough(LocalDate.of(2020, 6, 1));
        assertThat(reviewsOf("lich-2", "6b")).containsExactly(LocalDate.of(2020, 6, 30));
        assertThat(reviewsOf("lich-2", "6a"))
                .as("the yearly ones are as they were")
                .hasSize(3);
        settle();

        MockHttpServletResponse late = move(OFFICER, "lich-2", "6b", "3y-2020", "2020-06-30", "2020-07-31");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString(UTF_8)).contains("xin gia hạn");
        assertThat(page(OFFICER, "/directives/lich-2/review-calendar"))
                .as("its page is reached from here")
                .contains("/reviews/");
    }

    @Test
    void movesAgainAndBackAndKeepsEveryMove() {
        usual("lich-3");

        move("lich-3", "6b", "3y-2020", "2020-05-11", "2020-07-01");
        move("lich-3", "6b", "3y-2020", "2020-07-01", "2020-06-01");
        move("lich-3", "6b", "3y-2020", "2020-06-01", "2020-05-11");

        assertThat(line("lich-3", "6b", "3y-2020").day().moves())
                .extracting("from", "to", "by")
                .containsExactly(
                        tuple(LocalDate.of(2020, 5, 11), LocalDate.of(2020, 7, 1), OFFICER),
                        tuple(LocalDate.of(2020, 7, 1), LocalDate.of(2020, 6, 1), OFFICER),
                        tuple(LocalDate.of(2020, 6, 1), LocalDate.of(2020, 5, 11), OFFICER));
        assertThat(dayOf("lich-3", "6b", "3y-2020")).isEqualTo(LocalDate.of(2020, 5, 11));
    }

    @Test
    void saysAtTheFieldWhyADayCannotBe() throws Exception {
        usual("lich-4");

        refused("6b", "3y-2020", "2020-05-11", "", "Hãy chọn ngày mới");
        refused("6b", "3y-2020", "2020-05-11", "hôm nào", "Giá trị không đúng dạng");
        refused("6b", "3y-2020", "2020-05-11", "2017-05-01", "Ngày mới phải sau hôm nay");
        refused("6b", "3y-2020", "2020-05-11", "2020-05-08", "Kỳ được đánh giá chưa hết");
        refused("6b", "3y-2020", "2020-05-11", "2020-05-11", "đúng là ngày đang ấn định");
        refused("6b", "3y-2020", "2020-05-11", "2020-06-06", "ngày làm việc gần nhất sau đó là 08/06/2020");
        refused("6a", "2018", "2018-11-20", "2019-11-20", "Kỳ tiếp theo là ngày 20/11/2019");
        refused("6b", "3y-2020", "2020-05-11", "2022-05-11", "Chu kỳ khép lại với cuộc tổng kết ngày 10/05/2022");
        refused("6c", "5y-2022", "2022-05-10", "2027-05-10", "Kỳ tiếp theo là ngày 10/05/2027");
        MockHttpServletResponse without = send(
                OFFICER,
                "/directives/lich-4/review-calendar/move",
                fields("lich-4", "6b", "3y-2020", "2020-05-11", "2020-06-30", "  "));
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(without.getContentAsString(UTF_8)).contains("Hãy nêu lý do", "2020-06-30");
        assertThat(line("lich-4", "6b", "3y-2020").day().moves()).isEmpty();
    }

    private void refused(String code, String period, String from, String to, String why) throws Exception {
        MockHttpServletResponse answer = move(OFFICER, "lich-4", code, period, from, to);
        assertThat(answer.getStatus()).as(why).isEqualTo(422);
        assertThat(answer.getContentAsString(UTF_8)).contains(why, "Chờ kết quả đại hội");
    }

    @Test
    void tellsTheSecondOfficerWhoWasFirst() throws Exception {
        usual("lich-5");
        move("lich-5", "6b", "3y-2020", "2020-05-11", "2020-07-01");

        MockHttpServletResponse second = move(LEADER, "lich-5", "6b", "3y-2020", "2020-05-11", "2020-06-30");

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString(UTF_8))
                .contains("Đồng chí " + OFFICER, "2020-06-30", "Chờ kết quả đại hội")
                .contains("value=\"2020-07-01\"");
        assertThat(dayOf("lich-5", "6b", "3y-2020")).isEqualTo(LocalDate.of(2020, 7, 1));
    }

    @Test
    void letsOnlyOneOfTwoWhoMoveAtOnce() throws Exception {
        usual("lich-6");

        List<@Nullable Throwable> ends = AtOnce.run(
                () -> move("lich-6", "6b", "3y-2020", "2020-05-11", "2020-07-01"),
                () -> move("lich-6", "6b", "3y-2020", "2020-05-11", "2020-06-30"));

        assertThat(Collections.frequency(ends, null)).isOne();
        assertThat(ends).anySatisfy(end -> assertThat(end).isInstanceOf(AlreadyHandled.class));
        assertThat(line("lich-6", "6b", "3y-2020").day().moves()).hasSize(1);
    }

    @Test
    void isForTheFollowingUpBodyAlone() throws Exception {
        usual("lich-7");

        assertThat(move(OUTSIDER, "lich-7", "6b", "3y-2020", "2020-05-11", "2020-06-30")
                        .getStatus())
                .isEqualTo(403);
        assertThatThrownBy(() -> as(OUTSIDER, () -> planning.move(command("lich-7", "2020-05-11", "2020-06-30"))))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> as(OUTSIDER, () -> planning.sayScope("lich-7.6b", "", "Khác")))
                .isInstanceOf(AccessRefused.class);
        assertThat(send(
                                OFFICER,
                                "/directives/lich-7/review-calendar/move",
                                fields("lich-1", "6b", "3y-2020", "2020-05-11", "2020-06-30", "Khác"))
                        .getStatus())
                .as("of another directive")
                .isEqualTo(404);
        assertThat(send(OFFICER, "/directives/lich-7/review-calendar/move").getStatus())
                .isEqualTo(404);
        assertThat(move(OFFICER, "lich-7", "6b", "3y-1999", "2020-05-11", "2020-06-30")
                        .getStatus())
                .isEqualTo(422);
        assertThat(status(OFFICER, "/directives/cv-77-hon-quan/review-calendar"))
                .as("a draft has no days")
                .isEqualTo(404);
    }

    @Test
    void keepsWhatIsReviewedInTheFollowingUpBodysWords() throws Exception {
        usual("lich-8");
        String path = "/directives/lich-8/review-calendar/scope";
        String read = "Cuộc vận động và các phong trào thi đua";

        assertThat(send(OFFICER, path, MOVED, "lich-8.6b", "seen", read, "words", "  Phong trào   thi đua ")
                        .getStatus())
                .isEqualTo(302);
        assertThat(line("lich-8", "6b", "3y-2020").day().scope().words()).isEqualTo("Phong trào thi đua");
        assertThat(send(LEADER, path, MOVED, "lich-8.6b", "seen", read, "words", "Việc khác"))
                .satisfies(second -> {
                    assertThat(second.getStatus()).isEqualTo(409);
                    assertThat(second.getContentAsString(UTF_8))
                            .contains("Việc khác", "Đồng chí Chuyên viên Ban Dân vận");
                });
        assertThat(send(OFFICER, path, MOVED, "lich-8.6b", "seen", "Phong trào thi đua", "words", "x".repeat(501))
                        .getStatus())
                .isEqualTo(422);
        send(OFFICER, path, MOVED, "lich-8.6b", "seen", "Phong trào thi đua", "words", "");
        assertThat(line("lich-8", "6b", "3y-2020").day().scope().words())
                .as("without words the text's again")
                .isEqualTo(read);
        assertThat(verbsOf("lich-8")).contains("REVIEW_SCOPE_SAID");
    }

    @Test
    void asksForATermThatNobodyHasEntered() throws Exception {
        directive("lich-9", "mttq", ISSUED_ON, review("7", "Tổng kết khi hết nhiệm kỳ.", Rhythm.TERM));

        assertThat(lines("lich-9")).isEmpty();
        assertThat(page(OFFICER, "/directives/lich-9/review-calendar"))
                .contains("chưa có ngày hết nhiệm kỳ", "/organizations/mttq");

        transaction.executeWithoutResult(status ->
                management.openTerm("mttq", "2014-2019", LocalDate.of(2014, 6, 1), LocalDate.of(2019, 6, 30)));

        assertThat(lines("lich-9")).singleElement().satisfies(line -> {
            assertThat(line.occasion()).isEqualTo(ReviewOccasion.TERM);
            assertThat(line.day().dueOn()).as("30/06/2019 is a Sunday").isEqualTo(LocalDate.of(2019, 6, 28));
            assertThat(line.day().origin())
                    .isEqualTo("hết nhiệm kỳ 2014–2019, ngày 30/6/2019; sớm lên ngày làm việc 28/6/2019");
        });
        assertThat(page(OFFICER, "/directives/lich-9/review-calendar")).doesNotContain("data-test=\"gap\"");
    }

    @Test
    void refusesADayBesideATermThatIsKnown() throws Exception {
        directive("lich-15", "ubnd", ISSUED_ON, review("3a", "Định kỳ tổng kết.", Rhythm.PERIODIC_UNSTATED));
        assertThat(decide("lich-15", "").getContentAsString(UTF_8)).contains("Hãy nhập hạn đầu tiên");
        transaction.executeWithoutResult(status ->
                management.openTerm("ubnd", "2014-2019", LocalDate.of(2014, 6, 1), LocalDate.of(2019, 6, 28)));

        MockHttpServletResponse refused = decide("lich-15", "2020-12-31");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8))
                .contains("Nhiệm kỳ 2014–2019 của " + organizations.nameOf("ubnd") + " kết thúc ngày 28/06/2019")
                .contains("2020-12-31", "Theo nhiệm kỳ của tổ chức");
        assertThat(lines("lich-15")).isEmpty();

        assertThat(decide("lich-15", "").getStatus()).isEqualTo(302);
        assertThat(lines("lich-15"))
                .singleElement()
                .satisfies(line -> assertThat(line.day().dueOn()).isEqualTo(LocalDate.of(2019, 6, 28)));
    }

    private MockHttpServletResponse decide(String id, String day) throws Exception {
        return send(
                OFFICER,
                "/directives/" + id + "/rhythms",
                "obligationIds",
                id + ".3a",
                "lines[0].rhythm",
                "TERM",
                "lines[0].firstDueOn",
                day,
                "reason",
                "Theo nhiệm kỳ của tổ chức");
    }

    @Test
    void saysThatADocumentWithoutADateIsCountedFromWhenItWasTakenUp() throws Exception {
        directive("lich-10", "hu", null, review("6b", S3, Rhythm.THREE_YEARS));

        assertThat(calendar.baseOf("lich-10")).isEqualTo(new BaseDay(clock.today(), BaseDay.Kind.TAKEN_UP));
        assertThat(page(OFFICER, "/directives/lich-10/review-calendar")).contains("văn bản không ghi ngày");
    }

    @Test
    void showsWhatNobodyHasDecided() throws Exception {
        directive("lich-11", "hu", ISSUED_ON, review("3a", "Định kỳ sơ kết, tổng kết.", Rhythm.PERIODIC_UNSTATED));

        assertThat(page(OFFICER, "/directives/lich-11/review-calendar")).contains("/directives/lich-11/rhythms");
        assertThat(page(OUTSIDER, "/review-calendar?directive=lich-11")).contains("không nêu bao lâu một lần");
    }

    @Test
    void saysOfWhatWasHeldWhereItsDayCameFromWhenTheCycleHasEndedToo() {
        usual("lich-13");
        move("lich-13", "6b", "3y-2020", "2020-05-11", "2020-06-30");
        planner.runThrough(LocalDate.of(2020, 6, 1));
        settle();

        transaction.executeWithoutResult(status -> obligations.closeCycle("lich-13"));

        assertThat(line("lich-13", "6b", "3y-2020").day()).satisfies(day -> {
            assertThat(day.origin()).startsWith("3 năm kể từ 10/5/2017, ngày ban hành văn bản");
            assertThat(day.moves()).extracting("reason").containsExactly("Chờ kết quả đại hội");
        });
    }

    @Test
    void reviewsATermOnceHoweverItsEndIsCorrected() throws Exception {
        directive("lich-14", "hnd", ISSUED_ON, review("7", "Tổng kết khi hết nhiệm kỳ.", Rhythm.TERM));
        term(LocalDate.of(2019, 6, 28));

        assertThat(move(OFFICER, "lich-14", "7", "term-2019", "2019-06-28", "2019-07-01")
                        .getContentAsString(UTF_8))
                .contains("chọn không muộn hơn ngày 28/06/2019");
        move("lich-14", "7", "term-2019", "2019-06-28", "2018-12-28");
        planner.runThrough(LocalDate.of(2018, 12, 28));
        settle();
        assertThat(reviewsOf("lich-14", "7")).containsExactly(LocalDate.of(2018, 12, 28));

        term(LocalDate.of(2020, 1, 31));
        planner.runThrough(LocalDate.of(2020, 1, 31));

        assertThat(reviewsOf("lich-14", "7")).hasSize(1);
    }

    private void term(LocalDate to) {
        transaction.executeWithoutResult(
                status -> management.openTerm("hnd", "2014-2019", LocalDate.of(2014, 6, 1), to));
    }

    private List<LocalDate> reviewsOf(String directiveId, String code) {
        return occurrences.ofObligation(directiveId + "." + code).stream()
                .map(each -> each.dueOn())
                .toList();
    }

    private static MoveReviewDay command(String directiveId, String from, String to) {
        return new MoveReviewDay(
                directiveId + ".6b", 0, "3y-2020", LocalDate.parse(from), LocalDate.parse(to), "Chờ kết quả đại hội");
    }

    private void move(String directiveId, String code, String period, String from, String to) {
        as(
                OFFICER,
                () -> planning.move(new MoveReviewDay(
                        directiveId + "." + code,
                        0,
                        period,
                        LocalDate.parse(from),
                        LocalDate.parse(to),
                        "Chờ kết quả đại hội")));
    }

    private MockHttpServletResponse move(
            String account, String directiveId, String code, String period, String from, String to) throws Exception {
        return send(
                account,
                "/directives/" + directiveId + "/review-calendar/move",
                fields(directiveId, code, period, from, to, "Chờ kết quả đại hội"));
    }

    private static String[] fields(
            String directiveId, String code, String period, String from, String to, String reason) {
        return new String[] {
            MOVED,
            directiveId + "." + code,
            "rhythmPosition",
            "0",
            "periodKey",
            period,
            "from",
            from,
            "to",
            to,
            "reason",
            reason
        };
    }

    @Test
    void doesNotLetAWrongDayThroughTheService() {
        usual("lich-12");

        assertThatThrownBy(() -> move("lich-12", "6b", "3y-2020", "2020-05-11", "2020-05-10"))
                .isInstanceOf(BusinessRuleViolation.class);
    }
}
