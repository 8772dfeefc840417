package vn.chidao.commendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chidao.commendation.AwardForm.Prerequisite;
import vn.chidao.directive.Texts;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.Days;

/**
 * What speaks against a proposal, by the rules and by what is known of the candidate: what is missing, what its form does
 * not allow, whether it is late or too many, what must have been awarded before, and whether the merit has its honour
 * already. Some must be mended, for the rest a reason will do.
 */
final class NominationChecks {

    private final AwardRules rules;

    NominationChecks(AwardRules rules) {
        this.rules = rules;
    }

    /**
     * What the proposal is measured by.
     *
     * @param day of its submission; today for what has not been submitted
     * @param offered codes of the forms whoever awards may give, in this round
     * @param quota of the form in this round
     * @param fromUnit how many others this organisation has submitted for the form in this round
     * @param known awards and open proposals of whoever is called so, and of the same source
     * @param revoked numbers of decisions that honoured whoever is called so and were taken back, as they are compared
     * @param dueOn last day of the round; null for none
     * @param open whether the round still takes proposals
     */
    record Facts(
            LocalDate day,
            String unitId,
            NominationSource source,
            @Nullable String sourceId,
            List<String> offered,
            Quota quota,
            int fromUnit,
            @Nullable LocalDate dueOn,
            boolean open,
            List<Known> known,
            Set<String> revoked) {}

    /**
     * An award, or a proposal somebody is still to decide on.
     *
     * @param kind null where nobody wrote it down
     * @param source what it arose from, with its id; null for what was typed
     * @param decidedOn null for a proposal
     * @param number of the decision; null for a proposal and where a review's conclusion honours
     * @param where who awarded it, or who proposes it
     */
    record Known(
            boolean award,
            @Nullable CandidateKind kind,
            @Nullable String key,
            @Nullable String unit,
            @Nullable String proposerUnitId,
            @Nullable NominationSource source,
            @Nullable String sourceId,
            @Nullable String form,
            String formName,
            int rank,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable ContentArea content,
            @Nullable LocalDate decidedOn,
            @Nullable String number,
            String where) {}

    List<Finding> of(NominationText text, Facts facts) {
        List<Finding> found = new ArrayList<>();
        AwardForm form = rules.find(text.form()).orElse(null);
        if (!facts.open()) {
            found.add(new Finding("commendation.rule.occasion-closed", null, true, List.of()));
        }
        missing(text, found);
        form(text, form, facts, found);
        if (form != null) {
            form.parts().stream()
                    .filter(part -> !text.parts().containsKey(part))
                    .forEach(part -> found.add(
                            Finding.refusal("part-" + part, "commendation.rule.part-missing", rules.partName(part))));
            prerequisites(text, form, facts, found);
            doubles(text, form, facts, found);
        }
        LocalDate due = facts.dueOn();
        if (due != null && facts.day().isAfter(due)) {
            found.add(Finding.doubt("commendation.doubt.late", Days.written(due)));
        }
        Integer most = facts.quota().perUnit();
        if (form != null && most != null && facts.fromUnit() >= most) {
            found.add(Finding.doubt("commendation.doubt.quota", most, form.name(), facts.fromUnit() + 1));
        }
        if (found.stream().anyMatch(each -> !each.refuses()) && Texts.isBlank(text.reason())) {
            found.add(Finding.refusal("reason", "commendation.rule.doubt-reason"));
        }
        return found;
    }

    /** Only whether the merit has its honour, or somebody else's proposal for one, already. */
    List<Finding> doubles(NominationText text, Facts facts) {
        List<Finding> found = new ArrayList<>();
        rules.find(text.form()).ifPresent(form -> doubles(text, form, facts, found));
        return found;
    }

    /** Only whether what must have been awarded before has been. */
    List<Finding> prerequisites(NominationText text, Facts facts) {
        List<Finding> found = new ArrayList<>();
        rules.find(text.form()).ifPresent(form -> prerequisites(text, form, facts, found));
        return found;
    }

    private static void missing(NominationText text, List<Finding> found) {
        require(text.kind(), "kind", "commendation.rule.kind-required", found);
        require(text.name(), "name", "commendation.rule.name-required", found);
        require(text.unit(), "unitText", "commendation.rule.unit-required", found);
        require(text.merit(), "merit", "commendation.rule.merit-required", found);
        require(text.from(), "from", "commendation.rule.day-required", found);
        require(text.to(), "to", "commendation.rule.day-required", found);
        require(text.content(), "content", "commendation.rule.content-required", found);
    }

    private static void require(@Nullable Object value, String field, String key, List<Finding> found) {
        if (value == null || value instanceof String words && words.isBlank()) {
            found.add(Finding.refusal(field, key));
        }
    }

    private static void form(NominationText text, @Nullable AwardForm form, Facts facts, List<Finding> found) {
        if (form == null || !facts.offered().contains(form.code())) {
            found.add(Finding.refusal("form", "commendation.rule.form-required"));
            return;
        }
        CandidateKind kind = text.kind();
        if (kind != null && !form.candidates().contains(kind)) {
            found.add(Finding.refusal("kind", "commendation.rule.kind-of-form", form.name()));
        }
    }

    private void prerequisites(NominationText text, AwardForm form, Facts facts, List<Finding> found) {
        for (Prerequisite asked : form.prerequisites()) {
            if (held(text, asked, facts) < asked.times()) {
                Object[] words = {form.name(), asked.times(), rules.formName(asked.form()), asked.years()};
                found.add(
                        asked.waivable()
                                ? Finding.doubt("commendation.doubt.prerequisite", words)
                                : Finding.refusal("priorForm", "commendation.rule.prerequisite", words));
            }
        }
    }

    /** How often it was awarded: by the register, and by what is typed unless that stands in it or was taken back. */
    private long held(NominationText text, Prerequisite asked, Facts facts) {
        int rank = rules.rank(asked.form());
        LocalDate since = facts.day().minusYears(asked.years());
        List<Known> held = facts.known().stream()
                .filter(Known::award)
                .filter(known -> known.rank() >= rank)
                .filter(known -> isSince(known.decidedOn(), since))
                .filter(known -> isSame(text, facts, known))
                .toList();
        String number = text.priorNumber();
        boolean typed = number != null
                && !number.isBlank()
                && rules.rank(text.priorForm()) >= rank
                && isSince(text.priorDay(), since)
                && !facts.revoked().contains(numberKey(number))
                && held.stream()
                        .map(Known::number)
                        .noneMatch(each -> each != null && numberKey(each).equals(numberKey(number)));
        return held.size() + (typed ? 1 : 0);
    }

    /** The number of a decision as it is compared: case and blanks do not make another of it. */
    static String numberKey(String number) {
        return Nomination.keyOf(number).replace(" ", "");
    }

    private static boolean isSince(@Nullable LocalDate day, LocalDate since) {
        return day != null && !day.isBefore(since);
    }

    /** One merit has one honour; who is called alike may be somebody else, so that only a reason is asked for. */
    private static void doubles(NominationText text, AwardForm form, Facts facts, List<Finding> found) {
        for (Known known : facts.known()) {
            if (isSameSource(facts, known)) {
                found.add(Finding.refusal(
                        "form",
                        known.award() ? "commendation.rule.double-source" : "commendation.rule.double-source-open",
                        known.formName(),
                        known.where()));
            } else if (isSameMerit(text, known)) {
                boolean same = isSame(text, facts, known);
                if (same && !known.award()) {
                    found.add(
                            Finding.refusal("name", "commendation.rule.double-open", known.formName(), known.where()));
                } else if (same && known.rank() >= form.rank() && Objects.equals(text.content(), known.content())) {
                    found.add(Finding.refusal(
                            "form", "commendation.rule.double-award", known.formName(), known.where(), day(known)));
                } else if (known.award()) {
                    found.add(Finding.doubt(
                            same ? "commendation.doubt.double-award" : "commendation.doubt.namesake",
                            known.formName(),
                            known.where(),
                            day(known)));
                } else {
                    found.add(Finding.doubt("commendation.doubt.namesake-open", known.formName(), known.where()));
                }
            }
        }
    }

    private static String day(Known known) {
        LocalDate day = known.decidedOn();
        return day == null ? "" : Days.written(day);
    }

    private static boolean isSameSource(Facts facts, Known known) {
        return facts.sourceId() != null
                && facts.source() == known.source()
                && facts.sourceId().equals(known.sourceId());
    }

    private static boolean isSame(NominationText text, Facts facts, Known known) {
        String unit = text.unit();
        String other = known.unit();
        return isSameSource(facts, known)
                || isCalledSo(text, known)
                        && text.kind() != null
                        && text.kind() == known.kind()
                        && (facts.unitId().equals(known.proposerUnitId())
                                || unit != null
                                        && other != null
                                        && Nomination.keyOf(unit).equals(Nomination.keyOf(other)));
    }

    private static boolean isCalledSo(NominationText text, Known known) {
        String name = text.name();
        return name != null && Nomination.keyOf(name).equals(known.key());
    }

    /** Of the same name and of periods that meet; where the period of one is not known, its year is. */
    private static boolean isSameMerit(NominationText text, Known known) {
        LocalDate from = text.from();
        LocalDate to = text.to();
        LocalDate decided = known.decidedOn();
        LocalDate knownFrom = known.from() != null ? known.from() : decided == null ? null : decided.withDayOfYear(1);
        LocalDate knownTo = known.to() != null ? known.to() : decided;
        return isCalledSo(text, known)
                && from != null
                && to != null
                && knownFrom != null
                && knownTo != null
                && !from.isAfter(knownTo)
                && !to.isBefore(knownFrom);
    }
}
