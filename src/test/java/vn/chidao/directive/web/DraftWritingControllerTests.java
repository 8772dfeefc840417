package vn.chidao.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import vn.chidao.access.Role;
import vn.chidao.directive.AddresseeView;
import vn.chidao.directive.Circulation;
import vn.chidao.directive.CirculationScope;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveMarks;
import vn.chidao.directive.DirectiveOnPaper;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.DisseminationDepth;
import vn.chidao.directive.DraftDirective;
import vn.chidao.directive.DraftMarks;
import vn.chidao.directive.DraftingDesk;
import vn.chidao.directive.DraftingRights;
import vn.chidao.directive.SigningOrder;
import vn.chidao.directive.SigningRoad;
import vn.chidao.directive.TextSight;
import vn.chidao.document.DocumentType;
import vn.chidao.identity.CurrentUser;
import vn.chidao.layout.FormProblem;
import vn.chidao.layout.OfficialDocument.Marks;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Phrase;
import vn.chidao.testing.ProductMessages;
import vn.chidao.testing.ProductPages;
import vn.chidao.testing.TestAccess;
import vn.chidao.testing.Units;

/** The page on which a draft is written and the files it is printed as. */
class DraftWritingControllerTests {

    private final DraftingDesk desk = mock();
    private final DraftingRights rights = mock();
    private final DirectiveCatalog catalog = mock();
    private final DirectiveMarks marks = mock();
    private final DirectiveSight sight = mock();
    private final TextSight texts = mock();
    private final DirectiveOnPaper paper = mock();
    private final CurrentUser user = mock();
    private final OrganizationDirectory organizations = mock();
    private final BusinessClock clock =
            new BusinessClock(Clock.fixed(Instant.parse("2017-05-22T02:00:00Z"), ZoneOffset.UTC));
    private final MockMvc pages = MockMvcBuilders.standaloneSetup(
                    new DraftWritingController(
                            desk,
                            rights,
                            new DraftChoices(organizations, catalog, sight, clock, ProductMessages.ALL),
                            catalog,
                            marks,
                            sight,
                            paper,
                            user,
                            ProductMessages.ALL),
                    new PaperController(paper, catalog, sight, texts, user))
            .setLocaleResolver(new FixedLocaleResolver(Locale.forLanguageTag("vi")))
            .setViewResolvers(ProductPages.views())
            .build();

    @BeforeEach
    void anOfficerOfTheCommitteesOffice() {
        TestAccess.signIn(
                user,
                TestAccess.of(TestAccess.standing("vphu.chuyen-vien", "vphu", Role.OFFICER)),
                new Actor("a", "Người", "vphu.chuyen-vien", "Chuyên viên", "vphu"));
        var office = Units.unit("vphu", "PARTY_OFFICE");
        var committee = Units.unit("hu", "PARTY_COMMITTEE");
        when(desk.places(any())).thenReturn(List.of(new DraftingDesk.Place(office, committee)));
        when(organizations.together("hu")).thenReturn(List.of(committee, office));
        when(sight.visible()).thenReturn(Set.of("d-1"));
        when(texts.isOpenTo(any(), any())).thenReturn(true);
        when(catalog.signing(any()))
                .thenReturn(Optional.of(new DraftDirective.NewSigning(
                        SigningOrder.TOGETHER, SigningRoad.ELECTRONIC, List.of("bdv-hu"))));
    }

    @Test
    void savesWhatWasTyped() throws Exception {
        when(desk.write(isNull(), any())).thenReturn("d-1");

        MockHttpServletResponse answer = answer(sheet(
                Map.of("urgency", "URGENT", "circulation", "Lưu hành nội bộ", "copies", "25", "drafterMark", "NVT")));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/directives/d-1");
        ArgumentCaptor<DraftDirective> draft = ArgumentCaptor.forClass(DraftDirective.class);
        verify(desk).write(isNull(), draft.capture());
        assertThat(draft.getValue().issuerUnitId()).isEqualTo("hu");
        assertThat(draft.getValue().draftingUnitId()).isEqualTo("vphu");
        assertThat(draft.getValue().addressees())
                .containsExactly(
                        new DraftDirective.NewAddressee("Văn phòng", "unit:vphu"),
                        new DraftDirective.NewAddressee("hu", "unit:hu"));
        assertThat(draft.getValue().marks())
                .isEqualTo(new DraftMarks(
                        Marks.Secrecy.NONE, Marks.Urgency.URGENT, "Lưu hành nội bộ", null, "NVT", 25, null, List.of()));
    }

    @Test
    void savesHowFarItMayGoAndHowDeepItMust() throws Exception {
        when(desk.write(isNull(), any())).thenReturn("d-1");

        answer(sheet(Map.of("scope", "PARTY", "depth", "CELLS")));

        ArgumentCaptor<DraftDirective> draft = ArgumentCaptor.forClass(DraftDirective.class);
        verify(desk).write(isNull(), draft.capture());
        assertThat(draft.getValue().marks().limits())
                .isEqualTo(new Circulation(CirculationScope.PARTY, DisseminationDepth.CELLS));
    }

    @Test
    void keepsWhatWasTypedWhereSomethingIsMissing() throws Exception {
        MockHttpServletResponse answer = answer(sheet(Map.of("city", " ", "copies", "nhiều")));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer))
                .contains("Mục này không được để trống.", "Hãy nhập một số nguyên.")
                .contains("value=\"nhiều\"", "Thực hiện ngay", "value=\"Lưu VPHU\"")
                .doesNotContain("??");
        verify(desk, org.mockito.Mockito.never()).write(any(), any());
    }

    @Test
    void saysAtTheFieldWhyItIsRefused() throws Exception {
        when(desk.write(isNull(), any())).thenThrow(BusinessRuleViolation.at("secrecy", "directive.rule.no-secrets"));

        MockHttpServletResponse answer = answer(sheet(Map.of("secrecy", "CONFIDENTIAL")));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("id=\"secrecy-error\"", "không được soạn, lưu văn bản mật", "Thực hiện ngay");
    }

    @Test
    void checksTheFormWithoutSaving() throws Exception {
        when(paper.problems(any(DraftDirective.class)))
                .thenReturn(List.of(new FormProblem(
                        FormProblem.Part.TYPE,
                        Phrase.of("layout.problem.no-authority", "Quy định X", "Chỉ thị"),
                        false)));

        MockHttpServletResponse answer = answer(sheet(Map.of("action", "check")));

        assertThat(text(answer)).contains("Cơ quan này không có thẩm quyền ban hành Chỉ thị (Quy định X).", "Cần xem");
        verify(desk, org.mockito.Mockito.never()).write(any(), any());
    }

    @Test
    void printsWhatIsNotSavedYet() throws Exception {
        when(paper.preview(any())).thenReturn("%PDF".getBytes(StandardCharsets.US_ASCII));

        MockHttpServletResponse answer = answer(sheet(Map.of("action", "preview")));

        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("inline");
    }

    @Test
    void addsAndTakesAwayLinesWithoutScript() throws Exception {
        assertThat(text(answer(sheet(Map.of("action", "add-row:recipients"))))).contains("name=\"recipients[2].name\"");
        assertThat(text(answer(sheet(Map.of("action", "remove-row:recipients:0")))))
                .contains("value=\"Lưu VPHU\"")
                .doesNotContain("value=\"Như kính gửi\"", "name=\"recipients[1].name\"");
    }

    @Test
    void refusesAnotherIssuerThanTheOnesOffered() {
        assertThatThrownBy(() -> answer(sheet(Map.of("place", "ubnd:ubnd")))).hasCauseInstanceOf(AccessRefused.class);
    }

    @Test
    void opensToNobodyWhoDraftsNowhere() {
        when(desk.places(any())).thenReturn(List.of());

        assertThatThrownBy(() -> answer(get("/directives/new"))).hasCauseInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> answer(sheet(Map.of()))).hasCauseInstanceOf(AccessRefused.class);
    }

    @Test
    void showsADraftAgainAndSendsItIn() throws Exception {
        DirectiveView draft = draft();
        when(catalog.find("d-1")).thenReturn(Optional.of(draft));
        when(rights.mayRewrite(eq(draft), any())).thenReturn(true);
        when(marks.of("d-1")).thenReturn(DraftMarks.NONE);
        when(catalog.addressees("d-1")).thenReturn(List.of(new AddresseeView("Các huyện bạn", "unit:elsewhere")));
        when(desk.writeAndSubmit(eq("d-1"), any())).thenReturn("d-1");

        assertThat(text(answer(get("/directives/d-1/draft"))))
                .contains("Nội dung cũ", "value=\"unit:elsewhere\" selected=\"selected\">Các huyện bạn");
        MockHttpServletResponse answer = answer(fill(post("/directives/d-1/draft"), Map.of("action", "submit")));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/directives/d-1");
        verify(desk).writeAndSubmit(eq("d-1"), any());
    }

    @Test
    void opensADraftAgainOnlyToThoseWhoMayRewriteIt() {
        DirectiveView draft = draft();
        when(catalog.find("d-1")).thenReturn(Optional.of(draft));

        assertThatThrownBy(() -> answer(get("/directives/d-1/draft"))).hasCauseInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> answer(post("/directives/d-1/draft"))).hasCauseInstanceOf(AccessRefused.class);
    }

    @Test
    void handsOutBothFilesToWhomeverSeesTheDirective() throws Exception {
        DirectiveView draft = draft();
        when(catalog.find("d-1")).thenReturn(Optional.of(draft));
        when(paper.docx(draft)).thenReturn("PK".getBytes(StandardCharsets.US_ASCII));
        when(paper.pdf(draft)).thenReturn("%PDF".getBytes(StandardCharsets.US_ASCII));

        MockHttpServletResponse word = answer(get("/directives/d-1/document.docx"));
        MockHttpServletResponse pdf = answer(get("/directives/d-1/document.pdf"));

        assertThat(word.getContentAsString()).isEqualTo("PK");
        assertThat(word.getContentType()).contains("wordprocessingml");
        assertThat(pdf.getContentAsString()).isEqualTo("%PDF");
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(List.of(word, pdf))
                .allSatisfy(each -> assertThat(each.getHeader("Content-Disposition"))
                        .startsWith("attachment; ")
                        .contains("CV-HU"));
    }

    @Test
    void handsOutNeitherFileToOthers() {
        when(catalog.find("d-1")).thenReturn(Optional.of(draft()));
        when(sight.visible()).thenReturn(Set.of());

        assertThatThrownBy(() -> answer(get("/directives/d-1/document.docx"))).hasCauseInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(get("/directives/d-1/document.pdf"))).hasCauseInstanceOf(NotFound.class);
        verifyNoMoreInteractions(paper);
    }

    private static DirectiveView draft() {
        return new DirectiveView(
                "d-1",
                DocumentType.OFFICIAL_LETTER,
                "NATIVE",
                "hu",
                "Huyện ủy",
                null,
                null,
                "CV/HU",
                null,
                null,
                "một việc",
                "Hớn Quản",
                (LocalDate) null,
                "DRAFT",
                "Nội dung cũ",
                "hash",
                "vphu",
                "vphu",
                "hu",
                null,
                null,
                null);
    }

    private static MockHttpServletRequestBuilder sheet(Map<String, String> otherwise) {
        return fill(post("/directives/new"), otherwise);
    }

    private static MockHttpServletRequestBuilder fill(
            MockHttpServletRequestBuilder request, Map<String, String> otherwise) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "place", "vphu:hu",
                "type", "OFFICIAL_LETTER",
                "subject", "một việc",
                "city", "Hớn Quản",
                "body", "Thực hiện ngay./.",
                "officeUnitId", "vphu",
                "signingUnitId", "hu"));
        fields.put("addressees[0].selector", "unit:vphu");
        fields.put("addressees[0].name", "Văn phòng");
        fields.put("addressees[1].selector", "unit:hu");
        fields.put("addressees[1].name", "");
        fields.put("recipients[0].name", "Như kính gửi");
        fields.put("recipients[0].purpose", "TO_ACT");
        fields.put("recipients[1].name", "Lưu VPHU");
        fields.put("recipients[1].purpose", "FILE");
        fields.putAll(otherwise);
        fields.forEach((name, value) -> request.param(name, value));
        return request;
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
