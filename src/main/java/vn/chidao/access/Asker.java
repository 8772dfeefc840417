package vn.chidao.access;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody who wants something: what the rules allow him, in each of his positions. The system itself may do everything. */
public final class Asker {

    private static final Set<Relation> ANYWHERE = EnumSet.allOf(Relation.class);
    private static final Set<Relation> AT_HOME = EnumSet.of(Relation.OWN);

    private final @Nullable List<Standing> standings;
    private final UnitRelations relations;

    /** @param standings null for the system itself */
    Asker(@Nullable List<Standing> standings, UnitRelations relations) {
        this.standings = standings;
        this.relations = relations;
    }

    /** Nobody in particular: what runs by itself and is refused nothing. */
    public boolean isSystem() {
        return standings == null;
    }

    public boolean may(Right right, Thing thing) {
        return standings == null || standingFor(right, thing).isPresent();
    }

    /** What belongs to the installation and to no organisation. */
    public boolean may(Right right) {
        return may(right, Thing.OF_THE_INSTALLATION);
    }

    /** The first standing in which he has the right; empty when he has it in none, and for the system. */
    public Optional<Standing> standingFor(Right right, Thing thing) {
        return standings().filter(standing -> allows(standing, right, thing)).findFirst();
    }

    /**
     * Of which organisations he has the right by what he is there. Followers are left out: theirs goes by the single
     * directive.
     */
    public Reach reach(Right right) {
        if (standings == null || standings().anyMatch(standing -> hasEverywhere(standing, right))) {
            return Reach.EVERYWHERE;
        }
        Set<String> units = new LinkedHashSet<>();
        standings().forEach(standing -> units.addAll(reachOf(standing, right)));
        return Reach.of(units);
    }

    /** The positions he works in, substitution included. */
    public Set<String> positions() {
        Set<String> positions = new LinkedHashSet<>();
        standings().map(Standing::positionId).forEach(position -> {
            if (position != null) {
                positions.add(position);
            }
        });
        return positions;
    }

    /** The organisations he works in. */
    public Set<String> units() {
        Set<String> units = new LinkedHashSet<>();
        standings().map(Standing::unitId).forEach(unit -> {
            if (unit != null) {
                units.add(unit);
            }
        });
        return units;
    }

    /** Those of them for whose things he has the right. */
    public Set<String> unitsWith(Right right) {
        return units().stream()
                .filter(unit -> may(right, Thing.of(unit)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<Standing> standings() {
        return standings == null ? Stream.empty() : standings.stream();
    }

    private boolean allows(Standing standing, Right right, Thing thing) {
        return isOpenTo(standing, right)
                && rolesAt(standing, thing).stream().anyMatch(role -> allows(role, standing, right, thing));
    }

    private boolean allows(Role role, Standing standing, Right right, Thing thing) {
        Set<Relation> granted = right.of(role);
        if (granted.equals(ANYWHERE)) {
            return true;
        }
        String viewpoint = standing.viewpoint();
        if (viewpoint == null || granted.isEmpty()) {
            return false;
        }
        Set<String> bodies = role == Role.INSPECTOR ? thing.bodies() : thing.holders();
        if (bodies.contains(viewpoint) || granted.equals(AT_HOME)) {
            return bodies.contains(viewpoint) && granted.contains(Relation.OWN);
        }
        return bodies.stream().anyMatch(body -> granted.contains(relations.between(viewpoint, body)));
    }

    private static boolean isOpenTo(Standing standing, Right right) {
        return standing.inOwnRight() || !right.isForHoldersOnly();
    }

    private static Set<Role> rolesAt(Standing standing, Thing thing) {
        String unit = standing.unitId();
        if (unit == null || !thing.followers().contains(unit)) {
            return standing.roles();
        }
        Set<Role> roles = EnumSet.of(Role.FOLLOW_UP_OFFICER);
        roles.addAll(standing.roles());
        return roles;
    }

    private static boolean hasEverywhere(Standing standing, Right right) {
        return standing.roles().stream().anyMatch(role -> right.isGranted(role, Relation.STRANGER));
    }

    private Set<String> reachOf(Standing standing, Right right) {
        Set<String> units = new LinkedHashSet<>();
        String viewpoint = standing.viewpoint();
        if (viewpoint != null && isOpenTo(standing, right)) {
            if (standing.roles().stream().anyMatch(role -> right.isGranted(role, Relation.OWN))) {
                units.add(viewpoint);
            }
            if (standing.roles().stream().anyMatch(role -> right.isGranted(role, Relation.ABOVE))) {
                units.addAll(relations.below(viewpoint));
            }
        }
        return units;
    }
}
