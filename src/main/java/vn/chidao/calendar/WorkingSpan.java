package vn.chidao.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chidao.shared.Days;
import vn.chidao.shared.Phrase;

/**
 * The working days between two days, and what made them other than the weekdays say.
 *
 * @param off weekdays that were days off, in stretches
 * @param madeUp days of a weekend that were worked
 * @param expected whether one of them is only expected by law and not announced yet
 */
public record WorkingSpan(int workingDays, List<Stretch> off, List<LocalDate> madeUp, boolean expected) {

    public WorkingSpan {
        off = List.copyOf(off);
        madeUp = List.copyOf(madeUp);
    }

    /** "5 ngày làm việc, trừ ngày nghỉ 30/04–01/05": why the second day lies where it lies. */
    public Phrase inWords() {
        Phrase said = Phrase.of("calendar.span", workingDays);
        if (!off.isEmpty()) {
            said = Phrase.of("calendar.span.off", said, listed(off.stream().map(Stretch::inWords)));
        }
        if (!madeUp.isEmpty()) {
            said = Phrase.of(
                    "calendar.span.made-up", said, listed(madeUp.stream().map(Days::withoutYear)));
        }
        return expected ? Phrase.of("calendar.span.expected", said) : said;
    }

    private static String listed(Stream<String> parts) {
        return parts.collect(Collectors.joining(", "));
    }

    /** Days in a row; weekends within belong to it. */
    public record Stretch(LocalDate first, LocalDate last) {

        private String inWords() {
            String from = Days.withoutYear(first);
            return first.equals(last) ? from : from + "–" + Days.withoutYear(last);
        }
    }
}
