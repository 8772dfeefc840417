package vn.chidao.exemplar;

import java.util.List;

/**
 * How the instances of a model stand, each in one place only. What is built fills first what nothing was heard of, then
 * what was said never to be built, then, as built anew, what did not meet; what is more than that comes on top. A verdict
 * is given on what is built, or on what is not built at all.
 *
 * @param unbuilt planned, and nothing heard of them
 * @param open built and not judged
 * @param met built and recognised
 * @param failed built, and do not meet
 * @param absent planned and never built
 * @param beyond judged though there was nothing left to judge: the plan has since become less
 */
record ModelTally(int unbuilt, int open, int met, int failed, int absent, int beyond) {

    /** @param acts those that count, in the order in which they were reported */
    static ModelTally of(int planned, List<ModelAct> acts) {
        ModelTally tally = new ModelTally(planned, 0, 0, 0, 0, 0);
        for (ModelAct act : acts) {
            tally = tally.after(act);
        }
        return tally;
    }

    private ModelTally after(ModelAct act) {
        int many = act.amount();
        return switch (act.kind()) {
            case BUILT -> {
                int fresh = Math.min(many, unbuilt);
                int late = Math.min(many - fresh, absent);
                int anew = Math.min(many - fresh - late, failed);
                yield new ModelTally(unbuilt - fresh, open + many, met, failed - anew, absent - late, beyond);
            }
            case RECOGNISED -> {
                int some = Math.min(many, open);
                yield new ModelTally(unbuilt, open - some, met + some, failed, absent, beyond + many - some);
            }
            case NOT_MET -> {
                int some = Math.min(many, act.neverBuilt() ? unbuilt : open);
                yield act.neverBuilt()
                        ? new ModelTally(unbuilt - some, open, met, failed, absent + some, beyond + many - some)
                        : new ModelTally(unbuilt, open - some, met, failed + some, absent, beyond + many - some);
            }
            case REPLICATED -> this;
        };
    }

    int built() {
        return open + met + failed;
    }

    int notMet() {
        return failed + absent;
    }

    int judged() {
        return met + notMet();
    }

    int unjudged() {
        return unbuilt + open;
    }
}
