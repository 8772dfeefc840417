package vn.chidao.registration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chidao.shared.ContentArea;

/**
 * Compares one sheet with what other organisations claim in the same year, so that the consultation can avoid doing
 * things twice (tránh chồng chéo) and sees what nobody has taken on. It warns; people decide.
 */
final class OverlapCheck {

    private OverlapCheck() {}

    /** Overlaps of this organisation's claims with those of others, in the order of its own lines. */
    static List<Overlap> between(List<Claim> ours, List<Claim> theirs) {
        List<Overlap> found = new ArrayList<>();
        for (Claim our : ours) {
            for (Claim other : theirs) {
                reason(our, other).ifPresent(reason -> found.add(new Overlap(our, other, reason)));
            }
        }
        return List.copyOf(found);
    }

    private static Optional<OverlapReason> reason(Claim our, Claim other) {
        if (our.unitId().equals(other.unitId())) {
            return Optional.empty();
        }
        return reason(ProposedWork.of(our.line()), ProposedWork.of(other.line()));
    }

    /** Why two registered lines of different organisations are thought to be the same; empty where they are not. */
    static Optional<OverlapReason> reason(ProposedWork mine, ProposedWork others) {
        if (mine.lineKind() == others.lineKind() && foldedTitle(mine).equals(foldedTitle(others))) {
            return Optional.of(OverlapReason.SAME_TITLE);
        }
        boolean sameArea = mine.placeId() != null && mine.placeId().equals(others.placeId());
        return mine.content() == others.content() && sameArea
                ? Optional.of(OverlapReason.SAME_CONTENT_AND_AREA)
                : Optional.empty();
    }

    private static String foldedTitle(ProposedWork line) {
        return FoldedTitle.of(String.valueOf(line.title()));
    }

    /** Contents of the campaign that nobody has claimed. */
    static Set<ContentArea> gaps(List<Claim> claims) {
        Set<ContentArea> open = EnumSet.allOf(ContentArea.class);
        claims.forEach(claim -> open.remove(claim.line().content()));
        return open;
    }
}
