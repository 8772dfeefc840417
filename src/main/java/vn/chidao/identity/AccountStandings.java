package vn.chidao.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chidao.access.Role;
import vn.chidao.access.Standing;
import vn.chidao.access.Standings;
import vn.chidao.identity.OncePerReading.Kind;
import vn.chidao.identity.OncePerReading.Question;
import vn.chidao.identity.WorkingPositions.Working;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.UnitView;

/** Roles from positions, from the kind of the organisation they lie in, and from the account itself. */
@Component
class AccountStandings implements Standings {

    private static final String INSPECTION_COMMISSION = "INSPECTION_COMMISSION";
    private static final Map<String, Role> OF_KIND = Map.of(
            "ORGANIZATION_COMMISSION",
            Role.ORGANISER,
            "PARTY_BUILDING_BOARD",
            Role.ORGANISER,
            "PARTY_OFFICE",
            Role.ORGANISER,
            INSPECTION_COMMISSION,
            Role.INSPECTOR);

    private final AccountTable accounts;
    private final WorkingPositions working;
    private final OrganizationDirectory organizations;
    private final OncePerReading once;

    AccountStandings(
            AccountTable accounts, WorkingPositions working, OrganizationDirectory organizations, OncePerReading once) {
        this.accounts = accounts;
        this.working = working;
        this.organizations = organizations;
        this.once = once;
    }

    @Override
    public List<Standing> of(String account) {
        return once.answer(new Question(Kind.STANDINGS, account), () -> read(account));
    }

    private List<Standing> read(String account) {
        return accounts.find(account)
                .filter(AccountTable.Row::enabled)
                .map(row -> Stream.concat(
                                working.of(row.personId()).stream().map(this::standing),
                                Stream.of(Standing.ofAccount(row.roles())))
                        .toList())
                .orElse(List.of());
    }

    private Standing standing(Working working) {
        PositionView position = working.position();
        UnitView unit = organizations.require(position.unitId());
        boolean inspects = unit.kind().equals(INSPECTION_COMMISSION) && unit.parentId() != null;
        return new Standing(
                rolesOf(position, unit),
                position.id(),
                working.isOwn(),
                unit.id(),
                inspects ? unit.parentId() : unit.id());
    }

    private Set<Role> rolesOf(PositionView position, UnitView unit) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (PositionRole role : position.roles()) {
            roles.add(
                    switch (role) {
                        case LEADER, DEPUTY_LEADER -> Role.LEADER;
                        case CHIEF_OF_OFFICE -> Role.CHIEF_OF_OFFICE;
                        case CLERK -> Role.CLERK;
                        case OFFICER -> Role.OFFICER;
                    });
        }
        if (!roles.contains(Role.CLERK) && servesAsClerk(position)) {
            roles.add(Role.CLERK);
        }
        // A body without a committee above it prepares and inspects nothing.
        Optional.ofNullable(unit.parentId())
                .map(above -> OF_KIND.get(unit.kind()))
                .ifPresent(roles::add);
        return roles;
    }

    private boolean servesAsClerk(PositionView position) {
        return organizations.positions(position.unitId(), PositionRole.CLERK).stream()
                .anyMatch(clerk -> clerk.id().equals(position.id()));
    }
}
