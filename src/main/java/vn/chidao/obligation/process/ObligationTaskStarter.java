package vn.chidao.obligation.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.OccurrenceStarter;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.workflow.ProcessStarts;

/** Starts the stage Implement for an occurrence: one short instance, key = the occurrence. */
@Component
class ObligationTaskStarter implements OccurrenceStarter {

    private final ProcessStarts starts;
    private final DirectiveCatalog directives;

    ObligationTaskStarter(ProcessStarts starts, DirectiveCatalog directives) {
        this.starts = starts;
        this.directives = directives;
    }

    @Override
    public ObligationStage stage() {
        return ObligationStage.TASK;
    }

    @Override
    public void start(OccurrenceView occurrence) {
        String followUp = followUpUnitOf(directives.require(occurrence.directiveId()));
        starts.request(
                ObligationTaskModel.PROCESS_ID,
                occurrence.id(),
                Map.of(
                        ObligationTaskModel.DIRECTIVE_ID.name(), occurrence.directiveId(),
                        ObligationTaskModel.UNIT_ID.name(), occurrence.actingUnitId(),
                        ObligationTaskModel.FOLLOW_UP_UNIT_ID.name(), followUp,
                        ObligationTaskModel.SUPERVISOR_UNIT_ID.name(), followUp,
                        ObligationTaskModel.DUE_ON.name(), occurrence.dueOn().toString()));
    }

    private static String followUpUnitOf(DirectiveView directive) {
        if (directive.followUpUnitId() == null) {
            throw new IllegalStateException("directive " + directive.id() + " names nobody who follows it up");
        }
        return directive.followUpUnitId();
    }
}
