package vn.chidao.demo;

import java.util.regex.Pattern;
import vn.chidao.workflow.WorkList.WorkItem;

/**
 * Where the play leaves the shortest path: at the n-th time this step of these instances comes up.
 *
 * @param element id of the user task
 * @param businessKey which instances
 * @param attempt 1 = the first time the instance comes to this step
 */
record Twist(Kind kind, String element, Pattern businessKey, int attempt) {

    enum Kind {
        /** A superior or colleague sends the work back. */
        RETURN,
        /** Somebody says no. */
        REFUSAL,
        /** The answer comes after the due day. */
        LATE,
        /** More time is asked for and granted. */
        EXTENSION
    }

    static Twist of(Kind kind, String element, String businessKey, int attempt) {
        return new Twist(kind, element, Pattern.compile(businessKey), attempt);
    }

    boolean concerns(WorkItem item, int itsAttempt) {
        return element.equals(item.elementId())
                && attempt == itsAttempt
                && businessKey.matcher(item.businessKey()).find();
    }
}
