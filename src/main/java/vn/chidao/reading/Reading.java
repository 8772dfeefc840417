package vn.chidao.reading;

import java.util.List;

/** All that was read from a text; a proposal until an officer has confirmed it. */
public record Reading(
        ReadHeading heading, List<ReadClause> clauses, List<ReadObligation> obligations, List<Remark> remarks) {

    public Reading {
        clauses = List.copyOf(clauses);
        obligations = List.copyOf(obligations);
        remarks = List.copyOf(remarks);
    }
}
