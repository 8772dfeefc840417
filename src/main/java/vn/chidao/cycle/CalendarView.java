package vn.chidao.cycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chidao.obligation.ReviewGap;
import vn.chidao.obligation.ReviewScopeView;

/**
 * The calendar, by day, and what has no day yet.
 *
 * @param lines by day
 */
public record CalendarView(List<CalendarLine> lines, List<Gap> gaps) {

    public CalendarView {
        lines = List.copyOf(lines);
        gaps = List.copyOf(gaps);
    }

    /** What the reviews of each obligation look at, in the order of the first of them. */
    public List<Scope> scopes() {
        Map<String, Scope> byObligation = new LinkedHashMap<>();
        lines.forEach(line -> byObligation.putIfAbsent(
                line.day().obligationId(),
                new Scope(
                        line.day().obligationId(),
                        line.day().obligationCode(),
                        line.day().scope())));
        return List.copyOf(byObligation.values());
    }

    public record Scope(String obligationId, String obligationCode, ReviewScopeView said) {}

    /** @param committee whose term is to be entered, by name; empty where it is none of ours or not the question */
    public record Gap(ReviewGap gap, String directiveLabel, String committee) {}
}
