package vn.chidao.exemplar;

import java.time.LocalDate;
import org.springframework.util.StringUtils;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * A report that is complete and fits what is confirmed.
 *
 * @param neverBuilt of what does not meet: whether it was never built
 * @param many of how many instances
 */
record ReportCheck(LocalDate day, boolean neverBuilt, int many) {

    /** @throws BusinessRuleViolation at the field that lacks something, or where the count does not fit */
    static ReportCheck of(ReportAct report, ActsSoFar acts, LocalDate today) {
        int many = report.kind() == ModelActKind.REPLICATED ? 1 : Typing.amount(report.amount(), "amount");
        boolean neverBuilt = false;
        switch (report.kind()) {
            case BUILT -> checkBuilt(report);
            case RECOGNISED -> checkRecognised(report, acts, many);
            case NOT_MET -> neverBuilt = checkNotMet(report, acts, many);
            case REPLICATED -> checkReplica(report, acts);
        }
        LocalDate day = day(report, today);
        Typing.limited(report.words(), "words", Typing.LONGEST_TEXT);
        Typing.limited(report.place(), "place", Typing.LONGEST_PLACE);
        Typing.limited(report.decisionNumber(), "decisionNumber", 100);
        Typing.limited(report.decidedBy(), "decidedBy", Typing.LONGEST_PLACE);
        Typing.notNegative(report.people(), "people");
        Typing.notNegative(report.households(), "households");
        return new ReportCheck(day, neverBuilt, many);
    }

    private static LocalDate day(ReportAct report, LocalDate today) {
        LocalDate day = report.day();
        if (day == null) {
            throw BusinessRuleViolation.at("day", "exemplar.rule.day-required");
        }
        if (day.isAfter(today)) {
            throw BusinessRuleViolation.at("day", "exemplar.rule.day-to-come");
        }
        if (day.getYear() < Typing.EARLIEST_YEAR) {
            throw BusinessRuleViolation.at("day", "exemplar.rule.day-too-early", String.valueOf(Typing.EARLIEST_YEAR));
        }
        return day;
    }

    private static void checkBuilt(ReportAct report) {
        Typing.required(report.words(), "words", "exemplar.rule.what-stands-required", Typing.LONGEST_TEXT);
        Typing.required(report.place(), "place", "exemplar.rule.place-required", Typing.LONGEST_PLACE);
        requireFile(report);
    }

    private static void checkRecognised(ReportAct report, ActsSoFar acts, int many) {
        Typing.required(report.decisionNumber(), "decisionNumber", "exemplar.rule.decision-required", 100);
        Typing.required(report.decidedBy(), "decidedBy", "exemplar.rule.decided-by-required", Typing.LONGEST_PLACE);
        requireFile(report);
        int most = acts.standing().open();
        if (most <= 0) {
            throw BusinessRuleViolation.of("exemplar.rule.nothing-to-recognise");
        }
        requireAtMost(many, most);
    }

    private static boolean checkNotMet(ReportAct report, ActsSoFar acts, int many) {
        Typing.required(report.words(), "words", "exemplar.rule.reason-required", Typing.LONGEST_REASON);
        ModelTally tally = acts.standing();
        if (tally.unjudged() <= 0) {
            throw BusinessRuleViolation.of("exemplar.rule.nothing-to-judge");
        }
        Boolean said = report.neverBuilt();
        if (said == null && tally.unbuilt() > 0 && tally.open() > 0) {
            throw BusinessRuleViolation.at("neverBuilt", "exemplar.rule.never-built-required");
        }
        boolean neverBuilt = said == null ? tally.open() == 0 : said;
        requireAtMost(many, neverBuilt ? tally.unbuilt() : tally.open());
        return neverBuilt;
    }

    private static void checkReplica(ReportAct report, ActsSoFar acts) {
        String place = Typing.required(report.place(), "place", "exemplar.rule.taker-required", Typing.LONGEST_PLACE);
        requireFile(report);
        if (acts.confirmed(ModelActKind.RECOGNISED) == 0) {
            throw BusinessRuleViolation.of("exemplar.rule.not-recognised");
        }
        if (acts.isReplicatedIn(place)) {
            throw BusinessRuleViolation.at("place", "exemplar.rule.replica-twice", place);
        }
    }

    private static void requireAtMost(int many, int most) {
        if (many > most) {
            throw BusinessRuleViolation.at("amount", "exemplar.rule.amount-too-large", String.valueOf(most));
        }
    }

    private static void requireFile(ReportAct report) {
        if (!StringUtils.hasText(report.fileId())) {
            throw BusinessRuleViolation.at("file", "exemplar.rule.file-required");
        }
    }
}
