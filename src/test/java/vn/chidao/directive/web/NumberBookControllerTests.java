package vn.chidao.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.springframework.web.context.WebApplicationContext;
import vn.chidao.access.Role;
import vn.chidao.access.Thing;
import vn.chidao.document.Congress;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.DocumentType;
import vn.chidao.document.DrawnNumberView;
import vn.chidao.document.InsertNumber;
import vn.chidao.document.InsertedNumbers;
import vn.chidao.document.NumberBook;
import vn.chidao.document.NumberSpan;
import vn.chidao.document.NumberingRule;
import vn.chidao.document.NumberingRules;
import vn.chidao.document.Secrecy;
import vn.chidao.document.SeriesTakeOver;
import vn.chidao.document.SeriesView;
import vn.chidao.document.VoidNumbers;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.testing.TestAccess;
import vn.chidao.testing.Units;

@SpringJUnitWebConfig(
        classes = NumberBookControllerTests.Pages.class,
        initializers = ConfigDataApplicationContextInitializer.class)
class NumberBookControllerTests {

    private static final LocalDate TODAY = LocalDate.of(2017, 5, 22);

    @Autowired
    private NumberBook book;

    @Autowired
    private VoidNumbers voids;

    @Autowired
    private SeriesTakeOver takeOvers;

    @Autowired
    private InsertedNumbers inserted;

    @Autowired
    private NumberingRules rules;

    @Autowired
    private CurrentUser user;

    @Autowired
    private OrganizationDirectory organizations;

    private final MockMvcTester mvc;

    NumberBookControllerTests(@Autowired WebApplicationContext context) {
        mvc = MockMvcTester.from(context);
    }

    @BeforeEach
    void clerkOfThePeoplesCommittee() {
        reset(book, voids, takeOvers, inserted, rules, user, organizations);
        signedInAs(Role.CLERK);
        when(organizations.nameOf("ubnd")).thenReturn("UBND huyện Hớn Quản");
        when(organizations.require("ubnd")).thenReturn(Units.unit("ubnd", "PEOPLE_COMMITTEE", "DISTRICT", null));
        when(rules.booksOf(any())).thenReturn(Thing.of("ubnd"));
        when(rules.isFree(any())).thenReturn(true);
        when(rules.on(any(), any())).thenReturn(new NumberingRule("ubnd", TODAY, NumberSpan.YEAR, false, true, null));
        when(book.series("ubnd"))
                .thenReturn(List.of(
                        new SeriesView("s-1", DocumentType.PLAN, "YEAR:2017", Secrecy.NONE, 250, 250, 0),
                        new SeriesView("s-0", DocumentType.PLAN, "YEAR:2016", Secrecy.NONE, 9, 9, 0)));
        when(book.drawn(any(), anyInt(), anyInt()))
                .thenReturn(List.of(drawn(12, "a", null), drawn(12, "", null), drawn(11, "", "về cuộc vận động")));
    }

    @Test
    void voidsANumberAndStaysAtItsSeries() {
        assertThat(mvc.post()
                        .uri("/number-book/void?unit=ubnd&series=s-0&number=12&suffix=a")
                        .param("reason", "Ghi nhầm"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/number-book?unit=ubnd&series=s-0")
                .flash()
                .containsKey("flash");
        verify(voids).voidNumber("s-0", 12, "a", "Ghi nhầm");
    }

    @Test
    void opensTheFormOfTheNumberThatCouldNotBeVoided() {
        doThrow(BusinessRuleViolation.of("document.rule.number-in-use", "12a/KH-UBND"))
                .when(voids)
                .voidNumber(any(), anyInt(), any(), any());

        assertThat(mvc.post()
                        .uri("/number-book/void?unit=ubnd&series=s-1&page=1&number=12&suffix=a")
                        .param("reason", "Ghi nhầm <loại>"))
                .hasStatus(422)
                .bodyText()
                .containsOnlyOnce("<details open=\"open\">")
                .containsOnlyOnce("value=\"Ghi nhầm &lt;loại&gt;\"")
                .contains("12a/KH-UBND", "role=\"alert\"");
        verify(book).drawn("s-1", 100, 100);
    }

    @Test
    void asksForAReason() {
        assertThat(mvc.post()
                        .uri("/number-book/void?unit=ubnd&series=s-1&number=12&suffix=")
                        .param("reason", " "))
                .hasStatus(422)
                .bodyText()
                .containsOnlyOnce("id=\"reason-12-error\">Chưa điền.");
        verifyNoInteractions(voids);
    }

    @Test
    void keepsWhatWasTypedAboutASeriesThatGoesBackwards() {
        doThrow(BusinessRuleViolation.at("last", "document.rule.series-goes-forward", "76", "12"))
                .when(takeOvers)
                .takeOver(any(), any(), any(), any(), anyInt());

        assertThat(mvc.post().uri("/number-book/take-over?unit=ubnd&type=PLAN&on=2017-03-01&secrecy=SECRET&last=12"))
                .hasStatus(422)
                .bodyText()
                .containsOnlyOnce("<details open=\"open\">")
                .contains("id=\"last-error\">", "76", "value=\"12\"", "value=\"2017-03-01\"")
                .contains(
                        "<option value=\"PLAN\" selected=\"selected\">",
                        "<option value=\"SECRET\" selected=\"selected\">");
    }

    @Test
    void saysWhatIsNoNumberAndNoDay() {
        assertThat(mvc.post().uri("/number-book/take-over?unit=ubnd&type=PLAN&on=31/4/2017&last=nhiều"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"last-error\">Giá trị không đúng dạng.", "value=\"nhiều\"")
                .contains("id=\"take-on-error\">Giá trị không đúng dạng.", "value=\"31/4/2017\"");
        assertThat(mvc.post().uri("/number-book/take-over?unit=ubnd&type=PLAN&on=2017-04-30&last=0"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"last-error\">Không được nhỏ hơn 1.");
        verifyNoInteractions(takeOvers);
    }

    @Test
    void insertsANumber() {
        when(inserted.insert(any())).thenReturn(new DocumentNumber(12, "b", "KH-UBND"));

        assertThat(insertion("12-TB/UBND")).hasStatus3xxRedirection().hasRedirectedUrl("/number-book?unit=ubnd");
        verify(inserted)
                .insert(new InsertNumber(
                        "ubnd",
                        DocumentType.PLAN,
                        Secrecy.NONE,
                        LocalDate.of(2017, 5, 2),
                        "V/v \"sót\"",
                        "Chủ tịch",
                        "MTTQ",
                        3,
                        "Bỏ sót",
                        "12-TB/UBND"));
    }

    @Test
    void keepsWhatWasTypedAboutANumberThatCannotBeInserted() {
        when(inserted.insert(any()))
                .thenThrow(BusinessRuleViolation.at("day", "document.rule.insert-not-needed", "02/05/2017"));

        assertThat(insertion("12-TB/UBND"))
                .hasStatus(422)
                .bodyText()
                .containsOnlyOnce("<details open=\"open\">")
                .contains("id=\"day-error\">", "value=\"2017-05-02\"", "V/v &quot;sót&quot;", "value=\"Chủ tịch\"")
                .contains("value=\"MTTQ\"", "value=\"3\"", "value=\"Bỏ sót\"", "value=\"12-TB/UBND\"");
    }

    @Test
    void asksForTheApproval() {
        assertThat(insertion("")).hasStatus(422).bodyText().contains("id=\"approval-error\">Chưa điền.");
        verifyNoInteractions(inserted);
    }

    @Test
    void keepsWhatWasTypedAboutARule() {
        doThrow(BusinessRuleViolation.at("reason", "document.rule.rule-within-year"))
                .when(rules)
                .change(any());

        assertThat(mvc.post().uri("/number-book/rule?unit=ubnd&validFrom=2017-07-01&oneSeries=true&reason="))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"rule-reason-error\">", "value=\"2017-07-01\"")
                .contains("<option value=\"true\" selected=\"selected\">");
    }

    @Test
    void showsWhatTheUnitMayNotDecideOnTop() {
        doThrow(BusinessRuleViolation.of("document.rule.party-numbers", "Huyện ủy"))
                .when(rules)
                .change(any());

        assertThat(mvc.post().uri("/number-book/rule?unit=ubnd&validFrom=2018-01-01&oneSeries=true"))
                .hasStatus(422)
                .bodyText()
                .containsOnlyOnce("role=\"alert\"")
                .contains("Huyện ủy");
    }

    @Test
    void keepsWhatWasTypedAboutACongress() {
        signedInAs(Role.ADMINISTRATOR);
        when(organizations.require("ubnd")).thenReturn(Units.unit("ubnd", "PARTY_COMMITTEE", "DISTRICT", null));
        doThrow(BusinessRuleViolation.at("closedOn", "document.rule.congress-days"))
                .when(rules)
                .enter(any(Congress.class));

        assertThat(mvc.post().uri("/number-book/congress?unit=ubnd&openedOn=2020-07-15&closedOn=2020-07-13"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"closedOn-error\">", "value=\"2020-07-13\"", "value=\"2020-07-15\"");
    }

    /** Rights come first: nobody learns from a refusal at a field that he might have gone on. */
    @Test
    void leavesTheBookToItsClerk() {
        signedInAs(Role.OFFICER);

        assertThat(mvc.post().uri("/number-book/take-over?unit=ubnd&type=PLAN&on=never&last=3"))
                .failure()
                .hasCauseInstanceOf(AccessRefused.class);
        assertThat(mvc.post().uri("/number-book/congress?unit=ubnd&openedOn=2020-07-13&closedOn=2020-07-15"))
                .failure()
                .hasCauseInstanceOf(AccessRefused.class);
        verifyNoInteractions(takeOvers);
    }

    @Test
    void findsItsWayFromAnyPage() {
        assertThat(mvc.get().uri("/number-book?unit=ubnd&series=s-1&page=2147483647"))
                .hasStatusOk();
        verify(book).drawn("s-1", 200, 100);
        assertThat(mvc.get().uri("/number-book?unit=ubnd&series=s-1&page=-7")).hasStatusOk();
        verify(book).drawn("s-1", 0, 100);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult insertion(String approval) {
        return mvc.post()
                .uri("/number-book/insert")
                .param("unit", "ubnd")
                .param("type", "PLAN")
                .param("secrecy", "NONE")
                .param("day", "2017-05-02")
                .param("subject", "V/v \"sót\"")
                .param("signer", "Chủ tịch")
                .param("recipients", "MTTQ")
                .param("copies", "3")
                .param("reason", "Bỏ sót")
                .param("approval", approval)
                .exchange();
    }

    private void signedInAs(Role role) {
        TestAccess.signIn(
                user,
                TestAccess.of(TestAccess.standing("ubnd.post", "ubnd", role)),
                new Actor("a", "Người", "ubnd.post", "Chức vụ", "ubnd"));
    }

    private static DrawnNumberView drawn(int number, String suffix, @Nullable String subject) {
        return new DrawnNumberView(
                DocumentType.PLAN,
                "YEAR:2017",
                Secrecy.NONE,
                number,
                suffix,
                "KH-UBND",
                TODAY,
                "d-" + number + suffix,
                subject,
                null,
                null,
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
    @Import({NumberBookController.class, NumberBookPage.class, Clerks.class, Refusals.class})
    static class Pages {

        @Bean
        NumberBook book() {
            return mock(NumberBook.class);
        }

        @Bean
        VoidNumbers voids() {
            return mock(VoidNumbers.class);
        }

        @Bean
        SeriesTakeOver takeOvers() {
            return mock(SeriesTakeOver.class);
        }

        @Bean
        InsertedNumbers inserted() {
            return mock(InsertedNumbers.class);
        }

        @Bean
        NumberingRules rules() {
            return mock(NumberingRules.class);
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
