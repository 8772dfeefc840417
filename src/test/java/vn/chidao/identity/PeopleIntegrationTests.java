package vn.chidao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.organization.HolderView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.OrganizationManagement;
import vn.chidao.organization.PersonView;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.UnitView;
import vn.chidao.organization.WorldImport;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.StartRefused;
import vn.chidao.testing.ProductMessages;
import vn.chidao.testing.TestDatabase;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.TaskHandover;

/** Organisation and identity together on a real PostgreSQL with the migrations of these two modules. */
@SpringJUnitConfig(PeopleIntegrationTests.People.class)
@Transactional
class PeopleIntegrationTests {

    private static final LocalDate TODAY = LocalDate.of(2017, 5, 25);

    @Autowired
    private WorldImport world;

    @Autowired
    private OrganizationDirectory directory;

    @Autowired
    private OrganizationManagement management;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActorDirectory actors;

    @Autowired
    private PasswordSignIn signIn;

    @Autowired
    private UserDetailsService userDetails;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private AccountCatalog catalog;

    @Autowired
    private SignInAttempts attempts;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void loadWorld() {
        world.load("hon-quan-2017");
        SecurityContextHolder.clearContext();
    }

    @Test
    void loadsTheSameWorldTwice() {
        world.load("hon-quan-2017");

        assertThat(directory.units())
                .hasSize(33)
                .first()
                .extracting(UnitView::id)
                .isEqualTo("tinh-uy-bp");
        assertThat(directory.nameOf("hnd")).isEqualTo("Hội Nông dân huyện Hớn Quản");
        assertThat(directory.nameOf("gone")).isEqualTo("gone");
        assertThat(directory.units(LocalDate.of(2009, 1, 1))).isEmpty();
    }

    @Test
    void resolvesTheAddresseesOfTheOfficialLetter() {
        List<UnitView> addressees = directory.resolve(
                "unit:ubnd,unit:bdv-hu,party-organizations-below:hu,unit:mttq,member-organizations-of:mttq", TODAY);

        assertThat(addressees).hasSize(13);
        assertThat(addressees)
                .allSatisfy(unit -> assertThat(directory.positions(unit.id(), PositionRole.OFFICER))
                        .allSatisfy(position -> assertThat(position.roles()).contains(PositionRole.OFFICER)));
    }

    @Test
    void offersWorkToPositionsAndTheirHolders() {
        assertThat(directory.positions("bdv-hu", PositionRole.LEADER))
                .extracting(PositionView::id)
                .containsExactly("bdv-hu.truong-ban", "bdv-hu.pho-ban");
        assertThat(directory.positions("hnd", PositionRole.CLERK))
                .extracting(PositionView::label)
                .containsExactly("Chuyên viên, Hội Nông dân huyện");
        assertThat(directory.holders("vphu.van-thu", TODAY))
                .extracting(HolderView::personName)
                .containsExactly("Văn thư Văn phòng Huyện ủy");
        assertThat(directory.holders("vphu.van-thu", LocalDate.of(2015, 5, 31))).isEmpty();
    }

    @Test
    void refusesToHoldAPositionTwiceAtATime() {
        management.addPerson("thay-the", "Người thay thế");
        management.appoint("hnd.chu-tich", "thay-the", TODAY, true);

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> management.appoint("hnd.chu-tich", "thay-the", TODAY.plusDays(1), false));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> management.appoint("hnd.chu-tich", "thay-the", TODAY.minusDays(1), false));
        assertThat(directory.holders("hnd.chu-tich", TODAY))
                .extracting(HolderView::personId)
                .containsExactly("hnd.chu-tich", "thay-the");
    }

    @Test
    void rightsEndWithThePost() {
        accounts.createForEveryPosition("chidao");
        assertThat(actors.groupsOf("hnd.chu-tich")).containsExactly("hnd.chu-tich");
        assertThat(authorities("hnd.chu-tich")).containsExactly("ROLE_OFFICER");

        management.endHolding("hnd.chu-tich", "hnd.chu-tich", TODAY.minusDays(1));

        assertThat(actors.groupsOf("hnd.chu-tich")).isEmpty();
        assertThat(actors.holdersOf("hnd.chu-tich")).isEmpty();
        assertThat(actors.actingAs("hnd.chu-tich", List.of("hnd.chu-tich"))).isEmpty();
        assertThat(authorities("hnd.chu-tich")).isEmpty();
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> management.endHolding("hnd.chu-tich", "hnd.chu-tich", TODAY.minusDays(1)));
    }

    @Test
    void makesAnAccountForEveryPositionOnce() {
        assertThat(accounts.createForEveryPosition("chidao")).isEqualTo(50);
        assertThat(accounts.createForEveryPosition("chidao")).isZero();
        accounts.createAdministrator("chidao");
        accounts.createAdministrator("chidao");

        assertThat(actors.accounts()).hasSize(51);
        assertThat(actors.holdersOf("vphu.van-thu"))
                .containsExactly(new ActorDirectory.Account(
                        "vphu.van-thu", "Văn thư Văn phòng Huyện ủy", "vphu.van-thu@hon-quan.example", false));
        assertThat(actors.groupsOf("quantri")).containsExactly(ActorDirectory.ADMINISTRATORS);
        assertThat(authorities("quantri")).containsExactly("ROLE_ADMIN");
        assertThat(actors.actingAs("vphu.van-thu", List.of("ubnd.van-thu", "vphu.van-thu")))
                .contains(new Actor(
                        "vphu.van-thu",
                        "Văn thư Văn phòng Huyện ủy",
                        "vphu.van-thu",
                        "Văn thư, Văn phòng Huyện ủy",
                        "vphu"));
    }

    @Test
    void signsInByPasswordAndRefusesAfterTenFailures() {
        accounts.create("nong-dan", "hnd.chu-tich", "ruong-lua-xanh-72", false);
        assertThat(attempt("nong-dan", "ruong-lua-xanh-72")).isEqualTo("nong-dan");

        for (int i = 0; i < SignInAttempts.LIMIT; i++) {
            assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> attempt("nong-dan", "sai"));
        }

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> attempt("nong-dan", "ruong-lua-xanh-72"))
                .satisfies(refused -> assertThat(refused.minutes()).isEqualTo(15));
        assertThat(attemptFails("somebody-else")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void refusesBadNamesAndPasswords() {
        accounts.create("nong-dan", "hnd.chu-tich", "ruong-lua-xanh-72", false);

        assertRefused("identity.rule.username-taken", "nong-dan", "ruong-lua-xanh-72");
        assertRefused("identity.rule.bad-username", "Nông dân", "ruong-lua-xanh-72");
        assertRefused("identity.rule.bad-username", "system", "ruong-lua-xanh-72");
        assertRefused("identity.rule.password-too-short", "nong-dan-2", "ngan");
        assertRefused("identity.rule.bad-username", "new", "ruong-lua-xanh-72");
        assertRefused("identity.rule.password-too-long", "nong-dan-2", "ậ".repeat(25));
        assertRefused("identity.rule.password-is-name", "nong-dan-2", "Nông Dân 2 đây");
        for (String commonest :
                List.of("12345678", "password1", "Mật khẩu 123", "qwertyuiop", "chidao2026", "19051890")) {
            assertRefused("identity.rule.password-guessable", "nong-dan-2", commonest);
        }
    }

    @Test
    void changesOnesOwnPasswordKnowingTheOldOne() {
        accounts.create("nong-dan", "hnd.chu-tich", "ruong-lua-xanh-72", false);

        assertChangeRefused("present", "identity.rule.password-wrong", "sai", "mot-cau-khac-hẳn");
        assertChangeRefused("password", "identity.rule.password-same", "ruong-lua-xanh-72", "ruong-lua-xanh-72");
        assertChangeRefused("password", "identity.rule.password-too-short", "ruong-lua-xanh-72", "ngan");
        assertThat(attempt("nong-dan", "ruong-lua-xanh-72")).isEqualTo("nong-dan");

        accounts.changePassword("nong-dan", "ruong-lua-xanh-72", "dong-song-nho-43", null);

        assertThat(attempt("nong-dan", "dong-song-nho-43")).isEqualTo("nong-dan");
        for (int i = 0; i < SignInAttempts.LIMIT; i++) {
            assertChangeRefused("present", "identity.rule.password-wrong", "sai", "mot-cau-khac-hẳn");
        }
        assertChangeRefused("present", "identity.rule.too-many-attempts", "dong-song-nho-43", "mot-cau-khac-hẳn");
    }

    @Test
    void aTemporaryPasswordIsForChoosingAnotherAndRunsOut() {
        management.addPerson("nguoi-moi", "Người mới");
        String first = accounts.createWithTemporaryPassword("nguoi-moi", "nguoi-moi", null);
        assertThat(attempt("nguoi-moi", first)).isEqualTo("nguoi-moi");
        assertThat(userDetails.loadUserByUsername("nguoi-moi").isCredentialsNonExpired())
                .isFalse();
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> accounts.createWithTemporaryPassword("nguoi-moi-2", "nguoi-moi", null));

        accounts.changePassword("nguoi-moi", first, "dong-song-nho-43", null);
        assertThat(userDetails.loadUserByUsername("nguoi-moi").isCredentialsNonExpired())
                .isTrue();

        String second = accounts.resetPassword("nguoi-moi");
        assertThat(second).isNotEqualTo(first).hasSize(19);
        assertThat(attempt("nguoi-moi", second)).isEqualTo("nguoi-moi");
        jdbc.sql(
                        "update account set temporary_until = temporary_until - interval '4 days' where username = 'nguoi-moi'")
                .update();
        assertThatExceptionOfType(CredentialsExpiredException.class).isThrownBy(() -> attempt("nguoi-moi", second));
    }

    @Test
    void neverLosesTheLastAdministrator() {
        accounts.createAdministrator("chidao");
        accounts.createForEveryPosition("chidao");

        assertLastAdministrator(() -> accounts.disable("quantri"));
        assertLastAdministrator(() -> accounts.revokeAdministration("quantri"));

        accounts.grantAdministration("vphu.chanh-vp");
        assertThat(authorities("vphu.chanh-vp")).containsExactlyInAnyOrder("ROLE_OFFICER", "ROLE_ADMIN");
        accounts.disable("quantri");
        assertLastAdministrator(() -> accounts.revokeAdministration("vphu.chanh-vp"));
        assertLastAdministrator(() -> accounts.disable("vphu.chanh-vp"));
    }

    @Test
    void bringsAnOldHashUpAtSignIn() {
        accounts.create("nong-dan", "hnd.chu-tich", "ruong-lua-xanh-72", false);
        jdbc.sql(
                        "update account set password_hash = replace(password_hash, '{bcrypt}', '') where username = 'nong-dan'")
                .update();

        assertThat(attempt("nong-dan", "ruong-lua-xanh-72")).isEqualTo("nong-dan");

        assertThat(jdbc.sql("select password_hash from account where username = 'nong-dan'")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}");
        assertThat(attempt("nong-dan", "ruong-lua-xanh-72")).isEqualTo("nong-dan");
    }

    @Test
    void holdsUpAnAddressThatTriesManyNames() {
        for (int i = 0; i < SignInAttempts.ADDRESS_LIMIT; i++) {
            assertThat(attempts.begin("ten-" + i, "2001:db8:1:2:3:4:5:" + Integer.toHexString(i)))
                    .isEmpty();
        }

        assertThat(attempts.begin("ten-khac", "2001:db8:1:2::9")).isPresent();
        assertThat(attempts.begin("ten-khac", "2001:db8:1:3::9")).isEmpty();
        assertThat(attempts.begin("ten-khac", "192.0.2.7")).isEmpty();
    }

    @Test
    void findsAccountsAndPeopleWithoutDiacritics() {
        accounts.createForEveryPosition("chidao");
        management.addPerson("nguoi-moi", "Đặng Thị Nghĩa");

        assertThat(catalog.search("van thu van phong huyen uy", 0, 10))
                .extracting(AccountView::username)
                .containsExactly("vphu.van-thu");
        assertThat(catalog.search("hnd.chu-t", 0, 10))
                .extracting(AccountView::username)
                .containsExactly("hnd.chu-tich");
        assertThat(catalog.search("", 0, 10)).hasSize(10);
        assertThat(catalog.search("", 45, 10)).hasSize(5);
        assertThat(catalog.personsWithoutAccount("dang thi nghia", 10))
                .extracting(PersonView::id)
                .containsExactly("nguoi-moi");
        assertThat(catalog.personsWithoutAccount("van thu", 10)).isEmpty();
    }

    @Test
    void productionRefusesDemoAccounts(@Autowired AccountTable table) {
        DemoAccountsRefusal refusal = new DemoAccountsRefusal(table);
        refusal.afterSingletonsInstantiated();
        accounts.createAdministrator("chidao");

        assertThatExceptionOfType(StartRefused.class).isThrownBy(refusal::afterSingletonsInstantiated);

        accounts.changePassword("quantri", "chidao", "ruong-lua-xanh-72", null);
        refusal.afterSingletonsInstantiated();
    }

    @Test
    void theSignedInPersonActsInAPositionOfHisOwn() {
        accounts.createForEveryPosition("chidao");
        accounts.createAdministrator("chidao");

        signedInAs("ubnd.chu-tich");
        assertThat(currentUser.actorFor(null).organizationId()).isEqualTo("ubnd");
        assertThat(currentUser.displayName()).isEqualTo("Chủ tịch UBND huyện");
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> currentUser.actorFor("ubnd.van-thu"));

        signedInAs("quantri");
        assertThat(currentUser.may(Right.ADMINISTER)).isTrue();
        assertThat(currentUser.actorFor(null)).isEqualTo(new Actor("quantri", "Quản trị hệ thống", null, null, null));

        accounts.grantAdministration("vphu.chanh-vp");
        accounts.disable("quantri");
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> currentUser.actorFor(null));
        assertThat(actors.account("quantri")).isEmpty();
    }

    private void assertRefused(String key, String username, String password) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> accounts.create(username, "hnd.chu-tich", password, false))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private void assertChangeRefused(String field, String key, String present, String password) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> accounts.changePassword("nong-dan", present, password, null))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.field()).isEqualTo(field);
                });
    }

    private static void assertLastAdministrator(ThrowingCallable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("identity.rule.last-administrator"));
    }

    private String attempt(String username, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password))
                .getName();
    }

    private Throwable attemptFails(String username) {
        return catchThrowable(() -> attempt(username, "sai"));
    }

    private List<String> authorities(String username) {
        return userDetails.loadUserByUsername(username).getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }

    private void signedInAs(String username) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, null, List.of()));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SubstitutionProperties.class)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = {"vn.chidao.organization", "vn.chidao.identity"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                ".*\\.web\\..*",
                                ".*Tests.*",
                                "vn\\.chidao\\.organization\\.(process\\..*|Reorgani.*)"
                            }))
    @Import(Access.class)
    static class People {

        @Bean
        DataSource dataSource() {
            return TestDatabase.fresh("classpath:db/migration/organization", "classpath:db/migration/identity");
        }

        @Bean
        BusinessClock businessClock() {
            return new BusinessClock(Clock.fixed(Instant.parse("2017-05-25T02:00:00Z"), ZoneOffset.UTC));
        }

        @Bean
        MessageSource messageSource() {
            return ProductMessages.ALL;
        }

        @Bean
        TaskHandover taskHandover() {
            return mock(TaskHandover.class);
        }
    }
}
