package vn.chidao.survey;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.FiledAlong;

/** The surveys that were made for a directive, with every count of every area, those given back too. */
@Component
@Transactional(readOnly = true)
class FiledSurveys implements FiledAlong {

    private final SurveyCatalog surveys;
    private final JdbcClient jdbc;

    FiledSurveys(SurveyCatalog surveys, JdbcClient jdbc) {
        this.surveys = surveys;
        this.jdbc = jdbc;
    }

    @Override
    public List<Paper> of(String directiveId) {
        return FiledAlong.each(
                jdbc,
                "select id from survey where directive_id = :directive order by opens_on, id",
                directiveId,
                id -> paper(surveys.require(id)));
    }

    private Paper paper(SurveyView survey) {
        List<EarlierCount> earlier = survey.tallies().stream()
                .flatMap(tally -> surveys.earlier(tally.id()).stream())
                .toList();
        return new Paper(
                "surveys",
                survey.id(),
                survey.kindName() + " - " + survey.placeName(),
                Map.of("survey", survey, "earlierCounts", earlier));
    }
}
