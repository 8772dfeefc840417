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
        return of(members, presences, representedCounts, Math.max(1, (members * percent + 99) / 100));
    }

    /** Of those who were counted then, by what was needed then. */
    static Quorum counted(Collection<Presence> presences, int needed, boolean representedCounts) {
        return of(presences.size(), presences, representedCounts, needed);
    }

    private static Quorum of(int members, Collection<Presence> presences, boolean representedCounts, int needed) {
        int present = (int) presences.stream().filter(Presence.PRESENT::equals).count();
        int represented =
                (int) presences.stream().filter(Presence.REPRESENTED::equals).count();
        return new Quorum(members, present, represented, needed, present + (representedCounts ? represented : 0));
    }

    public boolean isReached() {
        return counted >= needed;
    }

    public int absent() {
        return members - present - represented;
    }
}
