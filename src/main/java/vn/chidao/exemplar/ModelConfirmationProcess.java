package vn.chidao.exemplar;

import java.time.LocalDate;

/** Port to the engine: a short instance for each thing that was reported of a model. */
public interface ModelConfirmationProcess {

    /** The body that leads is asked whether it is so; whoever reported it is told when nobody answers. */
    void ask(String actId, String directiveId, String confirmingUnitId, String reportingUnitId, LocalDate dueOn);

    /** Nobody need decide any more. */
    void end(String actId, String reason);
}
