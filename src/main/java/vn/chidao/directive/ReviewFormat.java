package vn.chidao.directive;

import org.jspecify.annotations.Nullable;

/**
 * Passes a draft's form on to its signers or returns it; a return needs its reason in the comment.
 *
 * @param road how it is to be signed, or null to leave it as the drafter wished
 */
public record ReviewFormat(
        String directiveId,
        boolean approved,
        @Nullable String comment,
        @Nullable SigningRoad road) {}
