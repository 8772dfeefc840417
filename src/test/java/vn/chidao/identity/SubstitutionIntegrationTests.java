package vn.chidao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.OrganizationManagement;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.WorldImport;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.ActorDirectory.Absence;

/** Who works for whom on which day, on a real PostgreSQL; it is 25/5/2017, 9:00 in Vietnam. */
@SpringJUnitConfig(SubstitutionIntegrationTests.Office.class)
@Transactional
class SubstitutionIntegrationTests {

    private static final LocalDate TODAY = LocalDate.of(2017, 5, 25);
    private static final String HEAD = "bdv-hu.truong-ban";
    private static final String DEPUTY = "bdv-hu.pho-ban";
    private static final String OFFICER = "bdv-hu.chuyen-vien";
    private static final String ADMINISTRATOR = "quantri";

    @Autowired
    private WorldImport world;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OrganizationManagement management;

    @Autowired
    private Substitutions substitutions;

    @Autowired
    private ActorDirectory actors;

    @Autowired
    private CurrentUser user;

    @Autowired
    private BusinessClock clock;

    @BeforeEach
    void openTheOffice() {
        world.load("hon-quan-2017");
        accounts.createForEveryPosition("chidao");
        accounts.createAdministrator("chidao");
        signedInAs(HEAD);
    }

    @AfterEach
    void leave() {
        clock.setOffset(Duration.ZERO);
        SecurityContextHolder.clearContext();
    }

    @Test
    void worksFromTheFirstMomentOfTheFirstDayToTheLastOfTheLast() {
        set(HEAD, OFFICER, 26, 27);

        itIs("2017-05-25T16:59:59Z");
        assertThat(actors.groupsOf(OFFICER)).containsExactly(OFFICER);
        itIs("2017-05-25T17:00:00Z");
        assertThat(actors.groupsOf(OFFICER)).containsExactly(OFFICER, HEAD);
        itIs("2017-05-27T16:59:59Z");
        assertThat(actors.groupsOf(OFFICER)).containsExactly(OFFICER, HEAD);
        itIs("2017-05-27T17:00:00Z");
        assertThat(actors.groupsOf(OFFICER)).containsExactly(OFFICER);
        assertThat(actors.groupsOf(HEAD)).containsExactly(HEAD);
    }

    @Test
    void actsWithBothPositionsAndInHisOwnRightWhereHeCan() {
        set(HEAD, DEPUTY, 25, 26);

        Actor substitute = actors.actingAs(DEPUTY, List.of(HEAD)).orElseThrow();
        Actor himself = actors.actingAs(DEPUTY, List.of(HEAD, DEPUTY)).orElseThrow();

        assertThat(substitute.positionId()).isEqualTo(HEAD);
        assertThat(substitute.positionName()).startsWith("Phó Trưởng ban thay Trưởng ban, ");
        assertThat(substitute.organizationId()).isEqualTo("bdv-hu");
        assertThat(substitute.isSubstitute()).isTrue();
        assertThat(himself.positionId()).isEqualTo(DEPUTY);
        assertThat(himself.isSubstitute()).isFalse();
        signedInAs(DEPUTY);
        assertThat(user.actorFor(null).positionId()).isEqualTo(DEPUTY);
        assertThat(user.actorFor(HEAD)).isEqualTo(substitute);
        assertThat(user.ownPositions()).extracting(PositionView::id).containsExactly(DEPUTY);
        assertThat(user.positionsStoodInFor()).extracting(PositionView::id).containsExactly(HEAD);
    }

    @Test
    void tellsHolderAndSubstituteAndShowsTheAbsence() {
        set(HEAD, DEPUTY, 25, 26);

        assertThat(actors.holdersOf(HEAD))
                .extracting(ActorDirectory.Account::username)
                .containsExactly(HEAD, DEPUTY);
        assertThat(actors.absencesOf(List.of(HEAD, OFFICER)))
                .extracting(Absence::group, Absence::until)
                .containsExactly(tuple(HEAD, TODAY.plusDays(1)));
        itIs("2017-05-26T17:00:00Z");
        assertThat(actors.holdersOf(HEAD))
                .extracting(ActorDirectory.Account::username)
                .containsExactly(HEAD);
        assertThat(actors.absencesOf(List.of(HEAD))).isEmpty();
    }

    @Test
    void endsAtOnceWhenEndedAndWithThePostOfEither() {
        String id = set(HEAD, OFFICER, 25, 30);
        substitutions.end(id);
        assertThat(actors.groupsOf(OFFICER)).containsExactly(OFFICER);
        assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> substitutions.end(id));

        set(HEAD, OFFICER, 25, 30);
        assertThat(actors.groupsOf(OFFICER)).contains(HEAD);
        management.endHolding(HEAD, HEAD, TODAY.minusDays(1));
        assertThat(actors.groupsOf(OFFICER)).containsExactly(OFFICER);
        assertThat(actors.holdersOf(HEAD)).isEmpty();

        signedInAs("ubnd.chu-tich");
        set("ubnd.chu-tich", "ubnd.van-thu", 25, 30);
        management.endHolding("ubnd.van-thu", "ubnd.van-thu", TODAY.minusDays(1));
        assertThat(actors.groupsOf("ubnd.van-thu")).isEmpty();
    }

    @Test
    void aClaimOfWhoIsAwayDoesNotStandAgainstHisSubstitute() {
        String id = set(HEAD, OFFICER, 25, 30);

        assertThat(actors.claimStands(HEAD, OFFICER, List.of(HEAD))).isFalse();
        assertThat(actors.claimStands(HEAD, DEPUTY, List.of(HEAD, DEPUTY))).isTrue();
        assertThat(actors.claimStands(OFFICER, HEAD, List.of(HEAD))).isTrue();

        substitutions.end(id);
        assertThat(actors.claimStands(HEAD, OFFICER, List.of(HEAD))).isTrue();
        assertThat(actors.claimStands(OFFICER, HEAD, List.of(HEAD))).isFalse();
    }

    @Test
    void isSetByTheHolderOrAnAdministratorOnly() {
        signedInAs(DEPUTY);
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> set(HEAD, OFFICER, 25, 26));

        signedInAs(ADMINISTRATOR);
        String id = set(HEAD, OFFICER, 25, 26);

        assertThat(substitutions.latest()).extracting(SubstitutionView::id).containsExactly(id);
        signedInAs(OFFICER);
        assertThat(substitutions.thatIDo())
                .extracting(SubstitutionView::state, SubstitutionView::mayEnd)
                .containsExactly(tuple(SubstitutionState.IN_FORCE, false));
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> substitutions.end(id));
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(substitutions::latest);
        signedInAs("hnd.chu-tich");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> substitutions.end(id));
        signedInAs(HEAD);
        substitutions.end(id);
    }

    @Test
    void refusesWhoCannotStandIn() {
        assertRefused("substitute", "identity.rule.substitute-elsewhere", () -> set(HEAD, "hnd.chu-tich", 25, 26));
        assertRefused("substitute", "identity.rule.substitute-elsewhere", () -> set(HEAD, "vphu.chuyen-vien", 25, 26));
        assertRefused(
                "substitute",
                "identity.rule.substitute-no-post",
                () -> substitutions.set(new SetSubstitution(
                        new Holding(HEAD, HEAD), new Holding(DEPUTY, OFFICER), TODAY, TODAY, "nghỉ phép")));
        accounts.disable(DEPUTY);
        assertRefused("substitute", "identity.rule.substitute-without-account", () -> set(HEAD, DEPUTY, 25, 26));
        signedInAs(ADMINISTRATOR);
        management.endHolding(HEAD, HEAD, TODAY.minusDays(1));
        assertRefused("absent", "identity.rule.absent-not-holder", () -> set(HEAD, OFFICER, 25, 26));
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void ofTwoAtTheSameMomentOneIsRefused() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                int day = 1 + round;
                List<Callable<Boolean>> rivals = List.of(
                        rival(together, "hnd.chu-tich", "hnd.chuyen-vien", day),
                        rival(together, "hnd.chuyen-vien", "hnd.chu-tich", day));

                int accepted = 0;
                for (Future<Boolean> rival : two.invokeAll(rivals)) {
                    accepted += rival.get() ? 1 : 0;
                }

                assertThat(accepted).isOne();
            }
        } finally {
            two.shutdownNow();
        }
    }

    private Callable<Boolean> rival(CyclicBarrier together, String absent, String substitute, int day) {
        return () -> {
            signedInAs(ADMINISTRATOR);
            LocalDate on = LocalDate.of(2017, 6, day);
            together.await();
            try {
                substitutions.set(new SetSubstitution(
                        new Holding(absent, absent), new Holding(substitute, substitute), on, on, "đi công tác"));
                return true;
            } catch (BusinessRuleViolation refused) {
                assertThat(refused.key()).isIn("identity.rule.substitute-away", "identity.rule.absent-substitutes");
                return false;
            } finally {
                SecurityContextHolder.clearContext();
            }
        };
    }

    private String set(String absent, String substitute, int fromDay, int toDay) {
        return substitutions.set(new SetSubstitution(
                new Holding(absent, absent),
                new Holding(substitute, substitute),
                LocalDate.of(2017, 5, fromDay),
                LocalDate.of(2017, 5, toDay),
                "nghỉ phép"));
    }

    private void itIs(String moment) {
        clock.setOffset(Duration.between(clock.realInstant(), Instant.parse(moment)));
    }

    private static void assertRefused(String field, String key, Runnable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.field()).isEqualTo(field);
                });
    }

    private static void signedInAs(String username) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, null, List.of()));
    }

    /** A database of its own: the rivals' rows are committed. */
    @Configuration(proxyBeanMethods = false)
    static class Office extends PeopleIntegrationTests.People {}
}
