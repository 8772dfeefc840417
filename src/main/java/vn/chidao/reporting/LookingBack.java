package vn.chidao.reporting;

import java.util.List;

/**
 * What a contribution looks back on besides its own period's records, where something other than a report asks for it: a
 * review wants the years side by side.
 */
public interface LookingBack {

    /** Lines for the results of a first draft; none where the contribution is not asked for by this one. */
    List<String> linesFor(ReportView contribution);
}
