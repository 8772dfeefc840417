package vn.chidao.demo;

import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import vn.chidao.workflow.WorkList.WorkItem;

/**
 * Where the play leaves the shortest path: at the n-th time this step of these instances comes up.
 *
 * @param element id of the user task
 * @param businessKey which instances
 * @param attempt 1 = the first time the instance comes to this step
 * @param days LATE: how many days after the due day; EXTENSION: how many before it more time is asked for, {@link #AT_ONCE}
 *     when the work is seen
 */
record Twist(Kind kind, String element, Pattern businessKey, int attempt, int days) {

    static final int AT_ONCE = -1;
    private static final int USUALLY_LATE_BY = 4;

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
        return new Twist(
                kind, element, Pattern.compile(businessKey), attempt, kind == Kind.LATE ? USUALLY_LATE_BY : AT_ONCE);
    }

    /** The same by other days. */
    Twist by(int otherDays) {
        return new Twist(kind, element, businessKey, attempt, otherDays);
    }

    /** Whether this is the step; the attempt is asked for only of instances that come to it. */
    boolean concerns(WorkItem item, IntSupplier itsAttempt) {
        return element.equals(item.elementId())
                && businessKey.matcher(item.businessKey()).find()
                && attempt == itsAttempt.getAsInt();
    }
}
