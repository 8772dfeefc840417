package vn.chidao.organization;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.workflow.ActorDirectory;

/** Who may change the register by hand: administrators. Everybody signed in may read it. */
@Component
class RegisterRights {

    private final ObjectProvider<ActorDirectory> people;
    private final OrganizationDirectory directory;
    private final BusinessClock clock;

    RegisterRights(ObjectProvider<ActorDirectory> people, OrganizationDirectory directory, BusinessClock clock) {
        this.people = people;
        this.directory = directory;
        this.clock = clock;
    }

    boolean isAdministrator() {
        Actor actor = CurrentActor.get();
        return actor.isSystem()
                || people.getObject()
                        .account(actor.account())
                        .filter(ActorDirectory.Account::administrator)
                        .isPresent();
    }

    void requireAdministrator() {
        if (!isAdministrator()) {
            throw new AccessRefused("organization.rule.administrators-only");
        }
    }

    /**
     * Whether the acting person may read what an organisation has in hand, piece by piece: who works there or in a body
     * above it, and administrators.
     */
    boolean maySeeWorkOf(String unitId) {
        String own = CurrentActor.get().organizationId();
        return isAdministrator()
                || own != null
                        && (own.equals(unitId)
                                || directory.ancestors(unitId, clock.today()).stream()
                                        .anyMatch(above -> above.id().equals(own)));
    }
}
