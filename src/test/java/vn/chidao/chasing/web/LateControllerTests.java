package vn.chidao.chasing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.chidao.access.Asker;
import vn.chidao.chasing.Chase;
import vn.chidao.chasing.ChaseKind;
import vn.chidao.chasing.ChasingManagement;
import vn.chidao.chasing.ChasingManagement.Lot;
import vn.chidao.chasing.LateList;
import vn.chidao.chasing.LateList.Show;
import vn.chidao.chasing.LateUnit;
import vn.chidao.chasing.LateWork;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;
import vn.chidao.testing.ProductMessages;
import vn.chidao.testing.ProductPages;
import vn.chidao.testing.TestAccess;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

class LateControllerTests {

    private static final LocalDate DUE = LocalDate.of(2017, 5, 4);
    private static final Instant NOW = Instant.parse("2017-05-09T02:00:00Z");

    private final LateList late = mock();
    private final ChasingManagement chasing = mock();
    private final DirectiveCatalog directives = mock();
    private final DirectiveSight sight = mock();
    private final CurrentUser user = mock();
    private final WorkList workList = mock();
    private final Asker asker = TestAccess.officerOf("bdv");
    private final MockMvcTester mvc = mvc();

    @BeforeEach
    void twoOrganisationsAreLate() {
        given(user.asker()).willReturn(asker);
        given(user.actorFor(any()))
                .willAnswer(call ->
                        new Actor("bdv", "Đồng chí", call.getArgument(0), "Chuyên viên " + call.getArgument(0), "bdv"));
        given(workList.find(any())).willReturn(Optional.empty());
        given(late.of(any(), eq(Show.SOON), any())).willReturn(List.of());
        given(late.of(any(), eq(Show.LATE), any()))
                .willReturn(List.of(
                        new LateUnit(
                                "hnd",
                                "Hội Nông dân",
                                List.of(
                                        work("t-1", byHand("Gửi <ngay>"), true, "bdv.a"),
                                        work("t-2", null, false, "bdv.b"))),
                        new LateUnit("hpn", "Hội Phụ nữ", List.of(work("t-3", null, false, null)))));
    }

    @Test
    void listsOrganisationsWithWhatTheyOweAndWhatWasTried() throws Exception {
        assertThat(get("/late"))
                .contains("Việc quá hạn theo đơn vị", "Hội Nông dân", "2 việc quá hạn, lâu nhất 3 ngày làm việc")
                .contains("09/05/2017, Chánh Văn phòng đôn đốc: “Gửi &lt;ngay&gt;”", "Chưa nhắc")
                .contains("value=\"t-2\"", "Đôn đốc tất cả 1 việc")
                .doesNotContain("value=\"t-3\"", "??");
        assertThat(get("/late?show=soon"))
                .contains("Không có việc nào sắp đến hạn.")
                .doesNotContain("name=\"words\"");
        assertThat(get("/late?show=rubbish&unit=hpn")).contains("Hội Phụ nữ").doesNotContain("Hội Nông dân");
    }

    @Test
    void showsTwentyOfAnOrganisationAndWhereTheRestIs() throws Exception {
        given(late.of(any(), any(), any()))
                .willReturn(List.of(new LateUnit(
                        "hnd",
                        "Hội Nông dân",
                        IntStream.range(0, 30)
                                .mapToObj(each -> work("t-" + each, null, false, null))
                                .toList())));

        assertThat(get("/late")).contains("Còn 10 việc nữa", "unit=hnd");
        assertThat(get("/late?unit=hnd")).doesNotContain("việc nữa");
    }

    @Test
    void chasesEachPieceInThePositionThatWatchesOverIt() {
        given(chasing.chase(anyList(), any())).willReturn(2);

        MvcTestResult done = mvc.post()
                .uri("/late/chase")
                .param("task", "t-1", "t-2")
                .param("words", "Gửi ngay")
                .param("unit", "hnd")
                .exchange();

        assertThat(done).hasStatus3xxRedirection();
        assertThat(done.getResponse().getRedirectedUrl()).isEqualTo("/late?show=late&directive=&unit=hnd");
        assertThat(done.getMvcResult().getFlashMap().get("flash")).isEqualTo("Đã đôn đốc 2 việc.");
        verify(chasing)
                .chase(
                        List.of(
                                new Lot(user.actorFor("bdv.a"), List.of("t-1")),
                                new Lot(user.actorFor("bdv.b"), List.of("t-2"))),
                        "Gửi ngay");
    }

    @Test
    void chasesAllThatIsHisToChaseAndNothingElse() {
        given(chasing.chase(anyList(), any())).willReturn(2);

        assertThat(mvc.post()
                        .uri("/late/chase")
                        .param("all", "true")
                        .param("words", "Gửi")
                        .exchange())
                .hasStatus3xxRedirection();

        verify(chasing).chase(List.of(new Lot(user.actorFor("bdv.b"), List.of("t-2"))), "Gửi");
    }

    @Test
    void keepsWhatWasTickedAndTypedWhenItIsRefused() throws Exception {
        given(chasing.chase(anyList(), any()))
                .willThrow(BusinessRuleViolation.at("words", "chasing.rule.words-required"));

        MvcTestResult refused = mvc.post()
                .uri("/late/chase")
                .param("task", "t-2")
                .param("words", " ")
                .exchange();

        assertThat(refused).hasStatus(422);
        assertThat(body(refused))
                .contains("Phải ghi lời đôn đốc.", "aria-invalid=\"true\"")
                .containsPattern("value=\"t-2\"[^>]*checked");
    }

    @Test
    void refusesWhatIsNotHisToChase() {
        given(workList.find("t-9")).willReturn(Optional.of(item("t-9")));

        assertRefused("t-3");
        assertRefused("t-9");
        verify(chasing, never()).chase(any(), any());
    }

    @Test
    void saysSoWhenAllOfItIsDoneByNow() throws Exception {
        MvcTestResult done = mvc.post()
                .uri("/late/chase")
                .param("task", "t-gone")
                .param("words", "Gửi")
                .exchange();

        assertThat(done).hasStatus(422);
        assertThat(body(done)).contains("Không còn việc nào để đôn đốc");
    }

    @Test
    void takesTheListAwayAsTextOnly() throws Exception {
        byte[] file = mvc.get().uri("/late.xlsx").exchange().getResponse().getContentAsByteArray();

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(4);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("Hội Nông dân");
            assertThat(rows.get(1).getCellText(5)).isEqualTo("3");
            assertThat(rows.get(1).getCellText(7)).contains("Gửi <ngay>");
        }
    }

    private void assertRefused(String taskId) {
        assertThat(mvc.post()
                        .uri("/late/chase")
                        .param("task", taskId)
                        .param("words", "Gửi")
                        .exchange())
                .failure()
                .hasRootCauseInstanceOf(AccessRefused.class);
    }

    private String get(String path) throws UnsupportedEncodingException {
        MvcTestResult page = mvc.get().uri(path).exchange();
        assertThat(page).hasStatusOk();
        return body(page);
    }

    private static String body(MvcTestResult page) throws UnsupportedEncodingException {
        return page.getResponse().getContentAsString();
    }

    private static LateWork work(String id, @Nullable Chase latest, boolean today, @Nullable String position) {
        return new LateWork(item(id), -3, latest == null ? 0 : 2, latest, today, position);
    }

    private static Chase byHand(String words) {
        return new Chase(
                "t-1", DUE, ChaseKind.BY_HAND, 0, LocalDate.of(2017, 5, 9), words, "A", "Chánh Văn phòng", NOW);
    }

    private static WorkItem item(String id) {
        return new WorkItem(
                id,
                "Thực hiện",
                "P",
                "E",
                "F",
                id,
                "Việc " + id,
                "d-77",
                "77-CV/HU",
                "hnd",
                List.of("hnd.officer"),
                null,
                DUE,
                NOW,
                null,
                null,
                null);
    }

    private MockMvcTester mvc() {
        Refusals refusals = new Refusals(ProductMessages.ALL);
        BusinessClock clock = new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC));
        given(sight.visible()).willReturn(Set.of());
        return MockMvcTester.create(MockMvcBuilders.standaloneSetup(
                        new LateController(late, chasing, directives, sight, user, refusals, workList, clock))
                .setControllerAdvice(new Words())
                .setViewResolvers(ProductPages.views())
                .build());
    }

    /** What the layout's advice gives every page. */
    @ControllerAdvice
    static class Words {

        @ModelAttribute("days")
        DayWords days() {
            return new DayWords();
        }
    }

    public static final class DayWords {

        public String day(LocalDate day) {
            return Days.written(day);
        }

        public String rest(LocalDate due) {
            return "trễ";
        }
    }
}
