package vn.chidao.directive;

import org.jspecify.annotations.Nullable;

/**
 * Signs in this capacity.
 *
 * @param turnId whose turn it is, null where there is but one
 */
public record SignDirective(String directiveId, @Nullable String turnId, SignatureCapacity capacity) {}
