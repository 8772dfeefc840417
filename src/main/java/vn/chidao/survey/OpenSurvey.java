package vn.chidao.survey;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Front opens a survey.
 *
 * @param unitId the Front that opens it and concludes
 * @param kindCode of the settings
 * @param placeUnitId the People's Committee of the commune or district that is to be recognised
 * @param changedBecause why the terms are not those of the settings; needed where they differ
 * @param areaIds the residential areas that are asked
 * @param obligationId the obligation whose record the result goes on, or null
 */
public record OpenSurvey(
        String unitId,
        String kindCode,
        String placeUnitId,
        LocalDate opensOn,
        SurveyTerms terms,
        @Nullable String changedBecause,
        List<Question> questions,
        List<String> areaIds,
        @Nullable String obligationId) {

    public OpenSurvey {
        questions = List.copyOf(questions);
        areaIds = List.copyOf(areaIds);
    }
}
