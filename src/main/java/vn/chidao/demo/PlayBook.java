package vn.chidao.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import vn.chidao.demo.Twist.Kind;
import vn.chidao.demo.Twists.Vacancy;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.Rhythm;
import vn.chidao.obligation.RhythmLine;
import vn.chidao.workflow.WorkList.WorkItem;

/**
 * What is particular to one play of 77-CV/HU: its days, what the following-up body decides, and where officers leave the
 * shortest path.
 *
 * @param begins the day on which the draft is submitted
 * @param rhythms by the code of the obligation, what the following-up body sets where the text sets nothing
 * @param otherwise what it sets for the obligations that are not among them
 * @param saying what officers write into their forms
 */
record PlayBook(
        LocalDate begins,
        LocalDate rhythmsDecidedOn,
        LocalDate provinceDirectsOn,
        LocalDate provinceSetsCriteriaOn,
        Map<String, List<RhythmLine>> rhythms,
        List<RhythmLine> otherwise,
        List<Twist> twists,
        List<Vacancy> vacancies,
        Saying saying) {

    /** What an officer writes into a form. */
    @FunctionalInterface
    interface Saying {

        /** @param usual what officers of every play write into it */
        Map<String, Object> of(WorkItem item, Map<String, Object> firstValues, Supplier<Map<String, Object>> usual);
    }

    /** From May 2017 to the final review in 2022. */
    static final PlayBook FIVE_YEARS = new PlayBook(
            DemoWorld.STARTS_ON,
            LocalDate.of(2017, 6, 5),
            LocalDate.of(2017, 9, 15),
            LocalDate.of(2018, 2, 12),
            Map.of(
                    "4-2b",
                    List.of(new RhythmLine(Rhythm.YEAR, ObligationStage.REGISTRATION, LocalDate.of(2018, 3, 20), 20)),
                    "4-3a",
                    List.of(
                            new RhythmLine(Rhythm.THREE_YEARS, ObligationStage.TASK, LocalDate.of(2020, 4, 20), 20),
                            new RhythmLine(Rhythm.FIVE_YEARS, ObligationStage.TASK, LocalDate.of(2022, 4, 20), 20)),
                    "5b",
                    List.of(
                            new RhythmLine(Rhythm.YEAR, ObligationStage.REPORT, LocalDate.of(2017, 12, 15), 30),
                            new RhythmLine(Rhythm.THREE_YEARS, ObligationStage.REVIEW, LocalDate.of(2020, 5, 25), 40),
                            new RhythmLine(Rhythm.FIVE_YEARS, ObligationStage.REVIEW, LocalDate.of(2022, 5, 25), 40))),
            List.of(new RhythmLine(Rhythm.YEAR, ObligationStage.TASK, LocalDate.of(2017, 11, 20), 20)),
            Twists.EVERYWHERE,
            Twists.VACANCIES,
            (item, firstValues, usual) -> usual.get());

    PlayBook {
        rhythms = Map.copyOf(rhythms);
        otherwise = List.copyOf(otherwise);
        twists = List.copyOf(twists);
        vacancies = List.copyOf(vacancies);
    }

    List<RhythmLine> rhythmsOf(String obligationCode) {
        return rhythms.getOrDefault(obligationCode, otherwise);
    }

    /**
     * What is out of the way at this step.
     *
     * @param attempt the how-manieth time the instance has come to the step; asked for only where that matters
     */
    Optional<Twist> at(Kind kind, WorkItem item, IntSupplier attempt) {
        return twists.stream()
                .filter(twist -> twist.kind() == kind && twist.concerns(item, attempt))
                .findFirst();
    }
}
