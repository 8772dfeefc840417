package vn.chidao.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a selector means on a day, and why. */
public record SelectorExplanation(LocalDate on, List<Meant> units, List<Part> parts) {

    /** @param reasons what each part that means it says, in Vietnamese */
    public record Meant(UnitView unit, List<String> reasons) {}

    /**
     * One part of the selector.
     *
     * @param text as it was written
     * @param takesAway whether those it means are left out
     * @param meaning what it says, in Vietnamese
     * @param nobody why it means nobody, null when it means somebody
     */
    public record Part(
            String text,
            boolean takesAway,
            String meaning,
            List<UnitView> units,
            @Nullable String nobody) {}

    /** The parts that mean nobody: each is a hole in the addressing, not a detail. */
    public List<Part> empty() {
        return parts.stream().filter(part -> part.nobody() != null).toList();
    }
}
