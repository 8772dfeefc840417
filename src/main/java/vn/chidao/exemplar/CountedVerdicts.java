package vn.chidao.exemplar;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;

/** How far the verdicts of a model are on the record. */
@Embeddable
class CountedVerdicts {

    private int countedMet;
    private int countedOf;

    protected CountedVerdicts() {}

    /**
     * Verdicts that are complete and not yet on the record.
     *
     * @param met how many of them meet
     * @param of how many were judged, one verdict each
     * @param acts what was confirmed of them, in the order of reports
     */
    record Verdicts(int met, int of, List<ModelAct> acts) {}

    /** What is to be put on the record now; empty before every instance has its verdict. */
    Optional<Verdicts> left(ActsSoFar acts) {
        ModelTally tally = acts.confirmed();
        int of = tally.judged() - countedOf;
        List<ModelAct> left = acts.unrecordedVerdicts();
        return acts.waits() || tally.unjudged() > 0 || of <= 0 || left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Verdicts(Math.min(Math.max(tally.met() - countedMet, 0), of), of, left));
    }

    /** These are on the record. */
    void add(Verdicts verdicts) {
        countedMet += verdicts.met();
        countedOf += verdicts.of();
    }
}
