package vn.chidao.survey;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * Something has been done about a survey.
 *
 * @param unitId whose record it is on
 * @param kindName the recognition residents are asked about
 * @param other the residential area or body it concerns; the place itself where it concerns all of it
 * @param words what was said with it
 */
public record SurveyMoved(
        String surveyId,
        SurveyAct act,
        String unitId,
        String kindName,
        String placeName,
        String other,
        @Nullable String words)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                act.verb(),
                "survey",
                surveyId,
                null,
                unitId,
                Phrase.of("survey.act." + act.name(), kindName, placeName, other)
                        .withRemark(words),
                null);
    }
}
