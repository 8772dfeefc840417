package vn.chidao.festival;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.Words;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskBriefing;

/** What people see above the form in which they report on a visit. */
@Component
public class FestivalBriefings {

    private final FestivalAssignmentRepository assignments;
    private final Visitors visitors;
    private final OrganizationDirectory organizations;
    private final ObligationCatalog obligations;
    private final DirectiveCatalog directives;
    private final Words words;

    FestivalBriefings(
            FestivalAssignmentRepository assignments,
            Visitors visitors,
            OrganizationDirectory organizations,
            ObligationCatalog obligations,
            DirectiveCatalog directives,
            Words words) {
        this.assignments = assignments;
        this.visitors = visitors;
        this.organizations = organizations;
        this.obligations = obligations;
        this.directives = directives;
        this.words = words;
    }

    /** Who is sent where, on which day, and for which obligation. */
    @Transactional(readOnly = true)
    public TaskBriefing visit(String assignmentId) {
        FestivalAssignment visit =
                assignments.findById(assignmentId).orElseThrow(() -> new NotFound("festival assignment", assignmentId));
        String area = organizations.nameOf(visit.areaId());
        TaskBriefing.Builder briefing = TaskBriefing.about(
                        words.of("festival.task.subject", area, String.valueOf(visit.year())))
                .unit(visit.visitingUnitId())
                .fact(words.of("festival.field.area"), area, "/festivals/" + visit.areaId() + "?year=" + visit.year())
                .fact(words.of("festival.field.visitor"), visitors.label(visit.visitor(), visit.day()))
                .fact(words.of("festival.field.day"), words.day(visit.day()))
                .fact(words.of("festival.field.assigned-by"), organizations.nameOf(visit.assigningUnitId()));
        String obligationId = visit.obligationId();
        if (obligationId != null) {
            obligations
                    .find(obligationId)
                    .ifPresent(obligation -> briefing.directive(
                                    obligation.directiveId(),
                                    words.of(
                                            "festival.task.obligation",
                                            directives
                                                    .require(obligation.directiveId())
                                                    .label(),
                                            obligation.code()))
                            .quote(obligation.quote()));
        }
        return briefing.build();
    }
}
