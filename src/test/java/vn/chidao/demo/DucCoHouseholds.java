package vn.chidao.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.chidao.demo.DucCoStory.Poor;
import vn.chidao.household.AddHousehold;
import vn.chidao.household.ChangePovertyStatus;
import vn.chidao.household.EndHelp;
import vn.chidao.household.HouseholdCatalog;
import vn.chidao.household.HouseholdManagement;
import vn.chidao.household.HouseholdRights;
import vn.chidao.household.HouseholdView;
import vn.chidao.household.OrganizationHelp;
import vn.chidao.household.PovertyStatus;
import vn.chidao.household.SettlementCounts;
import vn.chidao.household.StartHelp;
import vn.chidao.shared.Actor;

/** The lists of poor households: who is on them, who helps whom, who gets out of poverty. */
final class DucCoHouseholds {

    /** Who helped how many in làng Nẻh while one of them helped four. */
    List<OrganizationHelp> helpsWithFour = List.of();

    /** Before everybody had found a helper. */
    @Nullable
    SettlementCounts withGap;

    private final Map<String, String> households = new HashMap<>();

    private final DucCoOfficers officers;
    private final DucCoDays days;
    private final PlayCast cast;
    private final HouseholdManagement householdLists;
    private final HouseholdCatalog householdCatalog;
    private final HouseholdRights householdRights;

    DucCoHouseholds(
            DucCoOfficers officers,
            DucCoDays days,
            PlayCast cast,
            HouseholdManagement householdLists,
            HouseholdCatalog householdCatalog,
            HouseholdRights householdRights) {
        this.officers = officers;
        this.days = days;
        this.cast = cast;
        this.householdLists = householdLists;
        this.householdCatalog = householdCatalog;
        this.householdRights = householdRights;
    }

    void keepLists() {
        days.until(LocalDate.of(2017, 9, 6));
        for (Poor poor : DucCoStory.POOR_2017) {
            String id = keeping(
                    poor.place(),
                    () -> householdLists.add(new AddHousehold(
                            poor.place(),
                            poor.code(),
                            poor.head(),
                            null,
                            PovertyStatus.POOR,
                            LocalDate.of(2017, 9, 1),
                            "Rà soát tháng 8/2017",
                            Set.of(poor.member()))));
            households.put(poor.code(), id);
            help(poor.place(), poor.code(), poor.helper(), days.today());
        }
        rememberHouseholds(DucCoStory.TDP1);
        rememberHouseholds(DucCoStory.TROL_DENG);
        helpsWithFour = householdCatalog.helpsOf(householdRights.place(DucCoStory.NEH), 2017);
        withGap = householdCatalog.counts(DucCoStory.TROL_DENG, 2017);
        days.until(LocalDate.of(2017, 9, 8));
        keeping(DucCoStory.NEH, () -> {
            householdLists.releaseHelper(new EndHelp(
                    households.get(DucCoStory.FOURTH),
                    null,
                    "dc-hnd-ia-din",
                    2017,
                    days.today().minusDays(1)));
            return true;
        });
        help(DucCoStory.NEH, DucCoStory.FOURTH, DucCoStory.FOURTH_GOES_TO, days.today());
        help(DucCoStory.TROL_DENG, DucCoStory.WITHOUT_HELPER, DucCoStory.FOUND_A_HELPER, days.today());
    }

    /** A year later each goes on helping those that are still poor. */
    void helpGoesOn() {
        days.until(LocalDate.of(2018, 2, 5));
        for (String place : DucCoStory.AREAS_WITH_LISTS) {
            for (HouseholdView household : list(place, 2017)) {
                if (household.status() != PovertyStatus.OUT_OF_POVERTY) {
                    household.helps().stream()
                            .filter(help -> help.year() == 2017 && help.until() == null)
                            .forEach(
                                    help -> help(place, String.valueOf(household.code()), help.unitId(), days.today()));
                }
            }
        }
    }

    void outOfPoverty(LocalDate day, Set<String> codes) {
        days.until(day);
        for (String place : DucCoStory.AREAS_WITH_LISTS) {
            for (HouseholdView household : list(place, day.getYear())) {
                if (codes.contains(household.code())) {
                    keeping(place, () -> {
                        householdLists.changeStatus(new ChangePovertyStatus(
                                household.id(), null, PovertyStatus.OUT_OF_POVERTY, day, "Rà soát cuối năm"));
                        return true;
                    });
                }
            }
        }
    }

    private void help(String place, String code, String helper, LocalDate since) {
        keeping(place, () -> {
            householdLists.nameHelper(new StartHelp(households.get(code), null, helper, since));
            return true;
        });
    }

    private void rememberHouseholds(String place) {
        list(place, 2017).forEach(household -> households.put(String.valueOf(household.code()), household.id()));
    }

    private List<HouseholdView> list(String place, int year) {
        return keeping(
                place,
                () -> householdCatalog
                        .list(householdRights.place(place), year, false)
                        .households());
    }

    private <T> T keeping(String place, Supplier<T> act) {
        Actor keeper = householdRights.keeperOf(place).flatMap(cast::leaderOf).orElseThrow();
        return officers.in(keeper, act);
    }
}
