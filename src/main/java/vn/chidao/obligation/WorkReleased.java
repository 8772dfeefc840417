package vn.chidao.obligation;

import java.util.List;
import vn.chidao.shared.RecordedAct;

/** Open work on a directive has ended. Each stage ends, in the same transaction, the instances that still work on it. */
public interface WorkReleased extends RecordedAct {

    String directiveId();

    /** What was open until now. */
    List<String> releasedOccurrenceIds();

    /** Whether nothing of the directive goes on, so that also what no occurrence opened ends. */
    boolean ofAllObligations();
}
