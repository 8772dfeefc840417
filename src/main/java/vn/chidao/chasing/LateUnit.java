package vn.chidao.chasing;

import java.util.List;

/** What one organisation has not done, the longest late first. */
public record LateUnit(String unitId, String unitName, List<LateWork> work) {

    public LateUnit {
        work = List.copyOf(work);
    }

    public int count() {
        return work.size();
    }

    /** Working days of the piece that is latest; 0 where none is late by a whole one. */
    public int longest() {
        return work.stream().mapToInt(each -> -each.workingDays()).max().orElse(0);
    }

    public int chased() {
        return (int) work.stream().filter(each -> each.chases() > 0).count();
    }

    /** How many of them whoever looks may still chase today. */
    public int chaseable() {
        return (int) work.stream()
                .filter(work -> work.mayBeChased() && !work.chasedToday())
                .count();
    }
}
