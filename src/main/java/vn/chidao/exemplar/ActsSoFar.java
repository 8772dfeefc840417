package vn.chidao.exemplar;

import java.util.List;
import java.util.function.Predicate;
import vn.chidao.shared.Folded;

/**
 * What has been reported of a model until now, and how its instances stand by it.
 *
 * @param meant how many instances there are to be, registered or not
 */
record ActsSoFar(List<ModelAct> acts, int meant) {

    /** By what is confirmed. */
    ModelTally confirmed() {
        return tally(ActsSoFar::isConfirmed);
    }

    /** With the verdicts that wait to be confirmed, so that none is given twice. */
    ModelTally standing() {
        return tally(act -> isConfirmed(act) || isWaitingVerdict(act));
    }

    /** Whether this may be confirmed: it judges nothing that is not there any more. */
    boolean stillFits(ModelAct act) {
        return tally(each -> isConfirmed(each) || each == act).beyond()
                <= confirmed().beyond();
    }

    /** Whether something would lack its ground without this. */
    boolean somethingRestsOn(ModelAct act) {
        if (!isConfirmed(act)) {
            return false;
        }
        return switch (act.kind()) {
            case BUILT ->
                tally(each -> each != act && (isConfirmed(each) || isWaitingVerdict(each)))
                                .beyond()
                        > standing().beyond();
            case RECOGNISED ->
                confirmed(ModelActKind.RECOGNISED) == act.amount()
                        && count(ModelActKind.REPLICATED, each -> each.state().stands()) > 0;
            case NOT_MET, REPLICATED -> false;
        };
    }

    /** Whether a replica in this place has been reported and stands. */
    boolean isReplicatedIn(String place) {
        return acts.stream()
                .filter(act ->
                        act.kind() == ModelActKind.REPLICATED && act.state().stands())
                .anyMatch(act -> Folded.fold(String.valueOf(act.place())).equals(Folded.fold(place)));
    }

    /** Whether something waits to be confirmed on which a verdict may depend. */
    boolean waits() {
        return acts.stream()
                .anyMatch(act -> act.state() == ModelActState.REPORTED && act.kind() != ModelActKind.REPLICATED);
    }

    /** Confirmed verdicts that are not on the record yet. */
    List<ModelAct> unrecordedVerdicts() {
        return acts.stream()
                .filter(act -> act.kind().isVerdict() && isConfirmed(act) && act.recordId() == null)
                .toList();
    }

    int confirmed(ModelActKind kind) {
        return count(kind, ActsSoFar::isConfirmed);
    }

    private int count(ModelActKind kind, Predicate<ModelAct> which) {
        return acts.stream()
                .filter(act -> act.kind() == kind)
                .filter(which)
                .mapToInt(ModelAct::amount)
                .sum();
    }

    private ModelTally tally(Predicate<ModelAct> which) {
        return ModelTally.of(meant, acts.stream().filter(which).toList());
    }

    private static boolean isConfirmed(ModelAct act) {
        return act.state() == ModelActState.CONFIRMED;
    }

    private static boolean isWaitingVerdict(ModelAct act) {
        return act.state() == ModelActState.REPORTED && act.kind().isVerdict();
    }
}
