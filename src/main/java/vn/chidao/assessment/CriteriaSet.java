package vn.chidao.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set of criteria as the settings have it. The weights of its groups add up to 100, the greatest scores of a group's
 * criteria to its weight.
 *
 * @param years how many years one round is about
 * @param from the first year in which a round may end
 * @param until the last one; null where none is known
 * @param source the document that says so; null where the product proposes it
 * @param bonus how many points may be given beyond the criteria; zero for none
 * @param grades from the best down; the last one has no condition
 */
public record CriteriaSet(
        String code,
        String name,
        int years,
        int from,
        @Nullable Integer until,
        @Nullable String source,
        BigDecimal bonus,
        List<Criterion> criteria,
        List<Grade> grades) {

    private static final int LONGEST = 10;

    public CriteriaSet {
        criteria = List.copyOf(criteria);
        grades = List.copyOf(grades);
        if (name.isBlank() || years < 1 || years > LONGEST || until != null && until < from) {
            throw new IllegalArgumentException("name, years 1–" + LONGEST + ", from, until");
        }
        Points.require(bonus, "bonus");
        requireWeights(criteria);
        requireCodes(criteria);
        requireGrades(grades);
    }

    private static void requireWeights(List<Criterion> criteria) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        Map<String, BigDecimal> scores = new HashMap<>();
        criteria.forEach(each -> {
            weights.put(each.group(), each.weight());
            scores.merge(each.group(), each.most(), BigDecimal::add);
        });
        BigDecimal all = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.compareTo(Points.FULL) != 0) {
            throw new IllegalArgumentException("groups: weight = " + all.toPlainString() + " ≠ 100");
        }
        weights.forEach((group, weight) -> {
            BigDecimal most = scores.getOrDefault(group, BigDecimal.ZERO);
            if (most.compareTo(weight) != 0) {
                throw new IllegalArgumentException(
                        group + ": most = " + most.toPlainString() + " ≠ weight " + weight.toPlainString());
            }
        });
    }

    private static void requireCodes(List<Criterion> criteria) {
        Set<String> codes = new HashSet<>();
        criteria.stream().filter(each -> !codes.add(each.code())).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException("code " + twice.code());
        });
    }

    private static void requireGrades(List<Grade> grades) {
        for (int at = 1; at < grades.size(); at++) {
            if (grades.get(at).least().compareTo(grades.get(at - 1).least()) >= 0) {
                throw new IllegalArgumentException("grades: " + grades.get(at).name() + ".from ≥ "
                        + grades.get(at - 1).name() + ".from");
            }
        }
        if (grades.isEmpty() || !grades.get(grades.size() - 1).isUnconditional()) {
            throw new IllegalArgumentException("grades: from 0");
        }
    }

    /** Whether a round may end in this year. */
    boolean holdsIn(int year) {
        return year >= from && (until == null || year <= until);
    }

    /** The first day of the round that ends with this year. */
    LocalDate firstDay(int year) {
        return LocalDate.of(year - years + 1, 1, 1);
    }
}
