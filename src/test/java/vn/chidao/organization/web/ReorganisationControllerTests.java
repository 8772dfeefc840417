package vn.chidao.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.chidao.organization.ChangeKind;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PlanChange;
import vn.chidao.organization.ReorganisationCatalog;
import vn.chidao.organization.ReorganisationManagement;
import vn.chidao.organization.ReorganisationStatus;
import vn.chidao.organization.ReorganisationView;
import vn.chidao.organization.ReorganisationView.Change;
import vn.chidao.organization.ReorganisationView.Choice;
import vn.chidao.organization.ReorganisationView.Unit;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.ProductMessages;
import vn.chidao.testing.ProductPages;
import vn.chidao.testing.Units;

class ReorganisationControllerTests {

    private static final LocalDate DAY = LocalDate.of(2019, 7, 1);
    private static final Actor OFFICER = new Actor("an", "An", "btc-tu.chuyen-vien", "Chuyên viên", "btc-tu");

    private final ReorganisationManagement plans = mock();
    private final ReorganisationCatalog catalog = mock();
    private final OrganizationDirectory organizations = mock();
    private final MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(
                    new ReorganisationController(plans, catalog, organizations, new Refusals(ProductMessages.ALL)))
            .setViewResolvers(ProductPages.views())
            .build());

    @BeforeEach
    void aPlanThatSplitsACell() {
        given(catalog.requireVisible("r-1")).willReturn(plan(ReorganisationStatus.DRAFT));
        given(organizations.units(any()))
                .willReturn(List.of(Units.unit("cb-mttq", "PARTY_CELL"), Units.unit("du-a", "PARTY_COMMITTEE")));
    }

    @Test
    void showsADraftWithItsOpenWorkToThoseWhoPrepareIt() throws IOException {
        assertThat(get("/reorganisations/r-1"))
                .contains("Chi bộ Mặt trận", "Chia tách", "77-CV/HU · 1-1", "Còn 1 việc chưa chỉ định nơi kế thừa")
                .contains("action=\"/reorganisations/r-1/changes\"", "action=\"/reorganisations/r-1/successors\"")
                .contains("action=\"/reorganisations/r-1/submit\"")
                .doesNotContain("??");
    }

    @Test
    void offersNothingToChangeOnceItIsOnItsWay() throws IOException {
        given(catalog.requireVisible("r-1")).willReturn(plan(ReorganisationStatus.APPROVAL));

        assertThat(get("/reorganisations/r-1"))
                .contains("Chờ phê duyệt")
                .doesNotContain("<form method=\"post\" action=\"/reorg");
    }

    @Test
    void keepsWhatWasTypedWhenAChangeIsRefused() throws IOException {
        willThrow(BusinessRuleViolation.at("successorIds", "organization.rule.one-successor"))
                .given(plans)
                .plan(any(), any());

        String page =
                post("/reorganisations/r-1/changes", "kind", "MERGE", "unitId", "cb-mttq", "successorIds", "du-a");

        assertThat(page).contains("Hãy chọn đúng một nơi kế thừa.");
        assertThat(page).containsPattern("value=\"du-a\"\\s+selected");
    }

    @Test
    void refusesAChangeWithoutKindBeforeAskingTheModule() throws IOException {
        post("/reorganisations/r-1/changes", "unitId", "cb-mttq");

        verify(plans, never()).plan(any(), any());
    }

    @Test
    void saysWhyAPlanCannotBeSubmitted() throws IOException {
        willThrow(BusinessRuleViolation.of("organization.rule.plan-empty"))
                .given(plans)
                .submit("r-1");

        assertThat(post("/reorganisations/r-1/submit")).contains("Phương án chưa có đơn vị nào thay đổi.");
    }

    @Test
    void plansWhatWasChosen() {
        CurrentActor.run(
                OFFICER,
                () -> assertThat(mvc.post()
                                .uri("/reorganisations/r-1/changes")
                                .param("kind", "SPLIT")
                                .param("unitId", "cb-mttq")
                                .param("successorIds", "du-a", "du-b", "", ""))
                        .hasStatus3xxRedirection());

        verify(plans).plan("r-1", PlanChange.ending(ChangeKind.SPLIT, "cb-mttq", "du-a", "du-b"));
    }

    private String get(String path) throws IOException {
        MvcTestResult result =
                CurrentActor.call(OFFICER, () -> mvc.get().uri(path).exchange());
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private String post(String path, String... parameters) throws IOException {
        MvcTestResult result = CurrentActor.call(OFFICER, () -> {
            var request = mvc.post().uri(path);
            for (int i = 0; i < parameters.length; i += 2) {
                request.param(parameters[i], parameters[i + 1]);
            }
            return request.exchange();
        });
        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return result.getResponse().getContentAsString();
    }

    private static ReorganisationView plan(ReorganisationStatus status) {
        Choice open = new Choice("cb-mttq", "obligation:1", "OBLIGATION", "77-CV/HU · 1-1", 1, null, null);
        Change split = new Change(
                0,
                ChangeKind.SPLIT,
                "cb-mttq",
                "Chi bộ Mặt trận",
                List.of(new Unit("du-a", "Đảng ủy A"), new Unit("du-b", "Đảng ủy B")),
                null,
                null,
                false,
                List.of(open));
        return new ReorganisationView(
                "r-1",
                "Kết thúc cấp huyện",
                "QĐ 1-QĐ/TU",
                DAY,
                status,
                false,
                "btc-tu",
                "Ban Tổ chức",
                "Ban Thường vụ",
                null,
                null,
                null,
                null,
                null,
                List.of(split));
    }
}
