package vn.chidao.access;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.CurrentActor;

/** The one place where the access rules are asked. */
@Service
public class Access {

    private final Standings standings;
    private final UnitRelations relations;

    public Access(Standings standings, UnitRelations relations) {
        this.standings = standings;
        this.relations = relations;
    }

    /** Somebody with all his positions: for what he may read, whichever of them he acts in. */
    public Asker of(String account) {
        return new Asker(standings.of(account), relations);
    }

    /** Whoever is at the keyboard of this thread, with all his positions; the system where nobody is. */
    public Asker current() {
        Actor actor = CurrentActor.get();
        return actor.isSystem() ? new Asker(null, relations) : of(actor.account());
    }

    /** Whoever acts on this thread, in the position in which he acts and with what goes with his account. */
    public Asker acting() {
        Actor actor = CurrentActor.get();
        if (actor.isSystem()) {
            return new Asker(null, relations);
        }
        List<Standing> present = standings.of(actor.account()).stream()
                .filter(standing ->
                        standing.positionId() == null || standing.positionId().equals(actor.positionId()))
                .toList();
        return new Asker(present, relations);
    }

    /**
     * Refuses whoever acts on this thread and has not the right in the position he acts in.
     *
     * @param refusal the message that says why
     */
    public void require(Right right, Thing thing, String refusal) {
        if (!acting().may(right, thing)) {
            throw new AccessRefused(refusal);
        }
    }

    /** As {@link #require(Right, Thing, String)}, of what belongs to the installation. */
    public void require(Right right, String refusal) {
        require(right, Thing.OF_THE_INSTALLATION, refusal);
    }
}
