package vn.chidao.demo;

import static vn.chidao.demo.Twist.Kind.EXTENSION;
import static vn.chidao.demo.Twist.Kind.LATE;
import static vn.chidao.obligation.ObligationStage.REGISTRATION;
import static vn.chidao.obligation.ObligationStage.REPORT;
import static vn.chidao.obligation.ObligationStage.REVIEW;
import static vn.chidao.obligation.ObligationStage.TASK;
import static vn.chidao.obligation.Rhythm.FIVE_YEARS;
import static vn.chidao.obligation.Rhythm.THREE_YEARS;
import static vn.chidao.obligation.Rhythm.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chidao.demo.Twists.Vacancy;
import vn.chidao.obligation.RhythmLine;

/**
 * The days of a play of all four directives. The letter of Kiên Giang is of November 2022, when the cycles of the other
 * three have ended: the calendar goes on until its own phase is over, "giai đoạn 2021 – 2025".
 *
 * @param cityInterimDue the day of a review that the text alone sets, three years on, where null; so with the next one and with
 *     the first report to the province
 */
record FourCalendar(
        PlayBook letter77,
        LocalDate cityRecordedOn,
        @Nullable LocalDate cityInterimDue,
        @Nullable LocalDate cityFinalDue,
        LocalDate districtRecordedOn,
        List<RhythmLine> districtReviews,
        LocalDate provinceRecordedOn,
        @Nullable LocalDate provinceReportDue,
        List<RhythmLine> provinceReviews,
        Days days,
        LocalDate lastDay) {

    /**
     * What happens beside the tasks.
     *
     * @param taskMonths how many months after its recording the work of a text that sets no day is due
     * @param lateYear the key of the period whose report waits two months for whoever receives it
     * @param movedYear the key of the period in which somebody asks for more time when he has been reminded
     */
    record Days(
            int taskMonths,
            LocalDate formChanges,
            LocalDate modelChanges,
            LocalDate mergersPrepared,
            LocalDate mergersEffective,
            LocalDate officerReplaced,
            LocalDate cityPostVacant,
            String lateYear,
            String movedYear) {}

    /** Two months, by the calendar's days. */
    static final int TWO_MONTHS = 61;

    /** Whose post stands empty for some days. */
    static final String VACANT_POST = "bn-mttq.chuyen-vien";

    static final FourCalendar LONG = new FourCalendar(
            PlayBook.FIVE_YEARS,
            LocalDate.of(2017, 6, 14),
            null,
            null,
            LocalDate.of(2017, 7, 24),
            List.of(
                    new RhythmLine(THREE_YEARS, REVIEW, LocalDate.of(2020, 7, 24), 40),
                    new RhythmLine(FIVE_YEARS, REVIEW, LocalDate.of(2022, 7, 25), 40)),
            LocalDate.of(2022, 11, 28),
            null,
            List.of(
                    new RhythmLine(YEAR, REVIEW, LocalDate.of(2023, 11, 20), 30),
                    new RhythmLine(FIVE_YEARS, REVIEW, LocalDate.of(2025, 12, 30), 20)),
            new Days(
                    4,
                    LocalDate.of(2018, 10, 16),
                    LocalDate.of(2019, 10, 16),
                    LocalDate.of(2019, 6, 3),
                    LocalDate.of(2019, 8, 1),
                    LocalDate.of(2020, 3, 2),
                    LocalDate.of(2018, 11, 5),
                    "2019",
                    "2018"),
            LocalDate.of(2026, 2, 28));

    /** All of it within a year: whoever follows up decides earlier days. */
    static final FourCalendar SHORT = new FourCalendar(
            new PlayBook(
                    LocalDate.of(2022, 10, 3),
                    LocalDate.of(2022, 10, 17),
                    LocalDate.of(2022, 10, 24),
                    LocalDate.of(2022, 11, 14),
                    Map.of(
                            "4-2b",
                            List.of(new RhythmLine(YEAR, REGISTRATION, LocalDate.of(2022, 12, 20), 20)),
                            "4-3a",
                            List.of(new RhythmLine(THREE_YEARS, TASK, LocalDate.of(2023, 2, 20), 20)),
                            "5b",
                            List.of(
                                    new RhythmLine(YEAR, REPORT, LocalDate.of(2022, 12, 15), 30),
                                    new RhythmLine(THREE_YEARS, REVIEW, LocalDate.of(2023, 3, 15), 30),
                                    new RhythmLine(FIVE_YEARS, REVIEW, LocalDate.of(2023, 6, 15), 30))),
                    List.of(new RhythmLine(YEAR, TASK, LocalDate.of(2022, 11, 25), 20)),
                    Twists.EVERYWHERE,
                    List.of(),
                    PlayBook.FIVE_YEARS.saying()),
            LocalDate.of(2022, 10, 10),
            LocalDate.of(2023, 3, 20),
            LocalDate.of(2023, 6, 20),
            LocalDate.of(2022, 10, 12),
            List.of(
                    new RhythmLine(THREE_YEARS, REVIEW, LocalDate.of(2023, 3, 24), 30),
                    new RhythmLine(FIVE_YEARS, REVIEW, LocalDate.of(2023, 6, 26), 30)),
            LocalDate.of(2022, 11, 28),
            LocalDate.of(2023, 3, 15),
            List.of(
                    new RhythmLine(YEAR, REVIEW, LocalDate.of(2023, 4, 3), 30),
                    new RhythmLine(FIVE_YEARS, REVIEW, LocalDate.of(2023, 6, 28), 20)),
            new Days(
                    2,
                    LocalDate.of(2022, 11, 2),
                    LocalDate.of(2022, 11, 15),
                    LocalDate.of(2022, 12, 26),
                    LocalDate.of(2023, 2, 1),
                    LocalDate.of(2023, 2, 9),
                    LocalDate.of(2022, 11, 7),
                    "2022",
                    "2022"),
            LocalDate.of(2023, 8, 31));

    /** The book of a play in which a superior is late, a deadline moves and posts stand empty beside what 77 has anyway. */
    PlayBook book(PlayBook.Saying saying) {
        List<Twist> twists = Stream.concat(
                        letter77.twists().stream()
                                // Their places in the plan are those of the dissolved district.
                                .filter(twist -> !Twists.OF_A_REORGANISATION.contains(twist)),
                        Stream.of(
                                Twist.of(LATE, "UserTask_ReceiveReport", "\\.5b:bdv-hu:" + days.lateYear + ":1:0$", 1)
                                        .by(TWO_MONTHS),
                                Twist.of(
                                                LATE,
                                                "UserTask_ReceiveReport",
                                                ":dc-mttq:" + days.lateYear + "/dc-ldld:1:0$",
                                                1)
                                        .by(TWO_MONTHS),
                                Twist.of(EXTENSION, "UserTask_ReportResult", ":dc-hpn:" + days.movedYear + "$", 1)
                                        .by(1)))
                .toList();
        List<Vacancy> vacancies = Stream.concat(
                        letter77.vacancies().stream(), Stream.of(new Vacancy(VACANT_POST, days.cityPostVacant)))
                .toList();
        return new PlayBook(
                letter77.begins(),
                letter77.rhythmsDecidedOn(),
                letter77.provinceDirectsOn(),
                letter77.provinceSetsCriteriaOn(),
                letter77.rhythms(),
                letter77.otherwise(),
                twists,
                vacancies,
                saying);
    }

    /** Days on which something happens beside the tasks. */
    Stream<LocalDate> scenes() {
        return Stream.of(
                letter77.begins(),
                letter77.rhythmsDecidedOn(),
                letter77.provinceDirectsOn(),
                letter77.provinceSetsCriteriaOn(),
                cityRecordedOn,
                districtRecordedOn,
                provinceRecordedOn,
                days.formChanges,
                days.modelChanges,
                days.mergersPrepared,
                days.mergersEffective,
                days.officerReplaced,
                days.cityPostVacant);
    }
}
