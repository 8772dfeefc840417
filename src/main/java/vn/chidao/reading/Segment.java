package vn.chidao.reading;

import org.jspecify.annotations.Nullable;

/** A stretch of a clause that asks for one thing of one owner; grows while it is cut out. */
final class Segment {

    final int start;
    int end;
    final int verbAt;
    final @Nullable Subject subject;
    /** Whether the stretch names its owner itself. */
    final boolean ownSubject;

    @Nullable
    Act act;

    /** Time said once for several things at the end of what names them. */
    @Nullable
    String sharedTime;

    Segment(int start, int end, int verbAt, @Nullable Subject subject, boolean ownSubject, @Nullable Act act) {
        this.start = start;
        this.end = end;
        this.verbAt = Math.min(verbAt, end);
        this.subject = subject;
        this.ownSubject = ownSubject;
        this.act = act;
    }
}
