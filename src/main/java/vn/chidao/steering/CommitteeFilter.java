package vn.chidao.steering;

import org.jspecify.annotations.Nullable;

/**
 * What a list of committees is narrowed to.
 *
 * @param text words of the name, whatever case and diacritics
 * @param onlyStanding leaves out those that have ended
 */
public record CommitteeFilter(
        @Nullable String directiveId, @Nullable String text, boolean onlyStanding) {}
