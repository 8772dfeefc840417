package vn.chidao.survey;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Phrase;
import vn.chidao.workflow.TaskHandover;
import vn.chidao.workflow.TaskHandover.Part;

/**
 * Surveys of a Front that ends go to its successor, and so do the counts it was asked for: the open ones as work, those that
 * are over so that they can still be read. What has been counted, of which area under which name, stays as it is.
 */
@Component
class SurveyTransfer implements OpenWorkTransfer {

    private final SurveyRepository surveys;
    private final AreaTallyRepository tallies;
    private final SurveyManagement management;
    private final OrganizationDirectory organizations;
    private final TaskHandover tasks;
    private final MessageSource messages;

    SurveyTransfer(
            SurveyRepository surveys,
            AreaTallyRepository tallies,
            SurveyManagement management,
            OrganizationDirectory organizations,
            TaskHandover tasks,
            MessageSource messages) {
        this.surveys = surveys;
        this.tallies = tallies;
        this.management = management;
        this.organizations = organizations;
        this.tasks = tasks;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        return concerning(unitId).stream()
                .map(id -> new OpenWork(keyOf(id), "SURVEY", labelOf(id), 1, null))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        Set<String> concerned = concerning(from);
        surveys.findOpenOf(from).forEach(survey -> survey.handOver(from, handover.successorFor(keyOf(survey.id()))));
        tallies.findOpenOf(from).forEach(tally -> tally.handOver(from, handover.successorFor(keyOf(tally.surveyId()))));
        // Nobody has work with these, so nobody may have named a successor of their own.
        surveys.findClosedOf(from)
                .forEach(survey ->
                        handover.namedFor(keyOf(survey.id())).ifPresent(successor -> survey.handOver(from, successor)));
        tallies.findClosedOf(from)
                .forEach(tally -> handover.namedFor(keyOf(tally.surveyId()))
                        .ifPresent(successor -> tally.handOver(from, successor)));
        surveys.flush();
        tasks.handOver(SurveyManagement.CONCLUDING, from, part -> handover.successorFor(keyOf(part.businessKey())));
        tasks.handOver(SurveyManagement.TALLYING, from, part -> handover.successorFor(keyOf(surveyOf(part))));
        concerned.forEach(id -> surveys.findById(id).ifPresent(survey -> {
            String successor = handover.successorFor(keyOf(id));
            management.moved(survey, successor, organizations.nameOf(successor));
        }));
    }

    /** Those it has opened, those it counts in, and those of which it still has a task, by their ids. */
    private Set<String> concerning(String unitId) {
        Set<String> found = new TreeSet<>();
        surveys.findOpenOf(unitId).forEach(survey -> found.add(survey.id()));
        tallies.findOpenOf(unitId).forEach(tally -> found.add(tally.surveyId()));
        Stream.concat(
                        tasks.partsOf(SurveyManagement.CONCLUDING, unitId).stream()
                                .map(Part::businessKey),
                        tasks.partsOf(SurveyManagement.TALLYING, unitId).stream()
                                .map(this::surveyOf))
                .forEach(found::add);
        return found;
    }

    private String surveyOf(Part part) {
        String tallyId = TallyTurn.parse(part.businessKey()).tallyId();
        return tallies.findById(tallyId)
                .map(AreaTally::surveyId)
                .orElseThrow(() -> new NotFound("survey tally", tallyId));
    }

    private String labelOf(String surveyId) {
        SatisfactionSurvey survey = surveys.findById(surveyId).orElseThrow(() -> new NotFound("survey", surveyId));
        return Phrase.of("survey.title", survey.kindName(), survey.placeName()).in(messages);
    }

    private static String keyOf(String surveyId) {
        return "survey:" + surveyId;
    }
}
