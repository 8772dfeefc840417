package vn.chidao.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chidao.access.Right;
import vn.chidao.archive.PackageWatch;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.IssuedView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.notification.MailStatus;
import vn.chidao.notification.MailTrouble;
import vn.chidao.notification.MailWatch;
import vn.chidao.notification.Mailbox;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;
import vn.chidao.testing.ProductMessages;
import vn.chidao.testing.ProductPages;
import vn.chidao.testing.TestAccess;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.OpinionRequests;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TaskExtensions;
import vn.chidao.workflow.TaskHoldings;
import vn.chidao.workflow.TaskHoldings.Held;
import vn.chidao.workflow.TaskOffers;
import vn.chidao.workflow.TimeMachine;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** The desk, the clock and the error pages as people get them, with everything behind them played. */
class PortalPagesTests {

    private static final String OFFICER = "hnd.chuyen-vien";

    private final WorkList workList = mock();
    private final CurrentUser user = mock();
    private final OrganizationDirectory organizations = mock();
    private final DirectiveCatalog directives = mock();
    private final DirectiveSight sight = mock();
    private final TaskExtensions extensions = mock();
    private final TaskHoldings holdings = mock();
    private final OpinionRequests opinions = mock();
    private final TimeMachine timeMachine = mock();
    private final Mailbox mailbox = mock();
    private final MailWatch mails = mock();
    private final PackageWatch packages = mock();
    private final ProcessStarts starts = mock();
    private final EngineJobs jobs = mock();
    private final TaskOffers offers = mock();
    private final BusinessClock clock =
            new BusinessClock(Clock.fixed(Instant.parse("2017-11-22T01:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void anOfficerIsSignedIn() {
        when(user.isSignedIn()).thenReturn(true);
        when(user.username()).thenReturn(OFFICER);
        when(user.displayName()).thenReturn("Nguyễn Thị Bích");
        when(user.asker()).thenReturn(TestAccess.administrator(OFFICER).of(OFFICER));
        List<PositionView> positions = List.of(
                new PositionView(OFFICER, "hnd", "Hội Nông dân huyện", "Chuyên viên", Set.of(PositionRole.OFFICER)));
        when(user.positions()).thenReturn(positions);
        when(user.ownPositions()).thenReturn(positions);
        when(organizations.nameOf(any())).thenReturn("Hội Nông dân huyện Hớn Quản");
        when(organizations.nameOf(any(), any())).thenReturn("Hội Nông dân huyện Hớn Quản");
    }

    private void administratorIsSignedIn() {
        when(user.may(Right.ADMINISTER)).thenReturn(true);
    }

    @Test
    void putsOverdueWorkOnTheDeskWithItsSign() throws Exception {
        when(workList.openFor(OFFICER))
                .thenReturn(List.of(
                        item("t-1", "Lập báo cáo", LocalDate.of(2017, 11, 20)),
                        item("t-2", "Nhận nhiệm vụ", LocalDate.of(2017, 11, 24))));

        String page = page(get("/"), 200, timeMachine);

        assertThat(page)
                .contains("href=\"/tasks/t-1\"", "href=\"/tasks/t-2\"")
                .contains("trễ 2 ngày làm việc", "còn 2 ngày làm việc")
                .contains("Nguyễn Thị Bích", "Chuyên viên, Hội Nông dân huyện");
    }

    @Test
    void saysForWhomOneWorksAndToWhomOneHasGivenItToBeDone() throws Exception {
        when(workList.openFor(OFFICER))
                .thenReturn(List.of(
                        item("t-1", "Lập báo cáo", LocalDate.of(2017, 11, 24)),
                        item("t-2", "Nhận nhiệm vụ", LocalDate.of(2017, 11, 24))));
        when(holdings.of(List.of("t-1", "t-2")))
                .thenReturn(Map.of(
                        "t-1", new Held(OFFICER, "Nguyễn Thị Bích", null, "hnd.chu-tich", "Trần Văn Cảnh"),
                        "t-2", new Held("hnd.pho", "Lê Văn Dũng", null, OFFICER, "Nguyễn Thị Bích")));

        when(opinions.waitingFor(OFFICER)).thenReturn(2);

        assertThat(page(get("/"), 200, timeMachine))
                .contains("2 câu hỏi ý kiến chờ đồng chí trả lời")
                .contains("Làm thay Trần Văn Cảnh", "Đang giao cho Lê Văn Dũng làm thay");
    }

    @Test
    void filtersTheDeskByTheAddress() throws Exception {
        when(workList.openFor(OFFICER))
                .thenReturn(List.of(
                        item("t-1", "Lập báo cáo", LocalDate.of(2017, 11, 20)),
                        item("t-2", "Nhận nhiệm vụ", LocalDate.of(2017, 11, 24)),
                        item("t-3", "Báo cáo kết quả", LocalDate.of(2017, 12, 20))));

        assertThat(page(get("/").param("filter", "late"), 200, timeMachine))
                .contains("/tasks/t-1")
                .doesNotContain("/tasks/t-2", "/tasks/t-3");
        assertThat(page(get("/").param("filter", "week"), 200, timeMachine))
                .contains("/tasks/t-2")
                .doesNotContain("/tasks/t-1", "/tasks/t-3");
    }

    @Test
    void narrowsTheDeskToAStageADirectiveAndAnOrganisation() throws Exception {
        when(workList.openFor(OFFICER))
                .thenReturn(List.of(
                        item("t-1", "Lập báo cáo", LocalDate.of(2017, 11, 20)),
                        item("t-2", "DirectiveReceipt", "d-2", "hpn", LocalDate.of(2017, 11, 24))));

        assertThat(page(get("/").param("stage", "REPORT"), 200, timeMachine))
                .contains("/tasks/t-1")
                .doesNotContain("/tasks/t-2");
        assertThat(page(get("/").param("directive", "d-2"), 200, timeMachine))
                .contains("/tasks/t-2")
                .doesNotContain("/tasks/t-1");
        assertThat(page(get("/").param("unit", "hpn"), 200, timeMachine))
                .contains("/tasks/t-2")
                .doesNotContain("/tasks/t-1");
        assertThat(page(get("/").param("unit", "hpn").param("stage", "REPORT"), 200, timeMachine))
                .contains("Không có công việc nào như đang lọc.");
        assertThat(page(get("/").param("stage", "'; drop").param("page", "x"), 200, timeMachine))
                .contains("/tasks/t-1", "/tasks/t-2");
    }

    @Test
    void turnsThePagesOfAFullDesk() throws Exception {
        when(workList.openFor(OFFICER))
                .thenReturn(IntStream.range(0, 41)
                        .mapToObj(each -> item("t-" + each, "Lập báo cáo", LocalDate.of(2017, 12, 20)))
                        .toList());

        assertThat(page(get("/").param("stage", "REPORT"), 200, timeMachine))
                .contains("/tasks/t-19", "Trang 1/3", "/?filter=all&amp;stage=REPORT&amp;page=1")
                .doesNotContain("/tasks/t-20");
        assertThat(page(get("/").param("page", "2"), 200, timeMachine))
                .contains("/tasks/t-40")
                .doesNotContain("/tasks/t-39");
        assertThat(page(get("/").param("page", "99"), 200, timeMachine)).contains("/tasks/t-40");
    }

    @Test
    void showsBesideWhatOneOwesWhatOthersOwe() throws Exception {
        when(sight.visible()).thenReturn(Set.of("d-1"));
        when(directives.inForceFrom(Set.of("hnd")))
                .thenReturn(List.of(
                        new IssuedView("d-1", "12-KH/HND", "Kế hoạch năm 2017", LocalDate.of(2017, 2, 1), null),
                        new IssuedView("d-9", "Mật", "Văn bản không được xem", LocalDate.of(2017, 2, 1), null)));
        when(workList.openOfDirectives(List.of("d-1")))
                .thenReturn(List.of(
                        others("t-1", LocalDate.of(2017, 11, 20)),
                        others("t-2", LocalDate.of(2017, 11, 27)),
                        item("t-3", "Lập báo cáo", LocalDate.of(2017, 11, 23))));

        String page = page(get("/").param("filter", "given"), 200, timeMachine);

        assertThat(page)
                .contains("id=\"t-t-1\"", "id=\"t-t-2\"", "tôi giao, chưa xong", "12-KH/HND", "▲ 1", "27/11/2017")
                .contains("href=\"/directives/d-1?tab=progress\"")
                .doesNotContain("t-t-3", "Văn bản không được xem", "/tasks/t-1");
    }

    @Test
    void countsWhatOthersOweAndShowsPieceByPieceOnlyWhatOneMayLookInto() throws Exception {
        when(user.asker()).thenReturn(TestAccess.of().of(OFFICER));
        when(sight.visible()).thenReturn(Set.of("d-1"));
        when(directives.inForceFrom(Set.of("hnd")))
                .thenReturn(List.of(
                        new IssuedView("d-1", "12-KH/HND", "Kế hoạch năm 2017", LocalDate.of(2017, 2, 1), null)));
        when(workList.openOfDirectives(List.of("d-1"))).thenReturn(List.of(others("t-1", LocalDate.of(2017, 11, 27))));

        assertThat(page(get("/").param("filter", "given"), 200, timeMachine))
                .contains("12-KH/HND", "href=\"/directives/d-1?tab=progress\">1</a>")
                .doesNotContain("t-t-1");
    }

    @Test
    void saysWhatAnEmptyDeskMeans() throws Exception {
        assertThat(page(get("/"), 200, timeMachine)).contains("Hiện không có công việc nào chờ đồng chí.");
    }

    @Test
    void showsTheBannerWhereTheClockIsMoved() throws Exception {
        when(timeMachine.isMoved()).thenReturn(true);

        assertThat(page(get("/"), 200, timeMachine)).contains("Đồng hồ thử nghiệm: Thứ Tư 22/11/2017");
    }

    @Test
    void answersTheUnknownWithoutSayingWhy() throws Exception {
        assertThat(page(get("/refusals/not-found"), 404, timeMachine))
                .contains("Không tìm thấy", "Về bàn làm việc")
                .doesNotContain("secret");
    }

    @Test
    void namesTheReasonOfARefusal() throws Exception {
        assertThat(page(get("/refusals/access"), 403, timeMachine)).contains("Chỉ quản trị viên được dùng trang này.");
        assertThat(page(get("/refusals/rule"), 422, timeMachine)).contains("Hãy chọn ngày.");
    }

    @Test
    void namesWhoWasFaster() throws Exception {
        assertThat(page(get("/refusals/handled"), 409, timeMachine)).contains("Trần Văn An – Chủ tịch");
    }

    @Test
    void refusesInsideTasklistWithoutTheFrameAroundIt() throws Exception {
        String page = page(get("/refusals/access").param("door", "tasklist"), 403, timeMachine);

        assertThat(page).contains("data-frame=\"tasklist\"").doesNotContain("site-head");
    }

    @Test
    void keepsOperationsToAdministrators() throws Exception {
        page(get("/operations"), 403, timeMachine);
        page(post("/operations/mails/m-1/retry"), 403, timeMachine);
        page(post("/operations/tasks/t-1/offer"), 403, timeMachine);

        verify(offers, never()).offerAnew(any());
        verify(mails, never()).retry(any());
    }

    @Test
    void showsAdministratorsWhatGotStuckWithTheNextStep() throws Exception {
        administratorIsSignedIn();
        when(mails.unsent(200))
                .thenReturn(List.of(new MailTrouble(
                        "m-1",
                        "Chủ tịch Hội Nông dân",
                        "hnd@chidao.test",
                        "Việc mới",
                        MailStatus.FAILED,
                        10,
                        "ConnectException: refused",
                        Instant.parse("2017-11-20T03:00:00Z"))));
        when(jobs.openIncidents()).thenReturn(2L);
        when(starts.failing()).thenReturn(1L);

        assertThat(page(get("/operations"), 200, timeMachine))
                .contains("/operations/mails/m-1/retry", "Gửi lại", "ConnectException: refused", "Đã thử 10 lần")
                .contains("Mở Camunda Cockpit", "Hệ thống tự thử lại");
    }

    @Test
    void offersWorkThatFoundNobodyAnewAndSaysWhetherItFoundSomebody() throws Exception {
        administratorIsSignedIn();
        when(user.actorFor(null)).thenReturn(new Actor("quantri", "Quản trị viên", null, null, null));
        when(offers.toNobody()).thenReturn(List.of(item("t-1", "Lập báo cáo", LocalDate.of(2017, 11, 20))));
        when(offers.offerAnew("t-1")).thenReturn(false, true);

        assertThat(page(get("/operations"), 200, timeMachine))
                .contains("Lập báo cáo", "/operations/tasks/t-1/offer", "Chào lại");
        assertThat(flashOf(post("/operations/tasks/t-1/offer"))).contains("Vẫn chưa có chức danh nào");
        assertThat(flashOf(post("/operations/tasks/t-1/offer"))).contains("đã được chào");
    }

    private String flashOf(MockHttpServletRequestBuilder request) throws Exception {
        return String.valueOf(pages(timeMachine)
                .perform(request.principal(() -> OFFICER))
                .andReturn()
                .getFlashMap()
                .get("flash"));
    }

    @Test
    void sendsAMailAgainInTheAdministratorsName() throws Exception {
        administratorIsSignedIn();
        when(user.actorFor(null)).thenReturn(new Actor("quantri", "Quản trị viên", null, null, null));

        page(post("/operations/mails/m-1/retry"), 302, timeMachine);

        verify(mails).retry("m-1");
    }

    @Test
    void saysThatAFileIsTooLarge() throws Exception {
        assertThat(page(get("/refusals/upload"), 413, timeMachine)).contains("Tệp quá lớn", "tối đa 20 MB");
    }

    @Test
    void lendsTheClockToAdministratorsAlone() throws Exception {
        page(post("/clock").param("day", "2017-12-01").param("time", "08:00"), 403, timeMachine);

        verify(timeMachine, never()).moveTo(any(), any());
    }

    @Test
    void hasNoClockPageWhereTimeMayNotMove() throws Exception {
        administratorIsSignedIn();

        page(get("/clock"), 404, null);
    }

    @Test
    void asksForTheDayThatIsMissing() throws Exception {
        administratorIsSignedIn();

        String page = page(post("/clock").param("time", "09:15"), 422, timeMachine);

        assertThat(page).contains("Hãy chọn ngày.", "value=\"09:15\"");
    }

    @Test
    void movesTheClock() throws Exception {
        administratorIsSignedIn();

        page(post("/clock").param("day", "2017-12-01").param("time", "08:00"), 302, timeMachine);

        verify(timeMachine).moveTo(LocalDate.of(2017, 12, 1), LocalTime.of(8, 0));
    }

    private String page(MockHttpServletRequestBuilder request, int status, @Nullable TimeMachine machine)
            throws Exception {
        MockHttpServletResponse response = pages(machine)
                .perform(request.principal(() -> OFFICER))
                .andReturn()
                .getResponse();
        String page = new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(page).isEqualTo(status);
        assertThat(page).doesNotContain("??");
        return page;
    }

    private MockMvc pages(@Nullable TimeMachine machine) {
        MessageSource messages = ProductMessages.ALL;
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (machine != null) {
            beans.addBean("timeMachine", machine);
        }
        ObjectProvider<TimeMachine> machines = beans.getBeanProvider(TimeMachine.class);
        Places places = new Places(beans.getBeanProvider(RequestMappingHandlerMapping.class), mailbox);
        Desk desk = new Desk(workList, directives, new VisibleDirectives(directives, sight), user, clock);
        LayoutAdvice layout = new LayoutAdvice(
                user, workList, places, clock, new WorkingDays(), organizations, mails, machines, messages);
        return MockMvcBuilders.standaloneSetup(
                        new HomeController(desk, extensions, holdings, opinions, organizations, user, messages, clock),
                        new OperationsController(mails, packages, starts, jobs, offers, user, messages),
                        new ClockController(machines, user, clock, messages),
                        new Refusals())
                .setControllerAdvice(layout, new ErrorPages(layout, messages))
                .setLocaleResolver(new FixedLocaleResolver(Locale.forLanguageTag("vi")))
                .setViewResolvers(ProductPages.views())
                .build();
    }

    private static WorkItem item(String id, String name, LocalDate dueOn) {
        return item(id, name, "PeriodicReport", "d-1", "hnd", OFFICER, dueOn);
    }

    private static WorkItem item(String id, String process, String directive, String unit, LocalDate dueOn) {
        return item(id, "Nhận nhiệm vụ", process, directive, unit, OFFICER, dueOn);
    }

    private static WorkItem others(String id, LocalDate dueOn) {
        return item(id, "Lập báo cáo", "PeriodicReport", "d-1", "hpn", "hpn.chuyen-vien", dueOn);
    }

    private static WorkItem item(
            String id, String name, String process, String directive, String unit, String group, LocalDate dueOn) {
        return new WorkItem(
                id,
                name,
                process,
                "UserTask_DraftReport",
                "DraftReportForm",
                "o-1",
                "báo cáo năm 2017",
                directive,
                "77-CV/HU",
                unit,
                List.of(group),
                null,
                dueOn,
                Instant.parse("2017-11-15T03:00:00Z"),
                null,
                null,
                null);
    }

    @Controller
    static class Refusals {

        @GetMapping("/refusals/not-found")
        String notFound() {
            throw new NotFound("directive", "secret");
        }

        @GetMapping("/refusals/access")
        String access() {
            throw new AccessRefused("portal.rule.administrators-only");
        }

        @GetMapping("/refusals/upload")
        String upload() {
            throw new MaxUploadSizeExceededException(50);
        }

        @GetMapping("/refusals/rule")
        String rule() {
            throw BusinessRuleViolation.of("portal.rule.no-day");
        }

        @GetMapping("/refusals/handled")
        String handled() {
            throw new AlreadyHandled("Trần Văn An", "Chủ tịch", Instant.parse("2017-11-20T03:00:00Z"));
        }
    }
}
