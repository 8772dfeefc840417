package vn.chidao.directive.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.Actor;

/** In which units the person signed in does the clerk's work; where a unit has no clerk, it falls to others there. */
@Component
class Clerks {

    /** What writes, signs and numbers for the committee above it. */
    private static final Set<String> OF_A_COMMITTEE = Set.of("PARTY_OFFICE", "STANDING_BOARD");

    private final CurrentUser user;
    private final OrganizationDirectory organizations;

    Clerks(CurrentUser user, OrganizationDirectory organizations) {
        this.user = user;
        this.organizations = organizations;
    }

    /** The units whose books this person may read: those he works in. */
    List<Choice> readable() {
        return named(unitsWith(Right.READ_BOOK));
    }

    /**
     * The units whose books of outgoing documents this person may read: those he works in, and before them the
     * committee whose documents his office or standing board issues.
     */
    List<Choice> readableOutgoing() {
        return named(unitsWith(Right.READ_BOOK).flatMap(this::withCommittee));
    }

    private Stream<String> withCommittee(String unitId) {
        UnitView unit = organizations.require(unitId);
        return unit.parentId() != null && OF_A_COMMITTEE.contains(unit.kind())
                ? Stream.of(unit.parentId(), unitId)
                : Stream.of(unitId);
    }

    /** The units whose books this person writes. */
    List<Choice> writable() {
        return named(unitsWith(Right.KEEP_BOOK));
    }

    /** @throws vn.chidao.shared.AccessRefused when this person does not write the unit's book */
    Actor actorFor(String unitId) {
        return user.actorWith(Right.KEEP_BOOK, Thing.of(unitId), "directive.refused.incoming-write");
    }

    private Stream<String> unitsWith(Right right) {
        return user.asker().unitsWith(right).stream();
    }

    private List<Choice> named(Stream<String> unitIds) {
        return unitIds.distinct()
                .map(unitId -> new Choice(unitId, organizations.nameOf(unitId)))
                .toList();
    }

    /** Something to choose, as selects read it. */
    record Choice(String value, String label) {}
}
