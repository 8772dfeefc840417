package vn.chidao.document;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chidao.organization.Sphere;
import vn.chidao.organization.TermView;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.Phrase;

/**
 * Within what a number is unique: the committee's term or the congress for Party bodies, the calendar year for all
 * others (36-HD/VPTW; NĐ 30/2020/NĐ-CP, art. 15).
 *
 * @param code kind and id: {@code TERM:2015-2020}, {@code YEAR:2017} or {@code CONGRESS:2020-07-13}, its first day
 * @param validTo last day
 */
record NumberScope(String code, LocalDate validFrom, LocalDate validTo) {

    private static final Pattern TERM = Pattern.compile("TERM:(\\d{4})-(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("YEAR:(\\d{4})");
    private static final String CONGRESS = "CONGRESS:";
    private static final int SOME_CONGRESS_YEAR = 2015;
    private static final int YEARS_OF_A_TERM = 5;
    /** Grassroots and district congresses end by August; the exact day is entered with {@code OrganizationManagement.openTerm}. */
    private static final int MONTH_AFTER_CONGRESS = 9;

    /** What applies to this body on this day as long as its congress days have not been entered. */
    static NumberScope usualFor(UnitView unit, LocalDate on) {
        if (!isParty(unit)) {
            return ofYear(on.getYear());
        }
        int year = on.getMonthValue() < MONTH_AFTER_CONGRESS ? on.getYear() - 1 : on.getYear();
        int start = year - Math.floorMod(year - SOME_CONGRESS_YEAR, YEARS_OF_A_TERM);
        return ofTerm(start, start + YEARS_OF_A_TERM);
    }

    static NumberScope of(TermView term) {
        return new NumberScope("TERM:" + term.name(), term.validFrom(), term.validTo());
    }

    static NumberScope of(Congress congress) {
        return new NumberScope(CONGRESS + congress.openedOn(), congress.openedOn(), congress.closedOn());
    }

    boolean isCongress() {
        return code.startsWith(CONGRESS);
    }

    /** As people say it: "nhiệm kỳ 2015–2020", "năm 2017" or "đại hội khai mạc ngày 13/07/2020". */
    static Phrase name(String code) {
        if (code.startsWith(CONGRESS)) {
            return Phrase.of("document.scope.congress", LocalDate.parse(code.substring(CONGRESS.length())));
        }
        NumberScope scope = of(code);
        int from = scope.validFrom().getYear();
        return TERM.matcher(code).matches()
                ? Phrase.of("document.scope.term", from, scope.validTo().getYear())
                : Phrase.of("document.scope.year", from);
    }

    static boolean isParty(UnitView unit) {
        return unit.sphere() == Sphere.PARTY;
    }

    static NumberScope of(String code) {
        Matcher term = TERM.matcher(code);
        if (term.matches()) {
            return ofTerm(Integer.parseInt(term.group(1)), Integer.parseInt(term.group(2)));
        }
        Matcher year = YEAR.matcher(code);
        if (year.matches()) {
            return ofYear(Integer.parseInt(year.group(1)));
        }
        throw new IllegalArgumentException("unknown scope of a number series: " + code);
    }

    static NumberScope ofYear(int year) {
        return new NumberScope("YEAR:" + year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static NumberScope ofTerm(int from, int to) {
        return new NumberScope(
                "TERM:" + from + "-" + to,
                LocalDate.of(from, MONTH_AFTER_CONGRESS, 1),
                LocalDate.of(to, MONTH_AFTER_CONGRESS, 1).minusDays(1));
    }
}
