package vn.chidao.reporting;

/** Who decides about a report: the unit's own leader, or the body that receives it. */
public enum ReportStage {
    UNIT,
    RECEIVER
}
