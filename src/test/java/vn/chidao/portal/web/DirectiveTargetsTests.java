package vn.chidao.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.obligation.Target;
import vn.chidao.obligation.TargetProgress;
import vn.chidao.obligation.TargetProgress.Line;
import vn.chidao.obligation.TargetProgress.TargetState;
import vn.chidao.obligation.TargetTie;
import vn.chidao.obligation.Targets;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.receiving.CellsView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.testing.ProductMessages;
import vn.chidao.testing.ProductPages;

/** The section "Chỉ tiêu" on a directive's page of progress. */
class DirectiveTargetsTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 3);

    private final OrganizationDirectory organizations = mock();

    @BeforeEach
    void organisationsHaveNames() {
        given(organizations.nameOf(any(), any())).willAnswer(call -> "Tên " + call.getArgument(0));
    }

    @Test
    void opensEachNumberToItsRowsAndSaysWhatIsMissing() throws Exception {
        Target perUnit = Targets.atLeast(3, "mô hình", Target.Per.ORGANIZATION);

        String page = render(progress(
                0,
                perUnit,
                null,
                line("hnd", TargetState.SHORT, "2", "1", true),
                line("hpn", TargetState.NOTHING_YET, "0", "0", false)));

        assertThat(page)
                .contains("ít nhất 3 mô hình", "cho mỗi tổ chức", "0/2 đơn vị đạt")
                .contains("href=\"/obligations/cv632.P3e/records?target=0&amp;unit=hnd#counted\"", "2/3 mô hình")
                .contains("Tên hnd", "còn thiếu 1 mô hình", "Tên hpn", "Chưa có số liệu")
                .doesNotContain("unit=hpn", "??");
    }

    @Test
    void showsOneLineForAllTogether() throws Exception {
        String page = render(
                progress(1, Targets.range(7, 9, "huyện"), null, line(null, TargetState.OVER, "11", "2", true)),
                progress(2, Targets.percent(100, "xã"), TODAY.withDayOfYear(1), percentage()),
                progress(3, Targets.eachChannel(), null, covering()));

        assertThat(page)
                .contains("từ 7 đến 9 huyện", "11/7–9 huyện", "vượt 2 huyện", "Chung")
                .contains("href=\"/obligations/cv632.P3e/records?target=1")
                .contains("33,33%/100%", "còn thiếu 66,67%", "Tính từ ngày 01/01/2024")
                .contains("đủ 3 mục", "1/3 mục", "còn thiếu 2 mục", "Còn thiếu: Cổng thông tin, Đài phát thanh")
                .doesNotContain("unit=null", "đơn vị đạt", "??");
    }

    @Test
    void countsTheEmptyLinesOfALongListInsteadOfShowingThem() throws Exception {
        Line[] lines = IntStream.range(0, 40)
                .mapToObj(i -> line(
                        "ap-" + i,
                        i == 7 ? TargetState.REACHED : TargetState.NOTHING_YET,
                        i == 7 ? "1" : "0",
                        "0",
                        i == 7))
                .toArray(Line[]::new);

        String page = render(progress(0, Targets.atLeast(1, "mô hình", Target.Per.RESIDENTIAL_AREA), null, lines));

        assertThat(page).contains("Tên ap-7", "Còn 39 đơn vị chưa có số liệu").doesNotContain("Tên ap-8");
    }

    @Test
    void isNotThereWithoutTargets() throws Exception {
        assertThat(render()).doesNotContain("data-test=\"targets\"");
    }

    private static TargetProgress progress(int position, Target target, @Nullable LocalDate since, Line... lines) {
        return new TargetProgress("cv632.P3e", "P3e", position, target, since, TODAY, List.of(lines));
    }

    private static Line line(@Nullable String unitId, TargetState state, String reached, String gap, boolean withRow) {
        return new Line(
                unitId,
                state,
                new BigDecimal(reached),
                null,
                null,
                new BigDecimal(gap),
                List.of(),
                List.of(),
                withRow ? List.of(Targets.figure("hnd", TODAY, reached, null, new TargetTie(0, null))) : List.of());
    }

    private static Line percentage() {
        return new Line(
                null,
                TargetState.SHORT,
                new BigDecimal("33.33"),
                BigDecimal.ONE,
                new BigDecimal("3"),
                new BigDecimal("66.67"),
                List.of(),
                List.of(),
                List.of(Targets.figure("hnd", TODAY, "1", "3", new TargetTie(0, null))));
    }

    private static Line covering() {
        return new Line(
                null,
                TargetState.SHORT,
                BigDecimal.ONE,
                null,
                null,
                BigDecimal.valueOf(2),
                Targets.CHANNELS.subList(0, 1),
                Targets.CHANNELS.subList(1, 3),
                List.of(Targets.figure("hnd", TODAY, null, null, new TargetTie(0, 0))));
    }

    private String render(TargetProgress... targets) throws Exception {
        MessageSource messages = ProductMessages.ALL;
        ThymeleafViewResolver views = ProductPages.views();
        BusinessClock clock = new BusinessClock(Clock.fixed(Instant.parse("2024-06-03T02:00:00Z"), ZoneOffset.UTC));
        DayTexts days = new DayTexts(clock, new WorkingDays(), messages);
        UnitNames unitNames = new UnitNames(organizations);
        MockMvcTester mvc =
                MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Section(List.of(targets), days, unitNames))
                        .setLocaleResolver(new FixedLocaleResolver(Locale.forLanguageTag("vi")))
                        .setViewResolvers(views)
                        .build());
        return mvc.get().uri("/section").exchange().getResponse().getContentAsString();
    }

    @Controller
    record Section(List<TargetProgress> targets, DayTexts days, UnitNames unitNames) {

        @GetMapping("/section")
        String section(Model model) {
            model.addAttribute("targets", targets);
            model.addAttribute("directive", Map.of("id", "cv632", "inForce", true));
            model.addAttribute("today", TODAY);
            model.addAttribute("days", days);
            model.addAttribute("unitNames", unitNames);
            model.addAttribute("board", new DirectiveProgress.Board(List.of(), List.of()));
            model.addAttribute("cells", new CellsView(List.of()));
            List.of("late", "gaps", "waiting", "receipts", "assigned")
                    .forEach(each -> model.addAttribute(each, List.of()));
            return "portal/_directive-progress :: progress";
        }
    }
}
