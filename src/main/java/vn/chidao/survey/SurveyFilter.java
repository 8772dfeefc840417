package vn.chidao.survey;

import org.jspecify.annotations.Nullable;

/**
 * Which surveys are listed.
 *
 * @param year in which they opened; null for every
 * @param placeUnitId null for every place
 */
public record SurveyFilter(@Nullable Integer year, @Nullable String placeUnitId, State state) {

    /** How far a survey has come. */
    public enum State {
        ALL,
        OPEN,
        LATE,
        CONCLUDED,
        WITHDRAWN
    }
}
