package vn.chidao.steering;

import java.util.Collection;

/**
 * Whether enough members were at a meeting. Seats nobody holds on the day are none's and do not count.
 *
 * @param members how many could have come
 * @param present who came himself
 * @param represented for whom somebody of his organisation came
 * @param needed how many there must be
 * @param counted how many there were
 */
public record Quorum(int members, int present, int represented, int needed, int counted) {

    /** @param percent of the members, rounded up; at least one */
    public static Quorum of(int members, Collection<Presence> presences, int percent, boolean representedCounts) {
        int present = (int) presences.stream().filter(Presence.PRESENT::equals).count();
        int represented =
                (int) presences.stream().filter(Presence.REPRESENTED::equals).count();
        int needed = Math.max(1, (members * percent + 99) / 100);
        return new Quorum(members, present, represented, needed, present + (representedCounts ? represented : 0));
    }

    public boolean isReached() {
        return counted >= needed;
    }

    public int absent() {
        return members - present - represented;
    }
}
