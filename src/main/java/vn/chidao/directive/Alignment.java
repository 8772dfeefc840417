package vn.chidao.directive;

import java.util.ArrayList;
import java.util.List;

/** Which of two lists' entries are the same, in the order of both: as many as can be. */
final class Alignment {

    /** Beyond this only the same beginning and end are looked for: a table of all pairs would take too much room. */
    private static final long MOST_PAIRS = 4_000_000;

    private Alignment() {}

    /** Places of an entry in both lists. */
    record Pair(int before, int now) {}

    static List<Pair> of(List<String> before, List<String> now) {
        int start = 0;
        while (start < before.size() && start < now.size() && before.get(start).equals(now.get(start))) {
            start++;
        }
        int same = 0;
        while (same < before.size() - start
                && same < now.size() - start
                && before.get(before.size() - 1 - same).equals(now.get(now.size() - 1 - same))) {
            same++;
        }
        List<Pair> pairs = new ArrayList<>();
        for (int at = 0; at < start; at++) {
            pairs.add(new Pair(at, at));
        }
        List<String> left = before.subList(start, before.size() - same);
        List<String> right = now.subList(start, now.size() - same);
        if ((long) left.size() * right.size() <= MOST_PAIRS) {
            inside(left, right, start, pairs);
        }
        for (int at = same; at > 0; at--) {
            pairs.add(new Pair(before.size() - at, now.size() - at));
        }
        return pairs;
    }

    private static void inside(List<String> before, List<String> now, int shift, List<Pair> pairs) {
        int[][] longest = new int[before.size() + 1][now.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                longest[i][j] = before.get(i).equals(now.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < before.size() && j < now.size()) {
            if (before.get(i).equals(now.get(j))) {
                pairs.add(new Pair(shift + i, shift + j));
                i++;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
