package vn.chidao.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which line of an amended sheet is which of the sheet before. A line is the same where it is about the same work; else
 * where it alone goes by its title in another settlement; else where it stands at its number between the lines that
 * stayed, of its content and kind and in its settlement, so that only its title is another. What is none of these was
 * dropped.
 */
final class SameLines {

    private static final int NONE = -1;

    private final List<SheetLine> before;
    private final List<SheetLine> after;

    /** By the number of a line before: its number now. */
    private final int[] now;

    private SameLines(List<SheetLine> before, List<SheetLine> after) {
        this.before = before;
        this.after = after;
        this.now = new int[before.size()];
        Arrays.fill(now, NONE);
    }

    static SameLines between(List<SheetLine> before, List<SheetLine> after) {
        SameLines same = new SameLines(before, after);
        same.pair(SheetLine::isAboutTheSameAs);
        same.pair(SameLines::goesByTheSameTitle);
        same.pairByNumber();
        return same;
    }

    private static boolean goesByTheSameTitle(SheetLine one, SheetLine other) {
        return isOfOneSort(one, other) && FoldedTitle.of(one.title()).equals(FoldedTitle.of(other.title()));
    }

    private static boolean isOfOneSort(SheetLine one, SheetLine other) {
        return one.content() == other.content() && one.kind() == other.kind();
    }

    /** Pairs what is left and has one partner alone, and is that one's only. */
    private void pair(BiPredicate<SheetLine, SheetLine> same) {
        List<Integer> old = gone();
        List<Integer> fresh = fresh();
        for (int at : old) {
            List<Integer> partners = fresh.stream()
                    .filter(to -> same.test(before.get(at), after.get(to)))
                    .toList();
            if (partners.size() == 1
                    && old.stream()
                                    .filter(from -> same.test(before.get(from), after.get(partners.get(0))))
                                    .count()
                            == 1) {
                now[at] = partners.get(0);
            }
        }
    }

    private void pairByNumber() {
        int[] settled = now.clone();
        List<Integer> fresh = fresh();
        int first = 0;
        while (first < settled.length) {
            int end = first;
            while (end < settled.length && settled[end] == NONE) {
                end++;
            }
            int from = first == 0 ? 0 : settled[first - 1] + 1;
            int to = end == settled.length ? after.size() : settled[end];
            boolean asManyAsBefore =
                    end - first == to - from && IntStream.range(from, to).allMatch(fresh::contains);
            for (int at = first; asManyAsBefore && at < end; at++) {
                SheetLine candidate = after.get(from + at - first);
                if (isOfOneSort(before.get(at), candidate)
                        && Objects.equals(before.get(at).residentialAreaId(), candidate.residentialAreaId())) {
                    now[at] = from + at - first;
                }
            }
            first = end + 1;
        }
    }

    /** The line of this number before as it stands now; null where it was dropped. */
    @Nullable
    SheetLine nowOf(int number) {
        return now[number] == NONE ? null : after.get(now[number]);
    }

    /** Lines that were not there before. */
    List<SheetLine> added() {
        return fresh().stream().map(after::get).toList();
    }

    private List<Integer> gone() {
        return IntStream.range(0, now.length)
                .filter(at -> now[at] == NONE)
                .boxed()
                .toList();
    }

    private List<Integer> fresh() {
        return IntStream.range(0, after.size())
                .filter(to -> Arrays.stream(now).noneMatch(taken -> taken == to))
                .boxed()
                .toList();
    }
}
