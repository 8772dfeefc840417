package vn.chidao.coordination;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskHandover;

/**
 * An organisation's places in joint programmes go to its successor with what was consented there; where that is a party
 * already, both count once and are asked once. A programme without a directive is handed over by its own key.
 */
@Component
class JointProgrammeTransfer implements OpenWorkTransfer {

    private static final String LEADING = "JointProgramme";
    private static final List<String> ASKING = List.of("ProgrammeOpinion", "ProgrammeConsent");

    private final JointProgrammeRepository programmes;
    private final CoordinationManagement coordination;
    private final JointProgrammeProcess process;
    private final TaskHandover tasks;
    private final BusinessClock clock;

    JointProgrammeTransfer(
            JointProgrammeRepository programmes,
            CoordinationManagement coordination,
            JointProgrammeProcess process,
            TaskHandover tasks,
            BusinessClock clock) {
        this.programmes = programmes;
        this.coordination = coordination;
        this.process = process;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        return concerning(unitId)
                .map(programme -> new OpenWork(
                        keyOf(programme), "JOINT_PROGRAMME", programme.title(), 1, programme.directiveId()))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        List<JointProgramme> concerned = concerning(from).toList();
        for (JointProgramme programme : concerned) {
            if (programme.handOver(from, handover.successorFor(keyOf(programme)), clock.today())) {
                coordination.inForce(programme);
            }
        }
        programmes.flush();
        tasks.handOver(
                LEADING,
                from,
                part -> handover.successorFor(
                        keyOf(require(ProgrammeRound.parse(part.businessKey()).programmeId()))));
        for (String model : ASKING) {
            tasks.handOver(
                    model,
                    from,
                    part -> handover.successorFor(
                            keyOf(require(PartyTurn.parse(part.businessKey()).programmeId()))));
        }
        concerned.forEach(this::askOnce);
    }

    /** Whoever holds several places, or has answered at one of them, is not asked at another. */
    private void askOnce(JointProgramme programme) {
        List<PartyTurn> needed = programme.turns();
        Set<String> consented = programme.consented();
        Set<String> heard = programme.heard();
        for (PartyTurn turn : programme.allTurns()) {
            String unit = programme.actingUnitOf(turn);
            if (!needed.contains(turn) || consented.contains(unit)) {
                process.endConsent(turn, programme.title());
            }
            if (!needed.contains(turn) || heard.contains(unit) || unit.equals(programme.leadUnitId())) {
                process.endOpinion(turn, programme.title());
            }
        }
    }

    /** What it is a party to, and what its tasks at this moment are about. */
    private Stream<JointProgramme> concerning(String unitId) {
        Set<String> byTask = Stream.concat(
                        tasks.partsOf(LEADING, unitId).stream()
                                .map(part ->
                                        ProgrammeRound.parse(part.businessKey()).programmeId()),
                        ASKING.stream()
                                .flatMap(model -> tasks.partsOf(model, unitId).stream())
                                .map(part -> PartyTurn.parse(part.businessKey()).programmeId()))
                .collect(Collectors.toSet());
        List<JointProgramme> live = programmes.findLiveOf(unitId);
        live.forEach(programme -> byTask.remove(programme.id()));
        return Stream.concat(live.stream(), byTask.stream().sorted().map(this::require));
    }

    private static String keyOf(JointProgramme programme) {
        String directiveId = programme.directiveId();
        return OpenWork.directiveKey(directiveId == null ? programme.id() : directiveId);
    }

    private JointProgramme require(String id) {
        return programmes.findById(id).orElseThrow(() -> new NotFound("joint-programme", id));
    }
}
