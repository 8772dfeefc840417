package vn.chidao.commendation.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.commendation.CouncilManagement;
import vn.chidao.commendation.Vote;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** A member of the council votes on every candidate. */
@Component
class CastBallotFormHandler implements TaskFormHandler<CastBallotForm> {

    private final CouncilManagement councils;
    private final CommendationBriefings briefings;

    CastBallotFormHandler(CouncilManagement councils, CommendationBriefings briefings) {
        this.councils = councils;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "CastBallotForm";
    }

    @Override
    public Class<CastBallotForm> formType() {
        return CastBallotForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.voted(task.businessKey());
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of(
                "votes",
                briefings.councilOf(task.businessKey()).lines().stream()
                        .map(line -> Map.<String, Object>of("candidate", line.proposalId()))
                        .toList());
    }

    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        return Map.of(
                "candidates",
                briefings.councilOf(task.businessKey()).lines().stream()
                        .map(line -> new Option(line.proposalId(), briefings.named(line.name(), line.unit())))
                        .toList());
    }

    @Override
    public TaskOutcome complete(TaskContext task, CastBallotForm form) {
        Map<String, Vote> votes = new LinkedHashMap<>();
        for (int row = 0; row < form.votes().size(); row++) {
            CastBallotForm.Line line = form.votes().get(row);
            if (votes.put(line.candidate(), Vote.valueOf(line.vote().name())) != null) {
                throw BusinessRuleViolation.at("votes[" + row + "].candidate", "commendation.rule.candidate-twice");
            }
        }
        councils.cast(task.businessKey(), votes);
        return TaskOutcome.done();
    }
}
