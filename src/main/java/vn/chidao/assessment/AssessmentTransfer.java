package vn.chidao.assessment;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Phrase;
import vn.chidao.workflow.TaskHandover;

/**
 * Rounds of a body that ends go to its successor, and so do the sheets it has in rounds of others: the open ones as work,
 * those that are over so that they can still be read. What was scored, under which name, stays as it is.
 */
@Component
class AssessmentTransfer implements OpenWorkTransfer {

    private final AssessmentRoundRepository rounds;
    private final AssessmentSheetRepository sheets;
    private final AssessmentManagement management;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;
    private final TaskHandover tasks;
    private final MessageSource messages;

    AssessmentTransfer(
            AssessmentRoundRepository rounds,
            AssessmentSheetRepository sheets,
            AssessmentManagement management,
            DirectiveCatalog directives,
            OrganizationDirectory organizations,
            TaskHandover tasks,
            MessageSource messages) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.management = management;
        this.directives = directives;
        this.organizations = organizations;
        this.tasks = tasks;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        return concerning(unitId).stream()
                .map(id -> new OpenWork(keyOf(id), "ASSESSMENT", labelOf(id), 1, null))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        Set<String> concerned = concerning(from);
        rounds.findOf(from).forEach(round -> {
            if (concerned.contains(round.id())) {
                round.handOver(from, handover.successorFor(keyOf(round.id())));
            } else {
                // Nobody has work with it, so nobody may have named a successor of its own.
                handover.namedFor(keyOf(round.id())).ifPresent(successor -> round.handOver(from, successor));
            }
        });
        sheets.findOf(from).forEach(sheet -> {
            String key = keyOf(sheet.roundId());
            if (concerned.contains(sheet.roundId())) {
                sheet.handOver(from, handover.successorFor(key));
            } else {
                handover.namedFor(key).ifPresent(successor -> sheet.handOver(from, successor));
            }
        });
        rounds.flush();
        tasks.handOver(
                AssessmentManagement.SCORING, from, part -> handover.successorFor(keyOf(roundOf(part.businessKey()))));
        concerned.forEach(id -> rounds.findById(id).ifPresent(round -> {
            String successor = handover.successorFor(keyOf(id));
            management.moved(round, successor, organizations.nameOf(successor));
        }));
    }

    /** The open rounds it leads, those it has a sheet in, and those of which it still has a task, by their ids. */
    private Set<String> concerning(String unitId) {
        Set<String> found = new TreeSet<>();
        rounds.findOf(unitId).stream()
                .filter(round -> round.status() == AssessmentStatus.OPEN)
                .forEach(round -> found.add(round.id()));
        sheets.findOf(unitId).stream()
                .map(AssessmentSheet::roundId)
                .filter(id -> rounds.findById(id)
                        .filter(round -> round.status() == AssessmentStatus.OPEN)
                        .isPresent())
                .forEach(found::add);
        tasks.partsOf(AssessmentManagement.SCORING, unitId).forEach(part -> found.add(roundOf(part.businessKey())));
        return found;
    }

    private String roundOf(String turnId) {
        String sheetId = ScoringTurn.parse(turnId).sheetId();
        return sheets.findById(sheetId)
                .map(AssessmentSheet::roundId)
                .orElseThrow(() -> new NotFound("assessment sheet", sheetId));
    }

    private String labelOf(String roundId) {
        AssessmentRound round = rounds.findById(roundId).orElseThrow(() -> new NotFound("assessment", roundId));
        return Phrase.of(
                        "assessment.title",
                        round.period(),
                        directives.require(round.directiveId()).label())
                .in(messages);
    }

    private static String keyOf(String roundId) {
        return "assessment:" + roundId;
    }
}
