package vn.chidao.commendation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;

/** What was done about a proposal, step by step. */
@Embeddable
class NominationTrail {

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "commendation_proposal_step", joinColumns = @JoinColumn(name = "proposal_id"))
    @OrderColumn(name = "position")
    private List<NominationStep> steps = new ArrayList<>();

    /** How many steps there are: changes the row with every one, so that its version does. */
    private int moves;

    void add(NominationStepKind kind, @Nullable String words, Actor actor, Instant at) {
        steps.add(
                new NominationStep(kind, actor.organizationId(), words, actor.personName(), actor.positionName(), at));
        moves = steps.size();
    }

    /** What was said goes for good, that it was done stays. */
    void forgetWords() {
        steps.replaceAll(step -> new NominationStep(
                step.kind(), step.unitId(), null, step.personName(), step.positionName(), step.doneAt()));
    }

    /** Whoever did the last was faster. */
    AlreadyHandled overtaken() {
        NominationStep last = steps.get(steps.size() - 1);
        return new AlreadyHandled(last.personName(), last.positionName(), last.doneAt());
    }

    List<NominationStep> steps() {
        return List.copyOf(steps);
    }
}
