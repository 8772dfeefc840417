package vn.chidao.obligation;

import org.jspecify.annotations.Nullable;

/**
 * What a figure counts toward.
 *
 * @param target place of the target among its obligation's, from 0
 * @param item place of the name in the target's set, from 0; null for a number
 */
public record TargetTie(int target, @Nullable Integer item) {}
