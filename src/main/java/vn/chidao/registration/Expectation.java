package vn.chidao.registration;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.chidao.shared.Folded;

/**
 * What one organisation's sheet has to say once a proposal was agreed to.
 *
 * @param partnerNames what the other organisation is called, in full and in short; one of them has to stand in the line
 * @param isThere whether a settlement is the place of the work or lies in it
 * @param before the sheet's lines when the proposal was raised: what stood there already is nothing new
 */
record Expectation(
        ProposalKind kind,
        ProposalSide side,
        ProposedWork work,
        Set<String> partnerNames,
        Predicate<String> isThere,
        List<SheetLine> before) {

    boolean isShownBy(List<SheetLine> lines) {
        return switch (kind) {
            case DROP -> lines.stream().noneMatch(this::isKept);
            case MOVE ->
                side == ProposalSide.OWNER
                        ? lines.stream().noneMatch(this::isKept)
                        : lines.stream().anyMatch(this::isTakenOver);
            case SHARE ->
                lines.stream()
                        .filter(side == ProposalSide.OWNER ? work::isLine : this::isTheWork)
                        .anyMatch(this::namesThePartner);
            case TAKE -> lines.stream().anyMatch(this::isTheWork);
        };
    }

    /** However it is worded now: as before, or as a new line of its title, or of its form at its place. */
    private boolean isKept(SheetLine line) {
        if (work.isLine(line)) {
            return true;
        }
        if (work.content() != line.content() || !isNew(line)) {
            return false;
        }
        String place = work.placeId();
        String area = line.residentialAreaId();
        if (hasItsTitle(line)) {
            return place == null || area == null || place.equals(area);
        }
        return work.lineKind() == line.kind() && Objects.equals(place, area) && (place != null || isWordedLike(line));
    }

    private boolean isTakenOver(SheetLine line) {
        return isTheWork(line) && (hasItsTitle(line) || isNew(line));
    }

    private boolean isNew(SheetLine line) {
        return before.stream().noneMatch(line::isAboutTheSameAs);
    }

    private boolean hasItsTitle(SheetLine line) {
        return work.title() != null && FoldedTitle.of(work.title()).equals(FoldedTitle.of(line.title()));
    }

    /** "Xây dựng con đường hoa" for "Con đường hoa". */
    private boolean isWordedLike(SheetLine line) {
        return work.title() != null && (isNamedIn(line.title(), work.title()) || isNamedIn(work.title(), line.title()));
    }

    /** A receiver words the work anew: content and place count, without a place the form of the contribution does. */
    private boolean isTheWork(SheetLine line) {
        if (work.content() != null && work.content() != line.content()) {
            return false;
        }
        boolean formCounts = kind == ProposalKind.TAKE || work.placeId() == null;
        if (formCounts && work.lineKind() != null && work.lineKind() != line.kind()) {
            return false;
        }
        String area = line.residentialAreaId();
        return work.placeId() == null || area != null && isThere.test(area);
    }

    private boolean namesThePartner(SheetLine line) {
        String partner = line.partner();
        return partner != null && partnerNames.stream().anyMatch(name -> isNamedIn(partner, name));
    }

    /** As words of its own: "Ấp 1" is not named by "Ấp 10". */
    private static boolean isNamedIn(String typed, String name) {
        String words = Folded.fold(name).replaceAll("\\s+", " ");
        return !words.isEmpty()
                && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])")
                        .matcher(Folded.fold(typed).replaceAll("\\s+", " "))
                        .find();
    }
}
