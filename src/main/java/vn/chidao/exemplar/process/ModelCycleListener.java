package vn.chidao.exemplar.process;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.exemplar.ModelManagement;
import vn.chidao.obligation.WorkReleased;

/** Ends what waits to be confirmed of models with their obligation, its cycle or its directive; tasks go with it. */
@Component
class ModelCycleListener {

    private final ModelManagement models;
    private final MessageSource messages;

    ModelCycleListener(ModelManagement models, MessageSource messages) {
        this.models = models;
        this.messages = messages;
    }

    @EventListener
    void on(WorkReleased released) {
        models.endOf(released.directiveId(), released.facts().summary().in(messages));
    }
}
