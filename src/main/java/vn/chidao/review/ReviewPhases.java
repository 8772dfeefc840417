package vn.chidao.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The phases the settings know, the earliest first. */
public final class ReviewPhases {

    private final List<ReviewPhase> phases = new ArrayList<>();

    ReviewPhases(Collection<ReviewPhase> phases) {
        for (ReviewPhase phase : phases) {
            this.phases.stream().filter(phase::overlaps).findFirst().ifPresent(other -> {
                throw new IllegalArgumentException(phase.code() + ", " + other.code());
            });
            this.phases.add(phase);
        }
        this.phases.sort(Comparator.comparing(ReviewPhase::from));
    }

    public List<ReviewPhase> all() {
        return List.copyOf(phases);
    }

    /** Those that a review of this stretch of time belongs to. */
    public List<ReviewPhase> of(LocalDate from, LocalDate to) {
        return phases.stream().filter(phase -> phase.touches(from, to)).toList();
    }

    /** Their names in a row, such as "Giai đoạn 2017–2020; Giai đoạn 2021–2025"; empty where it belongs to none. */
    public String names(LocalDate from, LocalDate to) {
        return of(from, to).stream().map(ReviewPhase::name).collect(Collectors.joining("; "));
    }
}
