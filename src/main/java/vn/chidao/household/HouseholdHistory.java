package vn.chidao.household;

import java.util.List;

/** One household with everything that was found of it, the latest first, and everybody who ever helped it. */
public record HouseholdHistory(HouseholdView household, List<StatusEntry> statuses, List<HelpView> helps) {

    public HouseholdHistory {
        statuses = List.copyOf(statuses);
        helps = List.copyOf(helps);
    }
}
