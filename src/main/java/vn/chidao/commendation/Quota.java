package vn.chidao.commendation;

import org.jspecify.annotations.Nullable;

/**
 * How many of a form there are to be; null where nothing is set.
 *
 * @param perUnit proposals of one organisation
 * @param total awards of one round
 * @param collectives least percent of the awards that go to collectives
 */
public record Quota(
        @Nullable Integer perUnit,
        @Nullable Integer total,
        @Nullable Integer collectives) {

    static final Quota NONE = new Quota(null, null, null);
    static final int MOST = 9999;

    public Quota {
        if (perUnit != null && (perUnit < 1 || perUnit > MOST)
                || total != null && (total < 1 || total > MOST)
                || collectives != null && (collectives < 1 || collectives > 100)) {
            throw new IllegalArgumentException("quota " + perUnit + ", " + total + ", " + collectives);
        }
    }

    /** Whether fewer of these are collectives than there are to be. */
    public boolean wantsCollectives(long collective, long all) {
        return collectives != null && all > 0 && collective * 100 < collectives * all;
    }
}
