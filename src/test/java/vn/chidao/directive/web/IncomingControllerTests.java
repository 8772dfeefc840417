package vn.chidao.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.chidao.access.Role;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.RegisterReceived;
import vn.chidao.document.BookPeriod;
import vn.chidao.document.DocumentType;
import vn.chidao.document.NumberingRules;
import vn.chidao.document.RegisterBook;
import vn.chidao.document.RegisterLine;
import vn.chidao.document.Registers;
import vn.chidao.document.Secrecy;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.testing.TestAccess;
import vn.chidao.testing.Units;

@SpringJUnitWebConfig(
        classes = IncomingControllerTests.Pages.class,
        initializers = ConfigDataApplicationContextInitializer.class)
class IncomingControllerTests {

    private static final PositionView CLERK =
            new PositionView("ubnd.van-thu", "ubnd", "UBND huyện", "Văn thư", Set.of(PositionRole.CLERK));
    private static final PositionView CHAIR =
            new PositionView("ubnd.chu-tich", "ubnd", "UBND huyện", "Chủ tịch", Set.of(PositionRole.LEADER));
    private static final PositionView DRAFTER =
            new PositionView("vphu.chuyen-vien", "vphu", "Văn phòng", "Chuyên viên", Set.of(PositionRole.OFFICER));

    @Autowired
    private DirectiveManagement directives;

    @Autowired
    private DirectiveCatalog catalog;

    @Autowired
    private Registers registers;

    @Autowired
    private NumberingRules numbering;

    @Autowired
    private CurrentUser user;

    @Autowired
    private OrganizationDirectory organizations;

    @Autowired
    private DirectiveSight sight;

    private final MockMvcTester mvc;

    IncomingControllerTests(@Autowired WebApplicationContext context) {
        mvc = MockMvcTester.from(context);
    }

    @BeforeEach
    void clerkOfThePeopleCommittee() {
        reset(directives, catalog, registers, numbering, user, organizations, sight);
        signedInAs(CLERK, Role.CLERK);
        when(organizations.nameOf("ubnd")).thenReturn("UBND huyện Hớn Quản");
        when(numbering.booksOf(any())).thenReturn(Thing.of("ubnd"));
        when(sight.visible()).thenReturn(Set.of("d-1"));
    }

    @Test
    void showsTheUnitsBook() {
        when(registers.latest(RegisterBook.IN, BookPeriod.of("ubnd", 2017, null, null), 0, 100))
                .thenReturn(List.of(new RegisterLine(
                        12,
                        LocalDate.of(2017, 5, 22),
                        "d-1",
                        "Tỉnh ủy Bình Phước",
                        "24-CT/TU",
                        LocalDate.of(2017, 4, 25),
                        DocumentType.DIRECTIVE,
                        "về tăng cường sự lãnh đạo",
                        null,
                        null,
                        null,
                        null,
                        Secrecy.NONE,
                        null,
                        null)));

        assertThat(mvc.get().uri("/incoming"))
                .hasStatusOk()
                .bodyText()
                .contains("24-CT/TU", "22/05/2017", "Chỉ thị: về tăng cường sự lãnh đạo", "/directives/d-1")
                .contains("/incoming/new");
    }

    @Test
    void saysWhatWillStandInAnEmptyBook() {
        assertThat(mvc.get().uri("/incoming"))
                .hasStatusOk()
                .bodyText()
                .contains("Sổ năm 2017 của UBND huyện Hớn Quản chưa có văn bản nào");
    }

    @Test
    void showsTheCommitteesOutgoingBookToItsOfficeWithVoidNumbers() {
        signedInAs(DRAFTER, Role.OFFICER);
        when(organizations.require("vphu")).thenReturn(unit("vphu", "PARTY_OFFICE", "hu"));
        when(organizations.nameOf("hu")).thenReturn("Huyện ủy Hớn Quản");
        when(organizations.nameOf("vphu")).thenReturn("Văn phòng Huyện ủy");
        when(registers.latest(RegisterBook.OUT, BookPeriod.of("hu", 2017, null, null), 0, 100))
                .thenReturn(List.of(
                        outgoing(4, "78-CV/HU", "", "Ghi nhầm loại văn bản"),
                        outgoing(3, "77-CV/HU", "về cuộc vận động", null)));

        assertThat(mvc.get().uri("/outgoing"))
                .hasStatusOk()
                .bodyText()
                .contains("Công văn: về cuộc vận động", "Phó Bí thư")
                .contains("78-CV/HU", "Số đã hủy", "Ghi nhầm loại văn bản")
                .contains("/outgoing/print?unit=hu", "/outgoing/book.xlsx?unit=hu");
    }

    @Test
    void showsTheContentOfASecretDocumentToWhomItMayConcernOnly() {
        when(registers.latest(RegisterBook.IN, BookPeriod.of("ubnd", 2017, null, null), 0, 100))
                .thenReturn(List.of(secretLine()));
        when(registers.lines(RegisterBook.IN, BookPeriod.of("ubnd", 2017, null, null)))
                .thenReturn(List.of(secretLine()));
        assertThat(mvc.get().uri("/incoming")).bodyText().contains("về bố phòng", "Tối mật");

        signedInAs(new PositionView("ubnd.cv", "ubnd", "UBND", "CV", Set.of(PositionRole.OFFICER)), Role.OFFICER);

        assertThat(mvc.get().uri("/incoming"))
                .hasStatusOk()
                .bodyText()
                .contains("24-CT/TU", "Chỉ thị mật", "Tối mật")
                .doesNotContain("về bố phòng", "/directives/d-1");
        assertThat(mvc.get().uri("/incoming/print")).bodyText().doesNotContain("về bố phòng");
    }

    @Test
    void workbookHasTheColumnsOfTheBookAndNoFormula() throws Exception {
        when(organizations.require("ubnd")).thenReturn(unit("ubnd", "PEOPLE_COMMITTEE", null));
        when(registers.lines(
                        RegisterBook.OUT,
                        BookPeriod.of("ubnd", 2017, LocalDate.of(2017, 5, 1), LocalDate.of(2017, 5, 31))))
                .thenReturn(List.of(outgoing(3, "38/KH-UBND", "=HYPERLINK(\"x\")\u0007 & <b>", null)));

        byte[] bytes = mvc.get()
                .uri("/outgoing/book.xlsx?year=2017&from=2017-05-01&to=2017-05-31")
                .exchange()
                .getResponse()
                .getContentAsByteArray();

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("UBND huyện Hớn Quản");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Sổ văn bản đi năm 2017, từ 01/05/2017 đến 31/05/2017");
            assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).isEqualTo("Người ký");
            assertThat(sheet.getRow(3).getCell(2).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("Công văn: =HYPERLINK(\"x\") & <b>");
        }
    }

    @Test
    void refusesTheOutgoingBookOfAnotherUnit() {
        when(organizations.require("ubnd")).thenReturn(unit("ubnd", "PEOPLE_COMMITTEE", null));

        assertThat(mvc.get().uri("/outgoing?unit=hu")).failure().hasCauseInstanceOf(AccessRefused.class);

        assertThat(mvc.get().uri("/outgoing"))
                .hasStatusOk()
                .bodyText()
                .contains("Sổ năm 2017 của UBND huyện Hớn Quản chưa có văn bản nào");
    }

    @Test
    void registersInTheClerksNameAndGoesBackToTheBook() {
        Actor[] acting = new Actor[1];
        when(directives.registerReceived(any())).thenAnswer(call -> {
            acting[0] = CurrentActor.get();
            return "d-1";
        });

        assertThat(mvc.post()
                        .uri("/incoming/new")
                        .param("unit", "ubnd")
                        .param("issuerName", "Tỉnh ủy Bình Phước")
                        .param("number", "24-CT/TU")
                        .param("issuedOn", "2017-04-25")
                        .param("arrivedOn", "2017-05-22")
                        .param("type", "DIRECTIVE")
                        .param("subject", "về tăng cường sự lãnh đạo")
                        .param("text", ""))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/incoming?unit=ubnd")
                .flash()
                .containsEntry("flash", "Đã vào sổ 24-CT/TU.");

        ArgumentCaptor<RegisterReceived> command = ArgumentCaptor.forClass(RegisterReceived.class);
        verify(directives).registerReceived(command.capture());
        assertThat(command.getValue().number()).hasToString("24-CT/TU");
        assertThat(acting[0].positionId()).isEqualTo("ubnd.van-thu");
    }

    @Test
    void keepsEverythingTypedWhenFieldsAreRefused() {
        assertThat(mvc.post()
                        .uri("/incoming/new")
                        .param("unit", "ubnd")
                        .param("issuerName", "Tỉnh ủy <Bình Phước>")
                        .param("number", "")
                        .param("issuedOn", "2017-04-25")
                        .param("arrivedOn", "")
                        .param("type", "DIRECTIVE")
                        .param("subject", " ")
                        .param("text", "x".repeat(100_001)))
                .hasStatus(422)
                .bodyText()
                .contains("Tỉnh ủy &lt;Bình Phước&gt;", "value=\"2017-04-25\"")
                .contains("id=\"number-error\">Chưa điền.", "id=\"arrivedOn-error\">Chưa điền.")
                .contains("id=\"subject-error\">Chưa điền.", "id=\"text-error\"");
        verify(directives, never()).registerReceived(any());
    }

    @Test
    void saysWhatIsNoDateAndNoTypeAndKeepsThem() {
        assertThat(mvc.post()
                        .uri("/incoming/new")
                        .param("unit", "ubnd")
                        .param("issuerName", "Tỉnh ủy")
                        .param("number", "24-CT/TU")
                        .param("issuedOn", "31/4/2017")
                        .param("arrivedOn", "2017-05-22")
                        .param("type", "THÔNG BÁO")
                        .param("subject", "về tăng cường"))
                .hasStatus(422)
                .bodyText()
                .contains("31/4/2017", "về tăng cường")
                .contains("Hãy chọn một ngày có thật.", "Hãy chọn một loại văn bản trong danh sách.");
        verify(directives, never()).registerReceived(any());
    }

    @Test
    void saysAtTheNumberThatItCannotBeRead() {
        assertThat(valid("77"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"number-error\"", "Không đọc được số, ký hiệu “77”", "về tăng cường");
    }

    @Test
    void saysAtItsFieldWhatARuleRefuses() {
        when(directives.registerReceived(any()))
                .thenThrow(BusinessRuleViolation.at("arrivedOn", "directive.rule.arrived-in-future"));

        assertThat(valid("24-CT/TU"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"arrivedOn-error\"", "Ngày đến không được sau hôm nay.");
    }

    @Test
    void onlyTheClerkWritesTheBook() {
        signedInAs(CHAIR, Role.LEADER);

        assertThat(mvc.get().uri("/incoming/new")).failure().hasCauseInstanceOf(AccessRefused.class);
        assertThat(valid("24-CT/TU")).failure().hasCauseInstanceOf(AccessRefused.class);
        assertThat(mvc.get().uri("/incoming")).hasStatusOk().bodyText().doesNotContain("/incoming/new");
        verify(directives, never()).registerReceived(any());
    }

    @Test
    void drafterSendsHisDraftIntoReview() {
        signedInAs(DRAFTER, Role.OFFICER);
        when(catalog.find("cv-77")).thenReturn(Optional.of(draft()));
        when(sight.visible()).thenReturn(Set.of("cv-77"));

        assertThat(mvc.post().uri("/directives/cv-77/submit"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/directives/cv-77");

        verify(directives).submitDraft("cv-77");
    }

    @Test
    void nobodyElseSendsIt() {
        when(catalog.find("cv-77")).thenReturn(Optional.of(draft()));
        when(sight.visible()).thenReturn(Set.of("cv-77"));

        assertThat(mvc.post().uri("/directives/cv-77/submit")).failure().hasCauseInstanceOf(AccessRefused.class);

        verify(directives, never()).submitDraft(any());
    }

    @Test
    void aDraftOutOfSightIsNotThere() {
        signedInAs(DRAFTER, Role.OFFICER);
        when(catalog.find("cv-77")).thenReturn(Optional.of(draft()));
        when(sight.visible()).thenReturn(Set.of());

        assertThat(mvc.post().uri("/directives/cv-77/submit")).failure().hasCauseInstanceOf(NotFound.class);
    }

    private void signedInAs(PositionView position, Role role) {
        TestAccess.signIn(
                user,
                TestAccess.of(TestAccess.standing(position.id(), position.unitId(), role)),
                new Actor("a", "Người", position.id(), "Chức vụ", position.unitId()));
    }

    private MvcTestResult valid(String number) {
        return mvc.post()
                .uri("/incoming/new")
                .param("unit", "ubnd")
                .param("issuerName", "Tỉnh ủy Bình Phước")
                .param("number", number)
                .param("issuedOn", "2017-04-25")
                .param("arrivedOn", "2017-05-22")
                .param("type", "DIRECTIVE")
                .param("subject", "về tăng cường sự lãnh đạo")
                .exchange();
    }

    private static RegisterLine outgoing(int line, String number, String subject, @Nullable String voidReason) {
        LocalDate day = LocalDate.of(2017, 5, 25);
        return new RegisterLine(
                line,
                day,
                "cv-" + line,
                "UBND huyện; MTTQ",
                number,
                day,
                DocumentType.OFFICIAL_LETTER,
                subject,
                "Phó Bí thư",
                null,
                13,
                null,
                Secrecy.NONE,
                voidReason,
                null);
    }

    private static RegisterLine secretLine() {
        LocalDate day = LocalDate.of(2017, 4, 25);
        return new RegisterLine(
                12,
                day,
                "d-1",
                "Tỉnh ủy Bình Phước",
                "24-CT/TU",
                day,
                DocumentType.DIRECTIVE,
                "về bố phòng",
                null,
                null,
                null,
                null,
                Secrecy.SECRET,
                null,
                null);
    }

    private static UnitView unit(String id, String kind, @Nullable String parentId) {
        return Units.unit(id, kind, "DISTRICT", parentId);
    }

    private static DirectiveView draft() {
        return new DirectiveView(
                "cv-77",
                DocumentType.OFFICIAL_LETTER,
                "NATIVE",
                "hu",
                "Huyện ủy",
                null,
                null,
                "CV/HU",
                null,
                null,
                "V/v",
                null,
                null,
                "DRAFT",
                "Văn bản",
                "hash",
                "vphu",
                "vphu",
                "btv-hu",
                null,
                null,
                null);
    }

    @Configuration
    @ImportAutoConfiguration({
        WebMvcAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        ThymeleafAutoConfiguration.class,
        MessageSourceAutoConfiguration.class,
        ValidationAutoConfiguration.class
    })
    @Import({
        IncomingController.class,
        OutgoingController.class,
        DraftController.class,
        Clerks.class,
        RegisterPages.class
    })
    static class Pages {

        @Bean
        DirectiveManagement directives() {
            return mock(DirectiveManagement.class);
        }

        @Bean
        DirectiveCatalog catalog() {
            return mock(DirectiveCatalog.class);
        }

        @Bean
        Registers registers() {
            return mock(Registers.class);
        }

        @Bean
        NumberingRules numbering() {
            return mock(NumberingRules.class);
        }

        @Bean
        DirectiveSight sight() {
            return mock(DirectiveSight.class);
        }

        @Bean
        CurrentUser user() {
            return mock(CurrentUser.class);
        }

        @Bean
        OrganizationDirectory organizations() {
            return mock(OrganizationDirectory.class);
        }

        @Bean
        BusinessClock clock() {
            return new BusinessClock(Clock.fixed(Instant.parse("2017-05-22T02:00:00Z"), ZoneOffset.UTC));
        }
    }
}
