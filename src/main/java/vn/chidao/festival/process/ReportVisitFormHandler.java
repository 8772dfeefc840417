package vn.chidao.festival.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chidao.festival.Attendance;
import vn.chidao.festival.FestivalBriefings;
import vn.chidao.festival.FestivalManagement;
import vn.chidao.festival.ReportVisit;
import vn.chidao.festival.VisitTurn;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** Whoever was sent, or an officer of his organisation, says whether he went and what he heard. */
@Component
class ReportVisitFormHandler implements TaskFormHandler<ReportVisitForm> {

    private final FestivalManagement festivals;
    private final FestivalBriefings briefings;

    ReportVisitFormHandler(FestivalManagement festivals, FestivalBriefings briefings) {
        this.festivals = festivals;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ReportVisitForm";
    }

    @Override
    public Class<ReportVisitForm> formType() {
        return ReportVisitForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.visit(VisitTurn.parse(task.businessKey()).assignmentId());
    }

    @Override
    public TaskOutcome complete(TaskContext task, ReportVisitForm form) {
        List<OpinionLine> lines = form.opinions() == null ? List.of() : form.opinions();
        festivals.report(
                VisitTurn.parse(task.businessKey()),
                new ReportVisit(
                        Attendance.valueOf(form.attendance().name()),
                        form.reason(),
                        form.substitute(),
                        form.attended(),
                        lines.stream().map(OpinionLine::toOpinion).toList(),
                        form.remark(),
                        form.file()));
        return TaskOutcome.done();
    }
}
