package vn.chidao.assessment;

/** What is done about an assessment; each is an act on the record. */
public enum AssessmentAct {
    OPENED,
    SCORED,
    SENT_BACK,
    SUBMITTED,
    REVISION_REQUESTED,
    ACCEPTED,
    REOPENED,
    CLOSED,
    WITHDRAWN,
    EVIDENCE_ADDED,
    EVIDENCE_REMOVED,
    MARKED,
    UNMARKED,
    MOVED;

    /** Whether it is about all organisations alike, so that whoever reads the directive may know of it. */
    boolean isOfTheRound() {
        return switch (this) {
            case OPENED, CLOSED, WITHDRAWN, MARKED, UNMARKED -> true;
            default -> false;
        };
    }

    String verb() {
        return switch (this) {
            case OPENED -> "ASSESSMENT_OPENED";
            case SCORED -> "ASSESSMENT_SCORED";
            case SENT_BACK -> "ASSESSMENT_SENT_BACK";
            case SUBMITTED -> "ASSESSMENT_SUBMITTED";
            case REVISION_REQUESTED -> "ASSESSMENT_REVISION_REQUESTED";
            case ACCEPTED -> "ASSESSMENT_ACCEPTED";
            case REOPENED -> "ASSESSMENT_REOPENED";
            case CLOSED -> "ASSESSMENT_CLOSED";
            case WITHDRAWN -> "ASSESSMENT_WITHDRAWN";
            case EVIDENCE_ADDED -> "ASSESSMENT_EVIDENCE_ADDED";
            case EVIDENCE_REMOVED -> "ASSESSMENT_EVIDENCE_REMOVED";
            case MARKED -> "ASSESSMENT_CRITERION_MARKED";
            case UNMARKED -> "ASSESSMENT_CRITERION_UNMARKED";
            case MOVED -> "ASSESSMENT_MOVED";
        };
    }
}
