package vn.chidao.obligation;

import java.util.List;

/** The reviews of directives to the end of their cycles, by day, and those whose day nobody can know yet. */
public record ReviewPlan(List<ReviewDay> days, List<ReviewGap> gaps) {

    public ReviewPlan {
        days = List.copyOf(days);
        gaps = List.copyOf(gaps);
    }
}
