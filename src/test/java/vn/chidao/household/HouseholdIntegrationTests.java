package vn.chidao.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OrganizationManagement;
import vn.chidao.organization.UnitView;
import vn.chidao.organization.WorldImport;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.RecordedAct;
import vn.chidao.testing.MovableClock;

/** The lists of Tân Khai's hamlets, which have no member organisations of their own, and of a ward that has. */
@SpringJUnitConfig(classes = HouseholdModules.class, initializers = ConfigDataApplicationContextInitializer.class)
@Import(HouseholdIntegrationTests.Record.class)
@Transactional
class HouseholdIntegrationTests {

    private static final String HAMLET = "kdc-tan-khai-1";
    private static final String NEXT_HAMLET = "kdc-tan-khai-2";
    private static final String FRONT = "mttq-tan-khai";
    private static final LocalDate REVIEWED = LocalDate.of(2017, 1, 1);
    private static final LocalDate APRIL = LocalDate.of(2017, 4, 1);
    private static final String NAME = "Lê Thị Sáng";

    @Autowired
    WorldImport worlds;

    @Autowired
    OrganizationManagement register;

    @Autowired
    HouseholdManagement management;

    @Autowired
    HouseholdCatalog catalog;

    @Autowired
    HouseholdRights rights;

    @Autowired
    HouseholdSight sight;

    @Autowired
    HouseholdTransfer transfer;

    @Autowired
    HouseholdRepository households;

    @Autowired
    MovableClock time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Record record;

    @Autowired
    MessageSource messages;

    @BeforeEach
    void thePlace() {
        worlds.load("hon-quan-2017");
        time.set(Instant.parse("2017-05-25T02:00:00Z"));
        record.acts.clear();
    }

    @Test
    void isKeptByTheFrontOfTheCommune() {
        add("01", PovertyStatus.POOR, "hnd");

        assertThat(rights.keeperOf(HAMLET)).contains(FRONT);
        assertThat(rights.keeperOf("kdc-minh-duc-1")).contains("mttq-minh-duc");
        assertThat(ids(rights.organizationsFor(HAMLET)))
                .as("the commune has none of its own")
                .containsExactly("ldld", "hnd", "hpn", "huyen-doan", "hccb");
        assertThat(as(FRONT, sight::settlements))
                .extracting(each -> each.settlement().id(), SettlementInSight::listed, SettlementInSight::kept)
                .containsExactly(tuple(HAMLET, true, true), tuple(NEXT_HAMLET, false, true));
        assertThat(as("hnd", sight::settlements)).noneMatch(SettlementInSight::kept);
    }

    @Test
    void takesTheMemberOrganisationsOfTheCommuneWhereThereAreAny() {
        worlds.load("duc-co-2017");

        assertThat(ids(rights.organizationsFor("dc-kdc-chu-ty-to-dan-pho-1")))
                .containsExactlyInAnyOrder(
                        "dc-ldld-chu-ty", "dc-hnd-chu-ty", "dc-hpn-chu-ty", "dc-doan-chu-ty", "dc-ccb-chu-ty");
        assertThat(rights.registerOf("dc-kdc-chu-ty-to-dan-pho-1").holders())
                .containsExactlyInAnyOrder("dc-mttq-chu-ty", "dc-btt-chu-ty");
    }

    @Test
    void isWrittenByNobodyElse() {
        String id = add("01", PovertyStatus.POOR);

        for (String other : List.of("mttq", "hnd", "ubnd-tan-khai", "du-tan-khai", "mttq-minh-duc", "btv-hu")) {
            assertThatExceptionOfType(AccessRefused.class)
                    .as(other)
                    .isThrownBy(() -> as(other, () -> management.add(Households.poor("02"))));
            assertThatExceptionOfType(AccessRefused.class)
                    .isThrownBy(() -> as(other, () -> nameHelper(id, "hnd", APRIL)));
            assertThatExceptionOfType(AccessRefused.class)
                    .isThrownBy(() -> as(other, () -> {
                        management.erase(new EraseHousehold(id, null, ErasureReason.ON_REQUEST));
                        return null;
                    }));
        }
        assertThat(households.countBySettlementId(HAMLET)).isOne();
    }

    @Test
    void namesAreForTheKeeperAndForWhomeverAHouseholdConcernsToday() {
        String member = add("01", PovertyStatus.POOR, "hnd");
        String helped = add("02", PovertyStatus.POOR);
        add("03", PovertyStatus.NEAR_POOR);
        asFront(() -> nameHelper(helped, "hpn", APRIL));

        assertThat(codesFor(FRONT)).containsExactly("01", "02", "03");
        assertThat(codesFor("hnd")).containsExactly("01");
        assertThat(codesFor("hpn")).containsExactly("02");
        for (String other : List.of("mttq", "btv-hu", "bdv-hu", "ubnd", "du-tan-khai", "ldld", "mttq-minh-duc")) {
            assertThat(codesFor(other)).as(other).isEmpty();
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> as(other, () -> catalog.require(place(), member)));
        }
        assertThat(as("hnd", () -> catalog.list(place(), 2017, false)).notShown())
                .isEqualTo(2);
        assertThatExceptionOfType(NotFound.class)
                .as("a member's organisation reads nothing of others")
                .isThrownBy(() -> as("hnd", () -> catalog.require(place(), helped)));
        assertThat(as("btv-hu", () -> catalog.counts(HAMLET, 2017)).poor()).isEqualTo(2);
    }

    @Test
    void anOrganisationReadsOfNoOtherMembershipsThanItsOwn() {
        String id = add("01", PovertyStatus.POOR, "hnd", "hpn");

        assertThat(as("hnd", () -> catalog.require(place(), id)).household().memberUnitIds())
                .containsExactly("hnd");
        assertThat(as("hpn", () -> catalog.list(place(), 2017, false)).households())
                .singleElement()
                .satisfies(row -> assertThat(row.memberUnitIds()).containsExactly("hpn"));
        assertThat(asFront(() -> catalog.require(place(), id)).household().memberUnitIds())
                .containsExactly("hnd", "hpn");
    }

    @Test
    void aHelperReadsNoNamesOnceItHelpsNoMore() {
        String id = add("01", PovertyStatus.POOR);
        asFront(() -> nameHelper(id, "hpn", APRIL));
        assertThat(codesFor("hpn")).containsExactly("01");

        asFront(() -> release(id, "hpn", APRIL.plusDays(9)));
        assertThat(codesFor("hpn")).isEmpty();

        asFront(() -> nameHelper(id, "hpn", APRIL.plusDays(20)));
        assertThat(codesFor("hpn")).containsExactly("01");
        time.set(Instant.parse("2018-02-01T02:00:00Z"));
        assertThat(codesFor("hpn")).as("that was last year").isEmpty();
    }

    @Test
    void countsByTheDay() {
        String first = add("01", PovertyStatus.POOR);
        String second = add("02", PovertyStatus.POOR);
        add("03", PovertyStatus.NEAR_POOR);
        asFront(() -> nameHelper(first, "hnd", APRIL));

        assertThat(counts(2017)).isEqualTo(expected(2017, LocalDate.of(2017, 5, 25), 2, 1, 1, 0, 0));
        assertThat(counts(2016)).isEqualTo(expected(2016, LocalDate.of(2016, 12, 31), 0, 0, 0, 0, 0));
        assertThat(counts(2017).poorWithoutHelper()).isOne();

        time.set(Instant.parse("2018-03-01T02:00:00Z"));
        asFront(() -> status(first, PovertyStatus.OUT_OF_POVERTY, LocalDate.of(2017, 12, 10)));
        asFront(() -> status(second, PovertyStatus.NEAR_POOR, LocalDate.of(2018, 1, 1)));

        assertThat(counts(2017)).isEqualTo(expected(2017, LocalDate.of(2017, 12, 31), 1, 0, 1, 0, 1));
        assertThat(counts(2018)).isEqualTo(expected(2018, LocalDate.of(2018, 3, 1), 0, 0, 2, 0, 0));
    }

    @Test
    void countsAHelperForTheDaysOnWhichItHelps() {
        String id = add("01", PovertyStatus.POOR);
        asFront(() -> nameHelper(id, "hnd", APRIL));
        assertThat(counts(2017).poorHelped()).isOne();

        asFront(() -> release(id, "hnd", APRIL.plusDays(10)));

        assertThat(counts(2017).poorHelped()).isZero();
        assertThat(helpOf("hnd", 2017).households()).isZero();
    }

    @Test
    void keepsEachTimeInWhichAHelperHelped() {
        String id = add("01", PovertyStatus.POOR);
        asFront(() -> nameHelper(id, "hnd", APRIL));
        asFront(() -> release(id, "hnd", APRIL.plusDays(9)));
        asFront(() -> nameHelper(id, "hnd", APRIL.plusDays(20)));

        assertThat(asFront(() -> catalog.require(place(), id)).helps())
                .extracting(HelpView::since, HelpView::until)
                .containsExactly(tuple(APRIL, APRIL.plusDays(9)), tuple(APRIL.plusDays(20), null));
        assertThat(record.acts)
                .filteredOn(HelperNamed.class::isInstance)
                .last()
                .satisfies(act -> assertThat(((HelperNamed) act).since()).isEqualTo(APRIL.plusDays(20)));
        assertThat(helpOf("hnd", 2017).households()).isOne();
        assertThat(counts(2017).poorHelped()).isOne();
        assertThat(asFront(() -> catalog.list(place(), 2017, false)).households())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.isPoorWithoutHelperOn(APRIL.plusDays(9))).isFalse();
                    assertThat(row.isPoorWithoutHelperOn(APRIL.plusDays(10))).isTrue();
                    assertThat(row.isPoorWithoutHelperOn(APRIL.plusDays(20))).isFalse();
                });
    }

    @Test
    void storesNoControlCharacters() {
        String id = add("01\u0000", PovertyStatus.POOR);
        asFront(() -> {
            management.mend(new MendHousehold(id, null, "Lê Thị\u0000 Mai", "Tổ\u0000 3", Set.of()));
            return null;
        });

        HouseholdView row = asFront(() -> catalog.require(place(), id)).household();
        assertThat(row.code()).isEqualTo("01");
        assertThat(row.headName()).isEqualTo("Lê Thị Mai");
        assertThat(row.address()).isEqualTo("Tổ 3");
    }

    @Test
    void knowsACodeInCapitalsAndSmallLetters() {
        String first = add("TĐ-01", PovertyStatus.POOR);
        String second = add("TĐ-02", PovertyStatus.POOR);

        assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> add("tĐ-01", PovertyStatus.POOR));
        assertThat(first).isNotEqualTo(second);
        assertThatExceptionOfType(DuplicateKeyException.class)
                .as("the database knows it too")
                .isThrownBy(() -> jdbc.sql("update household set code = 'tĐ-01' where id = :id")
                        .param("id", second)
                        .update());
    }

    @Test
    void showsWhoHelpsTooFewAndTooMany() {
        for (int i = 1; i <= 4; i++) {
            String id = add("0" + i, PovertyStatus.POOR);
            asFront(() -> nameHelper(id, "hnd", APRIL));
            if (i <= 3) {
                asFront(() -> nameHelper(id, "hpn", APRIL));
            }
        }

        assertThat(catalog.helpsOf(place(), 2017))
                .extracting(OrganizationHelp::unitId, OrganizationHelp::households, OrganizationHelp::extent)
                .containsExactly(
                        tuple("ldld", 0, HelpExtent.BELOW),
                        tuple("hnd", 4, HelpExtent.ABOVE),
                        tuple("hpn", 3, HelpExtent.WITHIN),
                        tuple("huyen-doan", 0, HelpExtent.BELOW),
                        tuple("hccb", 0, HelpExtent.BELOW));
        assertThat(helpOf("hnd", 2016).households()).isZero();
    }

    @Test
    void saysWhereSeveralHelpTheSameHousehold() {
        String both = add("01", PovertyStatus.POOR);
        String one = add("02", PovertyStatus.POOR);
        String inTurn = add("03", PovertyStatus.POOR);
        asFront(() -> nameHelper(both, "hnd", APRIL));
        asFront(() -> nameHelper(both, "hpn", APRIL));
        asFront(() -> nameHelper(one, "hnd", APRIL));
        asFront(() -> nameHelper(inTurn, "hnd", APRIL));
        asFront(() -> release(inTurn, "hnd", APRIL.plusDays(3)));
        asFront(() -> nameHelper(inTurn, "ldld", APRIL.plusDays(4)));

        String here = place().settlementId();
        assertThat(catalog.sharedIn(List.of(here, "nowhere"), 2017))
                .singleElement()
                .satisfies(shared -> {
                    assertThat(shared.settlementId()).isEqualTo(here);
                    assertThat(shared.households()).isEqualTo(1);
                    assertThat(shared.unitIds()).containsExactly("hnd", "hpn");
                });
        assertThat(catalog.sharedIn(List.of(here), 2016)).isEmpty();
        assertThat(catalog.sharedIn(List.of(), 2017)).isEmpty();
    }

    @Test
    void listsWhomNobodyHelps() {
        String helped = add("01", PovertyStatus.POOR);
        add("02", PovertyStatus.NEAR_POOR);
        add("03", PovertyStatus.OUT_OF_POVERTY);
        asFront(() -> nameHelper(helped, "hnd", APRIL));

        assertThat(asFront(() -> catalog.list(place(), 2017, true)).households())
                .extracting(HouseholdView::code)
                .containsExactly("02");
    }

    @Test
    void erasesForGoodAndKeepsThePastTrue() {
        String id = add("01", PovertyStatus.POOR, "hnd");
        asFront(() -> nameHelper(id, "hnd", APRIL));
        time.set(Instant.parse("2018-03-01T02:00:00Z"));
        assertThat(counts(2018).poor()).isOne();

        asFront(() -> erase(id, ErasureReason.NO_LONGER_NEEDED));

        assertThat(everythingStored()).doesNotContain(NAME, "Tổ 2", "TK1", "rà soát", "'01'");
        assertThat(jdbc.sql("select count(*) from household_member")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(counts(2017)).isEqualTo(expected(2017, LocalDate.of(2017, 12, 31), 1, 1, 0, 0, 0));
        assertThat(counts(2018).poor()).as("nobody knows any more").isZero();
        assertThat(helpOf("hnd", 2017).households()).isOne();
        assertThat(asFront(() -> catalog.list(place(), 2017, false)).households())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.erased()).isTrue();
                    assertThat(row.headName()).isNull();
                });
        assertThat(codesFor("hnd")).isEmpty();
    }

    @Test
    void aHouseholdThatNeverWasIsCountedNowhere() {
        String id = add("01", PovertyStatus.POOR);
        asFront(() -> nameHelper(id, "hnd", APRIL));

        asFront(() -> erase(id, ErasureReason.ENTERED_IN_ERROR));

        assertThat(counts(2017)).isEqualTo(expected(2017, LocalDate.of(2017, 5, 25), 0, 0, 0, 0, 0));
        assertThat(helpOf("hnd", 2017).households()).isZero();
        assertThat(asFront(() -> catalog.list(place(), 2017, false)).households())
                .isEmpty();
    }

    @Test
    void aCodeIsFreeAgainOnceItsHouseholdIsErased() {
        String id = add("01", PovertyStatus.POOR);
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> add(" 01 ", PovertyStatus.POOR))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("code"));

        asFront(() -> erase(id, ErasureReason.MOVED_AWAY));

        add("01", PovertyStatus.NEAR_POOR);
        assertThat(households.countBySettlementId(HAMLET)).isEqualTo(2);
    }

    @Test
    void theRecordTellsEveryActAndNoName() {
        String id = add("01", PovertyStatus.POOR, "hnd");
        asFront(() -> {
            management.mend(new MendHousehold(id, null, "Lê Thị Sáng Mai", "Tổ 3", Set.of("hnd", "hpn")));
            return null;
        });
        asFront(() -> nameHelper(id, "hpn", APRIL));
        asFront(() -> release(id, "hpn", APRIL.plusDays(1)));
        asFront(() -> status(id, PovertyStatus.NEAR_POOR, APRIL));
        asFront(() -> erase(id, ErasureReason.ON_REQUEST));

        assertThat(record.acts)
                .extracting(act -> act.facts().verb())
                .containsExactly(
                        "HOUSEHOLD_ADDED",
                        "HOUSEHOLD_MENDED",
                        "HOUSEHOLD_HELPER_NAMED",
                        "HOUSEHOLD_HELPER_RELEASED",
                        "HOUSEHOLD_STATUS_CHANGED",
                        "HOUSEHOLD_ERASED");
        assertThat(record.acts).allSatisfy(act -> {
            assertThat(act.facts().organizationId()).isEqualTo(FRONT);
            assertThat(act.toString() + act.facts().summary().in(messages))
                    .contains("01")
                    .doesNotContain("Sáng", "Tổ 2", "Tổ 3", "rà soát cuối năm");
        });
    }

    @Test
    void tellsTheSecondWhoWasFaster() {
        String id = add("01", PovertyStatus.POOR);
        long seen = asFront(() -> catalog.require(place(), id)).household().version();
        asFront(() -> nameHelper(id, "hnd", APRIL));

        assertThatExceptionOfType(AlreadyHandled.class)
                .isThrownBy(() -> asFront(() -> {
                    management.changeStatus(
                            new ChangePovertyStatus(id, seen, PovertyStatus.NEAR_POOR, APRIL, "Quyết định"));
                    return null;
                }))
                .satisfies(late -> {
                    assertThat(late.personName()).isEqualTo("Đồng chí " + FRONT);
                    assertThat(late.at()).isEqualTo(time.instant());
                });
        HouseholdView now = asFront(() -> catalog.require(place(), id)).household();
        assertThat(now.status()).isEqualTo(PovertyStatus.POOR);
        assertThat(now.lastChange().what()).isEqualTo(HouseholdChange.HELPER_NAMED);
    }

    @Test
    void refusesOrganisationsOfElsewhere() {
        worlds.load("duc-co-2017");
        String id = add("01", PovertyStatus.POOR);

        assertThatThrownBy(() -> asFront(() -> nameHelper(id, "dc-hnd", APRIL)))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> asFront(() -> nameHelper(id, "ubnd", APRIL)))
                .isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> add("02", PovertyStatus.POOR, "dc-hnd")).isInstanceOf(BusinessRuleViolation.class);
    }

    @Test
    void refusesAListOfWhatIsNoResidentialArea() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> rights.settlement("hnd"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> rights.settlement("nowhere"));
    }

    @Test
    void beginsNoListWhereTheResidentialAreaHasEnded() {
        String left = add("01", PovertyStatus.POOR);
        register.endUnit(HAMLET, LocalDate.of(2017, 5, 24));
        register.endUnit(NEXT_HAMLET, LocalDate.of(2017, 5, 24));
        register.nameSuccessor(NEXT_HAMLET, "kdc-minh-duc-1", LocalDate.of(2017, 5, 25), null);

        for (String ended : List.of(HAMLET, NEXT_HAMLET)) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> add(ended, "02", PovertyStatus.POOR));
        }
        assertThat(rights.keeperOf(NEXT_HAMLET)).isEmpty();
        assertThat(rights.registerOf(NEXT_HAMLET).holders()).isEmpty();
        assertThat(ids(rights.successorsOf(NEXT_HAMLET))).containsExactly("kdc-minh-duc-1");

        asFront(() -> erase(left, ErasureReason.ON_REQUEST));
        assertThat(everythingStored())
                .as("what a list was left with can still be erased")
                .doesNotContain(NAME);
    }

    @Test
    void showsEverybodyTheResidentialAreasOfHisTerritories() {
        worlds.load("duc-co-2017");

        assertThat(seenBy(FRONT)).containsExactly(HAMLET, NEXT_HAMLET);
        assertThat(seenBy("hnd")).hasSize(6).allMatch(id -> id.startsWith("kdc-"));
        assertThat(seenBy("btv-hu")).hasSize(6);
        assertThat(seenBy("tinh-uy-bp"))
                .as("above the district's Party committee only")
                .hasSize(6);
        assertThat(seenBy("gl-mttq")).isNotEmpty().allMatch(id -> id.startsWith("dc-"));
    }

    @Test
    void handsOverWithAnOrganisation() {
        String member = add("01", PovertyStatus.POOR, "hnd", "hpn");
        String helped = add("02", PovertyStatus.POOR);
        asFront(() -> nameHelper(helped, "hnd", APRIL));
        assertThat(transfer.openWorkOf("hnd"))
                .extracting(OpenWork::key, OpenWork::kind, OpenWork::count)
                .containsExactly(
                        tuple("households:" + HAMLET, "HOUSEHOLD_MEMBERS", 1),
                        tuple("households:" + HAMLET, "HOUSEHOLD_HELP", 1));

        transfer.transfer(handover("hnd", "hpn"));

        assertThat(transfer.openWorkOf("hnd")).isEmpty();
        assertThat(households.findById(member).orElseThrow().memberUnitIds()).containsExactly("hpn");
        assertThat(households.findById(helped).orElseThrow().helps())
                .extracting(HouseholdHelp::unitId, HouseholdHelp::until)
                .containsExactlyInAnyOrder(tuple("hnd", LocalDate.of(2017, 5, 24)), tuple("hpn", null));
        assertThat(codesFor("hnd")).isEmpty();
        assertThat(codesFor("hpn")).containsExactly("01", "02");
    }

    @Test
    void leavesPastYearsWithWhoHelpedThen() {
        String id = add("01", PovertyStatus.POOR);
        asFront(() -> nameHelper(id, "hnd", APRIL));
        time.set(Instant.parse("2018-03-01T02:00:00Z"));

        assertThat(transfer.openWorkOf("hnd")).isEmpty();
        transfer.transfer(handover("hnd", "hpn"));

        assertThat(helpOf("hnd", 2017).households()).isOne();
    }

    @Test
    void handsOverWithItsKeeper() {
        add("01", PovertyStatus.POOR);
        assertThat(transfer.openWorkOf(FRONT)).extracting(OpenWork::kind).containsExactly("HOUSEHOLD_LIST");

        transfer.transfer(handover(FRONT, "mttq-minh-duc"));

        assertThat(transfer.openWorkOf(FRONT)).isEmpty();
        assertThat(codesFor(FRONT)).isEmpty();
        assertThat(codesFor("mttq-minh-duc")).containsExactly("01");
    }

    @Test
    void handsOverWithItsResidentialArea() {
        add("01", PovertyStatus.POOR);
        String moving = add(NEXT_HAMLET, "01", PovertyStatus.NEAR_POOR);

        transfer.transfer(handover(NEXT_HAMLET, HAMLET));
        transfer.transfer(handover(NEXT_HAMLET, HAMLET));

        assertThat(transfer.openWorkOf(NEXT_HAMLET)).isEmpty();
        assertThat(transfer.openWorkOf(FRONT))
                .extracting(OpenWork::key, OpenWork::count)
                .containsExactly(tuple("households:" + HAMLET, 2));
        assertThat(codesFor(FRONT)).containsExactly("01", "01/2");
        assertThat(asFront(() -> catalog.require(place(), moving)).household().code())
                .isEqualTo("01/2");
    }

    private HouseholdPlace place() {
        return rights.place(HAMLET);
    }

    private Handover handover(String from, String to) {
        return new Handover("qd-01", from, LocalDate.of(2017, 5, 25), to, Map.of());
    }

    private String add(String code, PovertyStatus status, String... members) {
        return add(HAMLET, code, status, members);
    }

    private String add(String settlementId, String code, PovertyStatus status, String... members) {
        return asFront(() -> management.add(new AddHousehold(
                settlementId,
                code,
                NAME,
                "Tổ 2",
                status,
                REVIEWED,
                "Danh sách rà soát cuối năm 2016",
                Set.of(members))));
    }

    private @Nullable Object nameHelper(String id, String unitId, LocalDate since) {
        management.nameHelper(new StartHelp(id, null, unitId, since));
        return null;
    }

    private @Nullable Object release(String id, String unitId, LocalDate until) {
        management.releaseHelper(new EndHelp(id, null, unitId, until.getYear(), until));
        return null;
    }

    private @Nullable Object status(String id, PovertyStatus status, LocalDate since) {
        management.changeStatus(new ChangePovertyStatus(id, null, status, since, "Quyết định"));
        return null;
    }

    private @Nullable Object erase(String id, ErasureReason reason) {
        management.erase(new EraseHousehold(id, null, reason));
        return null;
    }

    private SettlementCounts counts(int year) {
        return catalog.counts(HAMLET, year);
    }

    private static SettlementCounts expected(
            int year, LocalDate asOf, int poor, int poorHelped, int nearPoor, int nearPoorHelped, int outOfPoverty) {
        return new SettlementCounts(HAMLET, year, asOf, poor, poorHelped, nearPoor, nearPoorHelped, outOfPoverty);
    }

    private OrganizationHelp helpOf(String unitId, int year) {
        return catalog.helpsOf(place(), year).stream()
                .filter(help -> help.unitId().equals(unitId))
                .findFirst()
                .orElseThrow();
    }

    private List<String> codesFor(String unitId) {
        return as(
                        unitId,
                        () -> catalog.list(
                                place(), time.instant().atZone(ZoneOffset.UTC).getYear(), false))
                .households()
                .stream()
                .map(HouseholdView::code)
                .toList();
    }

    private String everythingStored() {
        StringBuilder all = new StringBuilder();
        for (String table : List.of("household", "household_status", "household_member", "household_help")) {
            all.append(jdbc.sql("select * from " + table).query().listOfRows());
        }
        return all.toString();
    }

    private <T> T asFront(Supplier<T> act) {
        return as(FRONT, act);
    }

    private static <T> T as(String unitId, Supplier<T> act) {
        return CurrentActor.call(
                new Actor(unitId + ".a", "Đồng chí " + unitId, unitId + ".a", "Chuyên viên", unitId), act);
    }

    private List<String> seenBy(String unitId) {
        return as(unitId, sight::settlements).stream()
                .map(each -> each.settlement().id())
                .toList();
    }

    private static List<String> ids(List<UnitView> units) {
        return units.stream().map(UnitView::id).toList();
    }

    /** What would be written to the act log. */
    static class Record {

        private final List<RecordedAct> acts = new ArrayList<>();

        @EventListener
        void on(RecordedAct act) {
            if (act.facts().verb().startsWith("HOUSEHOLD")) {
                acts.add(act);
            }
        }
    }
}
