package vn.chidao.workflow;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An administrator has taken running instances of a model to its newest version. */
public record InstancesMoved(ModelVersion from, ModelVersion to, int moved, String reason) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "INSTANCES_MOVED",
                "model",
                from.processId(),
                null,
                null,
                Phrase.of("workflow.act.instances-moved", moved, from.name(), from.version(), to.version(), reason),
                null);
    }
}
