package vn.chidao.obligation;

import org.jspecify.annotations.Nullable;

/**
 * A review the directive asks for whose day nobody can know yet.
 *
 * @param committeeUnitId whose term is to be entered; null where nobody has decided how often, or who issued it is no
 *     organisation of ours
 */
public record ReviewGap(
        String directiveId,
        String obligationId,
        String obligationCode,
        Why why,
        @Nullable String committeeUnitId) {

    public enum Why {
        /** Neither the text nor a decision says how often. */
        NO_RHYTHM,
        /** The end of the committee's term has not been entered. */
        NO_TERM
    }
}
