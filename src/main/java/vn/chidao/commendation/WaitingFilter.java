package vn.chidao.commendation;

import org.jspecify.annotations.Nullable;

/**
 * What a body looks for among what waits for its council or its leader.
 *
 * @param forCouncil for its council; otherwise for its leader
 * @param form code of the one form shown; null for all
 * @param words of the candidate's name; empty for all
 */
public record WaitingFilter(
        String awardingUnitId, boolean forCouncil, @Nullable String form, String words) {}
