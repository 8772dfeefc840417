package vn.chidao.workflow;

import java.util.List;
import vn.chidao.shared.Phrase;

/** Port: what else whoever opens a task should know before he does it. Served from above; several may have something to say. */
public interface TaskRemarks {

    /** The latest first; empty where there is nothing to say. */
    List<Phrase> of(String taskId);
}
