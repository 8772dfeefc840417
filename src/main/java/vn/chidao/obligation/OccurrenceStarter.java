package vn.chidao.obligation;

/** Port: the stage that works occurrences off. Exactly one per stage; called in the planner's transaction. */
public interface OccurrenceStarter {

    ObligationStage stage();

    /** Begins the work; called once per occurrence, ever. */
    void start(OccurrenceView occurrence);
}
