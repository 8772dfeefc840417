package vn.chidao.steering;

import org.jspecify.annotations.Nullable;

/**
 * What a list of committees is narrowed to.
 *
 * @param text part of the name, whatever case
 * @param onlyStanding leaves out those that have ended
 */
public record CommitteeFilter(
        @Nullable String directiveId, @Nullable String text, boolean onlyStanding) {}
