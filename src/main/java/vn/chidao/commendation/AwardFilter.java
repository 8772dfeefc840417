package vn.chidao.commendation;

import org.jspecify.annotations.Nullable;

/**
 * What the register is narrowed to; null everywhere shows all.
 *
 * @param words of the candidate's name, unit, merit or the decision's number; empty for all
 */
public record AwardFilter(
        @Nullable String directiveId,
        @Nullable Integer year,
        @Nullable String form,
        @Nullable CandidateKind kind,
        @Nullable AwardSource source,
        String words) {}
