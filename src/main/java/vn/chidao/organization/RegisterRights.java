package vn.chidao.organization;

import org.springframework.stereotype.Component;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;

/** Who may change the register by hand, and who sees what its organisations have in hand. Everybody signed in reads it. */
@Component
class RegisterRights {

    private final Access access;

    RegisterRights(Access access) {
        this.access = access;
    }

    boolean isAdministrator() {
        return access.acting().may(Right.ADMINISTER);
    }

    void requireAdministrator() {
        access.require(Right.ADMINISTER, "organization.rule.administrators-only");
    }

    /** Whether the acting person may read, piece by piece, what an organisation has in hand. */
    boolean maySeeWorkOf(String unitId) {
        return access.current().may(Right.READ_OPEN_WORK, Thing.of(unitId));
    }
}
