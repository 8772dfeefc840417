package vn.chidao.exemplar;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How a model stands by what is confirmed of it, in columns, so that lists need not add its acts up. */
@Embeddable
class ModelStanding {

    private int built;
    private int recognised;
    private int notMet;
    private int replicated;
    private int unbuilt;
    private int unjudged;

    @Enumerated(EnumType.STRING)
    private ModelStage stage = ModelStage.REGISTERED;

    protected ModelStanding() {}

    /** @param meant whether it is registered, or was entered by hand */
    void reckon(ActsSoFar acts, boolean meant) {
        ModelTally tally = acts.confirmed();
        built = tally.built();
        recognised = tally.met();
        notMet = tally.notMet();
        unbuilt = tally.unbuilt();
        unjudged = tally.unjudged();
        replicated = acts.confirmed(ModelActKind.REPLICATED);
        if (replicated > 0) {
            stage = ModelStage.REPLICATED;
        } else if (recognised > 0) {
            stage = ModelStage.RECOGNISED;
        } else if (notMet > 0 && unjudged == 0) {
            stage = ModelStage.NOT_MET;
        } else if (built > 0) {
            stage = ModelStage.BUILT;
        } else {
            stage = meant ? ModelStage.REGISTERED : ModelStage.UNREGISTERED;
        }
    }

    int unjudged() {
        return unjudged;
    }

    ModelStage stage() {
        return stage;
    }
}
