package vn.chidao.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes one value of many by the rule of their indicator. Nothing is estimated: what cannot be added stays beside the
 * sum with the reason, and a sum that lacks something uncounted says "trên". Each row is added once at most.
 */
public final class RollUp {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_TEXT = 200;

    private final Units units;

    RollUp(Units units) {
        this.units = units;
    }

    /**
     * A value to be added.
     *
     * @param source where it comes from, handed back as it is
     * @param ownerId whose it is: the organisation or place
     * @param on the day it holds for; null is before any day
     * @param base of how many the quantity is a part, in the same unit; null where it is none
     * @param countedElsewhere it refers to another organisation's row that has it
     */
    public record Part<S>(
            S source,
            String ownerId,
            @Nullable LocalDate on,
            Quantity quantity,
            @Nullable BigDecimal base,
            boolean countedElsewhere) {}

    /** A part, in the unit of the sum where it has a number, and why it is not in the sum; null where it is. */
    public record Row<S>(
            S source,
            Quantity quantity,
            @Nullable BigDecimal base,
            @Nullable LeftOut leftOut) {}

    /**
     * @param sum unknown where parts say something and none of them can be counted
     * @param base the wholes together, of a ratio
     * @param rows every part, in the order given
     */
    public record Result<S>(Quantity sum, @Nullable BigDecimal base, List<Row<S>> rows) {}

    /**
     * Adds up.
     *
     * @param indicator null where what is counted stands in no catalogue: then all are added
     * @param parts at least one; of units that can be converted into one another
     */
    public <S> Result<S> add(@Nullable Indicator indicator, List<Part<S>> parts) {
        String unit = parts.stream()
                .map(part -> part.quantity().unit())
                .reduce(units::finer)
                .map(finest -> indicator != null && units.convertible(indicator.unit(), finest)
                        ? units.finer(indicator.unit(), finest)
                        : finest)
                .orElseThrow(() -> new IllegalArgumentException("nothing to add"));
        Map<Integer, LeftOut> leftOut = leftOut(indicator, parts, unit);
        List<Row<S>> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part<S> part = parts.get(i);
            rows.add(new Row<>(
                    part.source(),
                    units.in(part.quantity(), unit),
                    units.convert(part.base(), part.quantity().unit(), unit),
                    leftOut.get(i)));
        }
        boolean ratio = indicator != null && indicator.isRatio();
        List<Row<S>> added = rows.stream().filter(row -> row.leftOut() == null).toList();
        BigDecimal base = !ratio || added.isEmpty() || added.stream().anyMatch(row -> row.base() == null)
                ? null
                : added.stream()
                        .map(row -> Objects.requireNonNull(row.base()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Result<>(sum(rows, unit, base != null), base, List.copyOf(rows));
    }

    /**
     * How many of how many, in percent, the one way in which the product writes it: two decimals, the rest cut off and never
     * rounded up, so that what has just been missed does not read as if it had been reached. Empty where there is no whole.
     */
    public static Optional<BigDecimal> percent(@Nullable BigDecimal share, @Nullable BigDecimal whole) {
        return share == null || whole == null || whole.signum() == 0
                ? Optional.empty()
                : Optional.of(share.multiply(HUNDRED).divide(whole, 2, RoundingMode.DOWN));
    }

    private <S> Map<Integer, LeftOut> leftOut(@Nullable Indicator indicator, List<Part<S>> parts, String unit) {
        Map<Integer, LeftOut> leftOut = new HashMap<>();
        leave(parts, leftOut, Part::countedElsewhere, LeftOut.COUNTED_ELSEWHERE);
        leave(parts, leftOut, part -> !part.quantity().isCounted(), LeftOut.UNCOUNTED);
        boolean ratio = indicator != null && indicator.isRatio();
        if (indicator != null && indicator.latestCounts()) {
            keepOneOfEach(parts, leftOut, RollUp::isAsLate, LeftOut.SUPERSEDED);
        } else if (indicator != null && indicator.adds() == Indicator.Adds.DISTINCT) {
            keepOneOfEach(parts, leftOut, this::isMore, LeftOut.COUNTED_ONCE);
        }
        boolean several = parts.size() - leftOut.size() > 1;
        if (several && (ratio || units.isShare(unit))) {
            leave(parts, leftOut, part -> part.base() == null, LeftOut.WITHOUT_WHOLE);
        }
        return leftOut;
    }

    private static <S> void leave(
            List<Part<S>> parts, Map<Integer, LeftOut> leftOut, Predicate<Part<S>> which, LeftOut why) {
        for (int i = 0; i < parts.size(); i++) {
            if (which.test(parts.get(i))) {
                leftOut.putIfAbsent(i, why);
            }
        }
    }

    private interface Prefers {
        boolean over(Part<?> next, Part<?> kept);
    }

    private static <S> void keepOneOfEach(
            List<Part<S>> parts, Map<Integer, LeftOut> leftOut, Prefers prefers, LeftOut why) {
        Map<String, Integer> kept = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            if (leftOut.containsKey(i)) {
                continue;
            }
            Integer before = kept.putIfAbsent(parts.get(i).ownerId(), i);
            if (before == null) {
                continue;
            }
            boolean next = prefers.over(parts.get(i), parts.get(before));
            leftOut.put(next ? before : i, why);
            kept.put(parts.get(i).ownerId(), next ? i : before);
        }
    }

    /** Of two on the same day the one further down counts. */
    private static boolean isAsLate(Part<?> next, Part<?> kept) {
        LocalDate before = kept.on();
        LocalDate day = next.on();
        return before == null || (day != null && !day.isBefore(before));
    }

    private boolean isMore(Part<?> next, Part<?> kept) {
        Quantity same = units.in(
                next.quantity(),
                units.finer(next.quantity().unit(), kept.quantity().unit()));
        Quantity other = units.in(kept.quantity(), same.unit());
        return same.counted().compareTo(other.counted()) > 0;
    }

    /**
     * What the rows that are in it make together. A part of a ratio without its whole has no say in how the others are
     * meant.
     *
     * @param rows all of one unit
     */
    public static <S> Quantity sum(List<Row<S>> rows, String unit, boolean ratio) {
        List<Quantity> added = rows.stream()
                .filter(row -> row.leftOut() == null)
                .map(Row::quantity)
                .toList();
        List<Quantity> uncounted = rows.stream()
                .filter(row -> row.leftOut() == LeftOut.UNCOUNTED || row.leftOut() == LeftOut.WITHOUT_WHOLE)
                .map(Row::quantity)
                .toList();
        if (added.isEmpty() && !uncounted.isEmpty()) {
            return new Quantity(null, Qualifier.UNKNOWN, unit, said(uncounted));
        }
        Qualifier qualifier = added.stream().map(Quantity::qualifier).reduce(Qualifier.EXACT, Qualifier::with);
        return new Quantity(
                added.stream().map(Quantity::counted).reduce(BigDecimal.ZERO, BigDecimal::add),
                ratio || uncounted.isEmpty() ? qualifier : qualifier.with(Qualifier.UNKNOWN),
                unit,
                null);
    }

    private static String said(List<Quantity> uncounted) {
        String all = uncounted.stream()
                .map(quantity -> quantity.rawText() == null
                        ? Numerals.write(quantity.counted()) + " " + quantity.unit()
                        : quantity.rawText())
                .distinct()
                .collect(Collectors.joining("; "));
        return all.length() <= LONGEST_TEXT ? all : all.substring(0, LONGEST_TEXT - 2) + " …";
    }
}
