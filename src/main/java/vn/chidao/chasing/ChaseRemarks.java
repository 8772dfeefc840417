package vn.chidao.chasing;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chidao.shared.Phrase;
import vn.chidao.workflow.TaskRemarks;

/** On the page of a task: in which words it was chased by hand, and when. */
@Component
class ChaseRemarks implements TaskRemarks {

    private final ChaseTable chases;

    ChaseRemarks(ChaseTable chases) {
        this.chases = chases;
    }

    @Override
    public List<Phrase> of(String taskId) {
        return chases.byHand(taskId).stream()
                .map(chase -> chase.byPosition() == null
                        ? Phrase.of("chasing.remark", chase.on(), chase.byName(), chase.words())
                        : Phrase.of(
                                "chasing.remark-with-position",
                                chase.on(),
                                chase.byName(),
                                chase.byPosition(),
                                chase.words()))
                .toList();
    }
}
