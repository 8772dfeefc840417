package vn.chidao.testing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willAnswer;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.chidao.access.Access;
import vn.chidao.access.Asker;
import vn.chidao.access.Relation;
import vn.chidao.access.Role;
import vn.chidao.access.Standing;
import vn.chidao.access.UnitRelations;
import vn.chidao.identity.CurrentUser;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.CurrentActor;

/** The access rules, asked of people a test makes up. Organisations are strangers to each other. */
public final class TestAccess {

    private static final UnitRelations STRANGERS = new UnitRelations() {

        @Override
        public Relation between(String mine, String other) {
            return mine.equals(other) ? Relation.OWN : Relation.STRANGER;
        }

        @Override
        public Set<String> below(String unitId) {
            return Set.of();
        }
    };

    private TestAccess() {}

    /** Everybody has these standings. */
    public static Access of(Standing... standings) {
        return new Access(account -> List.of(standings), STRANGERS);
    }

    /** Whoever acts does so as an officer of the organisation he acts for, and also in these roles. */
    public static Access ofWhoeverActs(Role... roles) {
        return new Access(
                account -> {
                    Actor actor = CurrentActor.get();
                    return List.of(new Standing(
                            union(roles),
                            actor.positionId(),
                            !actor.isSubstitute(),
                            actor.organizationId(),
                            actor.organizationId()));
                },
                STRANGERS);
    }

    /** This account administers, nobody else has any right. */
    public static Access administrator(String username) {
        return new Access(
                account ->
                        account.equals(username) ? List.of(Standing.ofAccount(Set.of(Role.ADMINISTRATOR))) : List.of(),
                STRANGERS);
    }

    /** Somebody in a position of his own. */
    public static Standing standing(String positionId, String unitId, Role... roles) {
        return new Standing(Set.of(roles), positionId, true, unitId, unitId);
    }

    /** Somebody who is an officer in each of these organisations. */
    public static Asker officerOf(String... unitIds) {
        return of(Arrays.stream(unitIds)
                        .map(unit -> standing(unit + ".chuyen-vien", unit, Role.OFFICER))
                        .toArray(Standing[]::new))
                .of("anybody");
    }

    /** Lets a mocked user be this person with these rights. */
    public static void signIn(CurrentUser user, Access access, Actor actor) {
        willAnswer(call -> access.of(actor.account())).given(user).asker();
        willAnswer(call -> access.of(actor.account()).may(call.getArgument(0)))
                .given(user)
                .may(any());
        willAnswer(call -> access.of(actor.account()).may(call.getArgument(0), call.getArgument(1)))
                .given(user)
                .may(any(), any());
        willAnswer(call -> {
                    if (access.of(actor.account()).may(call.getArgument(0), call.getArgument(1))) {
                        return actor;
                    }
                    throw new AccessRefused(call.getArgument(2));
                })
                .given(user)
                .actorWith(any(), any(), any());
    }

    private static Set<Role> union(Role... roles) {
        Set<Role> union = new HashSet<>(Set.of(roles));
        union.add(Role.OFFICER);
        return union;
    }
}
