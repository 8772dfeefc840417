package vn.chidao.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * Plays {@link DucCoStory} day by day: officers complete their tasks and use the pages' services in their own name. What
 * can only be seen on the way is kept by the parts for the tests.
 */
final class DucCoPlay {

    /** Communes without a programme of their own while the late one has none. */
    List<String> withoutProgramme = List.of();

    private final DucCoDays days;
    private final DucCoProgramme programme;
    private final DucCoRegistration registration;
    private final DucCoHouseholds households;
    private final DucCoReports reports;

    DucCoPlay(
            DucCoDays days,
            DucCoProgramme programme,
            DucCoRegistration registration,
            DucCoHouseholds households,
            DucCoReports reports) {
        this.days = days;
        this.programme = programme;
        this.registration = registration;
        this.households = households;
        this.reports = reports;
    }

    /** Both years, to the end of 2018. */
    void play() {
        days.begin(DucCoStory.BEGINS_ON);
        programme.conclude();
        programme.bringIntoForce();
        registration.registerFirstYear();
        households.keepLists();
        days.until(LocalDate.of(2017, 10, 2));
        withoutProgramme = programme.missingCommunes();
        days.until(LocalDate.of(2017, 11, 10));
        programme.concludeBelow(DucCoStory.LATE_COMMUNE);
        reports.reportFirstYear();
        households.outOfPoverty(LocalDate.of(2017, 12, 28), DucCoStory.OUT_2017);
        households.helpGoesOn();
        registration.registerSecondYear();
        registration.amendAcceptedSheet();
        reports.reportSecondYear();
        households.outOfPoverty(LocalDate.of(2018, 12, 28), DucCoStory.OUT_2018);
        days.until(LocalDate.of(2018, 12, 31));
    }
}
