package vn.chidao.obligation;

import java.time.LocalDate;
import vn.chidao.shared.Days;
import vn.chidao.shared.Phrase;

/** Where the day of a review comes from, as a sentence says it: "3 năm kể từ 25/5/2017, ngày ban hành văn bản". */
final class DayOrigin {

    private DayOrigin() {}

    /** Of one that was opened by a rhythm which another has taken the place of since. */
    static Phrase ofFormerRhythm() {
        return Phrase.of("obligation.review-origin.former");
    }

    /** @param computed the working day that the rhythm's own day comes to */
    static Phrase of(Obligation obligation, Opening review, LocalDate computed) {
        LocalDate nominal = review.slot().nominalOn();
        RhythmEntry entry = obligation.rhythmAt(review.rhythmPosition());
        Phrase origin = nominal(obligation.base(), entry, review, nominal);
        if (!computed.equals(nominal)) {
            origin = Phrase.of(
                    computed.isAfter(nominal)
                            ? "obligation.review-origin.working-day-after"
                            : "obligation.review-origin.working-day-before",
                    origin,
                    Days.cited(computed));
        }
        LocalDate decidedOn = entry.decidedOn();
        return decidedOn == null
                ? origin
                : Phrase.of("obligation.review-origin.decided", origin, entry.decidedBy(), Days.cited(decidedOn));
    }

    private static Phrase nominal(BaseDay base, RhythmEntry entry, Opening review, LocalDate nominal) {
        LocalDate first = entry.line().firstDueOn();
        return switch (review.line().rhythm()) {
            case THREE_YEARS -> sinceBase(base, 3, nominal, first);
            case FIVE_YEARS -> sinceBase(base, 5, nominal, first);
            case TERM ->
                nominal.equals(first) && !entry.isFromText()
                        ? Phrase.of("obligation.review-origin.term-decided", Days.cited(nominal))
                        : Phrase.of(
                                "obligation.review-origin.term", review.slot().periodLabel(), Days.cited(nominal));
            case YEAR, DAY_EACH_YEAR ->
                Phrase.of("obligation.review-origin.yearly", nominal.getDayOfMonth(), nominal.getMonthValue());
            default ->
                Phrase.of(
                        "obligation.review-origin.rhythm",
                        review.line().rhythm().inWords(),
                        Days.cited(first));
        };
    }

    private static Phrase sinceBase(BaseDay base, int years, LocalDate nominal, LocalDate first) {
        int count = nominal.getYear() - base.on().getYear();
        return count > 0 && count % years == 0 && base.on().plusYears(count).equals(nominal)
                ? Phrase.of(
                        "obligation.review-origin.since-base",
                        count,
                        Days.cited(base.on()),
                        Phrase.of("obligation.review-origin.base." + base.kind().name()))
                : Phrase.of("obligation.review-origin.every", years, Days.cited(first));
    }
}
