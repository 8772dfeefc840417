package vn.chidao.festival;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/**
 * Whoever takes over from an organisation takes over whom it has sent, whom others have sent of its people, and, where it
 * is a residential area, who is to come there. What has been reported stays with the place it was heard at, and is read by
 * whoever takes over.
 */
@Component
class FestivalTransfer implements OpenWorkTransfer {

    private static final String VISIT = "FestivalVisit";

    private final FestivalAssignmentRepository assignments;
    private final FestivalManagement management;
    private final OrganizationDirectory organizations;
    private final TaskHandover tasks;
    private final MessageSource messages;

    FestivalTransfer(
            FestivalAssignmentRepository assignments,
            FestivalManagement management,
            OrganizationDirectory organizations,
            TaskHandover tasks,
            MessageSource messages) {
        this.assignments = assignments;
        this.management = management;
        this.organizations = organizations;
        this.tasks = tasks;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        Map<String, Integer> open = new TreeMap<>();
        assignments.findStandingOf(unitId).stream()
                .filter(each -> each.status() == AssignmentStatus.ASSIGNED)
                .forEach(each -> open.merge(each.areaId(), 1, Integer::sum));
        return open.entrySet().stream()
                .map(each -> new OpenWork(
                        keyOf(each.getKey()),
                        "FESTIVAL_VISIT",
                        organizations.nameOf(each.getKey()),
                        each.getValue(),
                        null))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        List<FestivalAssignment> standing = assignments.findStandingOf(from);
        for (FestivalAssignment each : standing) {
            if (each.status() == AssignmentStatus.ASSIGNED) {
                each.handOver(from, handover.successorFor(keyOf(each.areaId())));
            } else {
                // Nobody need have named a successor for what is over.
                handover.namedFor(keyOf(each.areaId())).ifPresent(successor -> each.handOver(from, successor));
            }
        }
        assignments.flush();
        tasks.handOver(VISIT, from, part -> handover.successorFor(keyOf(areaOf(part.businessKey()))));
        List<FestivalAssignment> homeless = standing.stream()
                .filter(each -> each.status() == AssignmentStatus.ASSIGNED
                        && each.areaId().equals(from))
                .toList();
        if (!homeless.isEmpty()) {
            move(homeless, handover.successorFor(keyOf(from)));
        }
    }

    /** Festivals are held in residential areas alone: where none takes over there is nothing to go to any more. */
    private void move(List<FestivalAssignment> homeless, String successorId) {
        boolean toAnother =
                organizations.unit(successorId).filter(Grounds::isArea).isPresent();
        String why =
                Phrase.of(toAnother ? "festival.merged" : "festival.dissolved").in(messages);
        homeless.forEach(each -> {
            if (toAnother) {
                management.moveTo(each, successorId, why);
            } else {
                management.endForWantOfAPlace(each, why);
            }
        });
    }

    private String areaOf(String turnId) {
        String id = VisitTurn.parse(turnId).assignmentId();
        return assignments
                .findById(id)
                .map(FestivalAssignment::areaId)
                .orElseThrow(() -> new NotFound("festival assignment", id));
    }

    private static String keyOf(String areaId) {
        return "festival:" + areaId;
    }
}
