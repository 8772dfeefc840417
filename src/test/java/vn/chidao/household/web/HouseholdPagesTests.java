package vn.chidao.household.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.chidao.access.Role;
import vn.chidao.access.Thing;
import vn.chidao.household.AddHousehold;
import vn.chidao.household.ChangePovertyStatus;
import vn.chidao.household.EndHelp;
import vn.chidao.household.EraseHousehold;
import vn.chidao.household.ErasureReason;
import vn.chidao.household.HelpExtent;
import vn.chidao.household.HelpView;
import vn.chidao.household.HouseholdCatalog;
import vn.chidao.household.HouseholdChange;
import vn.chidao.household.HouseholdHistory;
import vn.chidao.household.HouseholdList;
import vn.chidao.household.HouseholdManagement;
import vn.chidao.household.HouseholdPlace;
import vn.chidao.household.HouseholdRights;
import vn.chidao.household.HouseholdSight;
import vn.chidao.household.HouseholdView;
import vn.chidao.household.HouseholdView.LastChange;
import vn.chidao.household.MendHousehold;
import vn.chidao.household.OrganizationHelp;
import vn.chidao.household.PovertyStatus;
import vn.chidao.household.SettlementCounts;
import vn.chidao.household.SettlementInSight;
import vn.chidao.household.StartHelp;
import vn.chidao.household.StatusEntry;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;
import vn.chidao.testing.ProductMessages;
import vn.chidao.testing.ProductPages;
import vn.chidao.testing.TestAccess;
import vn.chidao.testing.Units;

class HouseholdPagesTests {

    private static final String HAMLET = "kdc-1";
    private static final String LIST = "/households/kdc-1";
    private static final String HOUSEHOLD = LIST + "/h-1";
    private static final LocalDate TODAY = LocalDate.of(2017, 5, 25);
    private static final LocalDate APRIL = LocalDate.of(2017, 4, 1);

    private final HouseholdManagement management = mock();
    private final HouseholdCatalog catalog = mock();
    private final HouseholdRights rights = mock();
    private final HouseholdSight sight = mock();
    private final OrganizationDirectory organizations = mock();
    private final CurrentUser user = mock();
    private final MockMvcTester mvc = mvc();

    @BeforeEach
    void aListKeptByTheFront() {
        UnitView hamlet = Units.unit(HAMLET, "RESIDENTIAL_AREA", "RESIDENTIAL_AREA", "ubnd");
        given(rights.place(HAMLET)).willReturn(place(hamlet, true));
        given(rights.place("hnd")).willThrow(new NotFound("residential area", "hnd"));
        given(catalog.yearOf(any())).willAnswer(call -> call.getArgument(0) == null ? 2017 : call.getArgument(0));
        given(catalog.asOf(anyInt())).willReturn(TODAY);
        given(catalog.counts(eq(HAMLET), anyInt())).willReturn(counts(3, 2));
        given(catalog.countsOf(any(), anyInt())).willReturn(List.of(counts(3, 2)));
        given(catalog.helpsOf(any(), anyInt()))
                .willReturn(List.of(
                        new OrganizationHelp("hnd", 4, HelpExtent.ABOVE),
                        new OrganizationHelp("hpn", 0, HelpExtent.BELOW)));
        given(catalog.helpRange()).willReturn(List.of(1, 3));
        given(catalog.list(any(), anyInt(), anyBoolean())).willReturn(new HouseholdList(List.of(household(null)), 2));
        given(catalog.require(any(), eq("h-1"))).willReturn(history(household(null)));
        given(sight.settlements()).willReturn(List.of(new SettlementInSight(hamlet, true, false)));
        signedInAt("mttq");
    }

    @Test
    void showsCountsWithTheGapAndTheirSum() throws Exception {
        assertThat(get("/households?year=2016"))
                .contains("Hộ nghèo và tổ chức nhận giúp năm 2016", "Số liệu đến hết ngày 25/05/2017", "Cộng")
                .contains("href=\"/households/kdc-1?year=2016\"")
                .contains("Năm 2015")
                .contains("badge-late\">1<")
                .doesNotContain("Lê Thị Sáng");
    }

    @Test
    void leavesOutResidentialAreasWithoutAListThatAreNotOnesOwn() throws Exception {
        UnitView other = Units.unit("kdc-2", "RESIDENTIAL_AREA", "RESIDENTIAL_AREA", "ubnd");
        given(sight.settlements()).willReturn(List.of(new SettlementInSight(other, false, false)));
        given(catalog.countsOf(any(), anyInt())).willReturn(List.of());

        assertThat(get("/households")).contains("Chưa có danh sách nào trong địa bàn của đồng chí.");

        given(sight.settlements()).willReturn(List.of(new SettlementInSight(other, false, true)));
        given(catalog.countsOf(any(), anyInt())).willReturn(List.of(counts(0, 0)));
        assertThat(get("/households")).contains("kdc-2", "Chưa lập danh sách");
    }

    @Test
    void showsTheKeeperHisListAndAForm() throws Exception {
        assertThat(get(LIST))
                .contains("3 hộ, 2 hộ có tổ chức giúp", "1 hộ chưa có tổ chức giúp", "Nhiều hơn", "Chưa đủ")
                .contains("Lê Thị Sáng", "TK-01", "Tổ 2", "Còn 2 hộ khác", "data-test=\"add\"", "số đếm của các năm")
                .doesNotContain("??");
    }

    @Test
    void marksAPoorHouseholdWhoseOnlyHelperHasStopped() throws Exception {
        assertThat(get(LIST)).doesNotContain("Chưa có</span>");

        HelpView stopped = new HelpView("h-1", "hnd", 2017, APRIL, TODAY.minusDays(1), "Bà An");
        given(catalog.list(any(), anyInt(), anyBoolean()))
                .willReturn(new HouseholdList(List.of(household(null, stopped)), 0));
        assertThat(get(LIST)).contains("đến hết ngày 24/05/2017", "Chưa có</span>");
    }

    @Test
    void offersOthersNothingToWrite() throws Exception {
        signedInAt("hnd");

        assertThat(get(LIST)).contains("Lê Thị Sáng").doesNotContain("data-test=\"add\"");
        assertThat(get(HOUSEHOLD))
                .contains("Lê Thị Sáng", "Quyết định 12")
                .doesNotContain("data-test=\"erase\"", "<form method=\"post\" novalidate");
    }

    @Test
    void showsCountsAloneToWhomNoNameConcerns() throws Exception {
        signedInAt("btv-hu");
        given(catalog.list(any(), anyInt(), anyBoolean())).willReturn(new HouseholdList(List.of(), 3));

        assertThat(get(LIST))
                .contains("3 hộ, 2 hộ có tổ chức giúp", "Còn 3 hộ khác")
                .doesNotContain("Lê Thị Sáng");
    }

    @Test
    void asksForHouseholdsWithoutHelper() throws Exception {
        get(LIST + "?helper=none&year=2016");

        verify(catalog).list(any(), eq(2016), eq(true));
    }

    @Test
    void doesNotFindWhatIsNoResidentialArea() {
        assertThat(mvc.get().uri("/households/hnd").exchange())
                .failure()
                .rootCause()
                .isInstanceOf(NotFound.class);
    }

    @Test
    void leadsFromAResidentialAreaThatHasEndedToWhereItsListGoesOn() throws Exception {
        UnitView ended = Units.until(Units.unit(HAMLET, "RESIDENTIAL_AREA", "RESIDENTIAL_AREA", "ubnd"), APRIL);
        given(rights.place(HAMLET)).willReturn(place(ended, false));
        given(rights.successorsOf(HAMLET))
                .willReturn(List.of(Units.unit("kdc-2", "RESIDENTIAL_AREA", "RESIDENTIAL_AREA", "ubnd")));

        assertThat(get(LIST))
                .contains(
                        "chỉ có đến hết ngày 01/04/2017",
                        "Danh sách ghi tiếp ở",
                        "href=\"/households/kdc-2?year=2017\"")
                .doesNotContain("data-test=\"add\"");
        assertThat(post(LIST, Map.of("code", "1"))).failure().rootCause().isInstanceOf(NotFound.class);
        verify(management, never()).add(any());
    }

    @Test
    void putsAHouseholdOnTheList() {
        MvcTestResult done = post(
                LIST,
                Map.of(
                        "code", "TK-02",
                        "headName", "Trần Văn Lành",
                        "address", "Tổ 1",
                        "status", "POOR",
                        "since", "2017-01-01",
                        "basis", "Danh sách",
                        "memberUnitIds", "hnd"));

        assertThat(done).hasStatus3xxRedirection().hasRedirectedUrl(LIST);
        verify(management)
                .add(new AddHousehold(
                        HAMLET,
                        "TK-02",
                        "Trần Văn Lành",
                        "Tổ 1",
                        PovertyStatus.POOR,
                        LocalDate.of(2017, 1, 1),
                        "Danh sách",
                        Set.of("hnd")));
    }

    @Test
    void saysAtEachFieldWhatIsMissingAndKeepsTheRest() throws Exception {
        MvcTestResult refused = post(
                LIST, Map.of("code", " ", "headName", "Trần Văn Lành", "since", "32/13/2017", "memberUnitIds", "hpn"));

        assertThat(refused).hasStatus(422);
        assertThat(text(refused))
                .contains("Hãy ghi mã hộ.", "Hãy chọn diện của hộ.", "Giá trị không đúng dạng.")
                .contains("value=\"Trần Văn Lành\"", "value=\"32/13/2017\"")
                .containsPattern("value=\"hpn\"[^>]*checked");
        verify(management, never()).add(any());
    }

    @Test
    void saysAtTheFieldWhatTheRuleRefuses() throws Exception {
        given(management.add(any()))
                .willThrow(BusinessRuleViolation.at("headName", "household.rule.number-of-a-person"));

        MvcTestResult refused =
                post(LIST, Map.of("code", "1", "headName", "Sáng 0912345678", "status", "POOR", "since", "2017-01-01"));

        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("id=\"headName-error\"", "Không ghi số định danh", "Sáng 0912345678");
    }

    @Test
    void refusesWhoDoesNotKeepTheList() {
        signedInAt("hnd");

        assertThat(post(LIST, Map.of("code", "1"))).failure().rootCause().isInstanceOf(AccessRefused.class);
        assertThat(post(HOUSEHOLD + "/erase", Map.of())).failure().rootCause().isInstanceOf(AccessRefused.class);
        verify(management, never()).erase(any());
    }

    @Test
    void passesEveryActOnWithTheVersionThatWasSeen() {
        assertThat(post(HOUSEHOLD + "/mend", Map.of("version", "4", "headName", "Lê Thị Sáng Mai")))
                .hasRedirectedUrl(HOUSEHOLD);
        assertThat(post(
                        HOUSEHOLD + "/status",
                        Map.of("version", "4", "status", "NEAR_POOR", "since", "2017-04-01", "basis", "Quyết định")))
                .hasRedirectedUrl(HOUSEHOLD);
        assertThat(post(HOUSEHOLD + "/helpers", Map.of("version", "4", "helperId", "hpn", "helperSince", "2017-04-01")))
                .hasRedirectedUrl(HOUSEHOLD);
        assertThat(post(
                        HOUSEHOLD + "/helpers/release",
                        Map.of("version", "4", "releasedId", "hnd", "year", "2017", "until", "2017-04-01")))
                .hasRedirectedUrl(HOUSEHOLD);
        assertThat(post(HOUSEHOLD + "/erase", Map.of("version", "4", "reason", "MOVED_AWAY", "confirmed", "true")))
                .hasRedirectedUrl(HOUSEHOLD);

        verify(management).mend(new MendHousehold("h-1", 4L, "Lê Thị Sáng Mai", null, Set.of()));
        verify(management)
                .changeStatus(new ChangePovertyStatus("h-1", 4L, PovertyStatus.NEAR_POOR, APRIL, "Quyết định"));
        verify(management).nameHelper(new StartHelp("h-1", 4L, "hpn", APRIL));
        verify(management).releaseHelper(new EndHelp("h-1", 4L, "hnd", 2017, APRIL));
        verify(management).erase(new EraseHousehold("h-1", 4L, ErasureReason.MOVED_AWAY));
    }

    @Test
    void erasesNothingWithoutAReasonAndAConfirmation() throws Exception {
        MvcTestResult refused = post(HOUSEHOLD + "/erase", Map.of("version", "4"));

        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("Hãy chọn lý do xóa.", "Hãy xác nhận rằng dữ liệu sẽ mất hẳn.");
        verify(management, never()).erase(any());
    }

    @Test
    void saysAtWhichHelpItWasRefused() throws Exception {
        willThrow(BusinessRuleViolation.at("until", "household.rule.released-before-named", Days.written(APRIL)))
                .given(management)
                .releaseHelper(any());

        MvcTestResult refused = post(
                HOUSEHOLD + "/helpers/release",
                Map.of("version", "4", "releasedId", "hnd", "year", "2017", "until", "2017-03-01"));

        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("id=\"until-0-error\"", "trước ngày nhận giúp 01/04/2017", "2017-03-01");
    }

    @Test
    void tellsTheSecondWhoWasFasterAndKeepsWhatHeTyped() throws Exception {
        for (RuntimeException late : List.of(
                new AlreadyHandled("Bà An", "Chủ tịch", Instant.parse("2017-05-25T02:30:00Z")),
                new OptimisticLockingFailureException("late"))) {
            willThrow(late).given(management).mend(any());

            MvcTestResult conflict = post(
                    HOUSEHOLD + "/mend",
                    Map.of("version", "3", "headName", "Lê Thị Sáng Mai", "address", "", "memberUnitIds", "hpn"));

            assertThat(conflict).hasStatus(409);
            assertThat(text(conflict))
                    .contains("Bà An, Chủ tịch, vừa ghi trước về hộ này: ghi tổ chức nhận giúp, lúc 09:30 25/05/2017")
                    .contains("value=\"Lê Thị Sáng Mai\"", "name=\"version\" value=\"4\"")
                    .containsPattern("value=\"hpn\"[^>]*checked")
                    .doesNotContain("value=\"Tổ 2\"");
        }
    }

    @Test
    void showsAnErasedHouseholdWithoutAnythingToWrite() throws Exception {
        given(catalog.require(any(), eq("h-1"))).willReturn(history(household(TODAY)));
        given(catalog.list(any(), anyInt(), anyBoolean())).willReturn(new HouseholdList(List.of(household(TODAY)), 0));

        assertThat(get(HOUSEHOLD))
                .contains("(đã xóa)", "đã xóa ngày 25/05/2017", "Hộ gia đình yêu cầu")
                .doesNotContain("Lê Thị Sáng", "<form method=\"post\" novalidate");
        assertThat(get(LIST)).contains("(đã xóa)").doesNotContain("Lê Thị Sáng");
    }

    private static HouseholdPlace place(UnitView settlement, boolean open) {
        return new HouseholdPlace(
                settlement,
                open,
                "mttq",
                Thing.of("mttq"),
                List.of(Units.unit("hnd", "MEMBER_ORGANIZATION"), Units.unit("hpn", "MEMBER_ORGANIZATION")));
    }

    private static HouseholdView household(@Nullable LocalDate erasedOn) {
        return household(erasedOn, new HelpView("h-1", "hnd", 2017, APRIL, null, "Bà An"));
    }

    private static HouseholdView household(@Nullable LocalDate erasedOn, HelpView help) {
        boolean erased = erasedOn != null;
        return new HouseholdView(
                "h-1",
                4,
                HAMLET,
                erased ? null : "TK-01",
                erased ? null : "Lê Thị Sáng",
                erased ? null : "Tổ 2",
                PovertyStatus.POOR,
                LocalDate.of(2017, 1, 1),
                erased ? List.of() : List.of("hnd"),
                List.of(help),
                erasedOn,
                erased ? ErasureReason.ON_REQUEST : null,
                false,
                new LastChange(
                        HouseholdChange.HELPER_NAMED, "Bà An", "Chủ tịch", Instant.parse("2017-05-25T02:30:00Z")));
    }

    private static HouseholdHistory history(HouseholdView household) {
        return new HouseholdHistory(
                household,
                List.of(new StatusEntry(
                        PovertyStatus.POOR, household.since(), "Quyết định 12/QĐ-UBND", "Bà An", TODAY)),
                household.helps());
    }

    private static SettlementCounts counts(int poor, int helped) {
        return new SettlementCounts(HAMLET, 2017, TODAY, poor, helped, 1, 0, 2);
    }

    private void signedInAt(String unit) {
        TestAccess.signIn(
                user,
                TestAccess.of(TestAccess.standing(unit + ".a", unit, Role.OFFICER)),
                new Actor(unit + ".a", "Bà An", unit + ".a", "Chuyên viên", unit));
    }

    private String get(String address) throws UnsupportedEncodingException {
        MvcTestResult page = mvc.get().uri(address).exchange();
        assertThat(page).hasStatusOk();
        return text(page);
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = mvc.post().uri(address);
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String text(MvcTestResult result) throws UnsupportedEncodingException {
        return result.getResponse().getContentAsString();
    }

    private MockMvcTester mvc() {
        MessageSource messages = ProductMessages.ALL;
        LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();
        validator.setValidationMessageSource(messages);
        validator.afterPropertiesSet();
        Refusals refusals = new Refusals(messages);
        return MockMvcTester.create(MockMvcBuilders.standaloneSetup(
                        new HouseholdListsController(management, catalog, rights, sight, user, refusals),
                        new HouseholdController(management, catalog, rights, organizations, user, refusals))
                .setControllerAdvice(new Words())
                .setViewResolvers(ProductPages.views())
                .setValidator(validator)
                .build());
    }

    /** What the layout's advice gives every page. */
    @ControllerAdvice
    static class Words {

        @ModelAttribute("unitNames")
        Names unitNames() {
            return new Names();
        }

        @ModelAttribute("days")
        Moments days() {
            return new Moments();
        }
    }

    /** Organisations are called by their ids. */
    public static final class Names {

        public String of(String unitId) {
            return unitId;
        }

        public String of(String unitId, LocalDate on) {
            return unitId;
        }
    }

    /** Moments as the product writes them. */
    public static final class Moments {

        public String moment(Instant at) {
            return Days.moment(at);
        }
    }
}
