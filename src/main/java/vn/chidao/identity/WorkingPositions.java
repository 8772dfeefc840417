package vn.chidao.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.identity.OncePerReading.Kind;
import vn.chidao.identity.OncePerReading.Question;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;

/**
 * In which positions a person works today: his own, then those whose absent holder he stands in for. A substitution
 * holds while its days last, the absent person holds the position and the substitute his own; asked anew each time, so
 * it ends at once.
 */
@Component
class WorkingPositions {

    private final OrganizationDirectory organizations;
    private final SubstitutionTable substitutions;
    private final BusinessClock clock;
    private final OncePerReading once;

    WorkingPositions(
            OrganizationDirectory organizations,
            SubstitutionTable substitutions,
            BusinessClock clock,
            OncePerReading once) {
        this.organizations = organizations;
        this.substitutions = substitutions;
        this.clock = clock;
        this.once = once;
    }

    List<PositionView> ownOf(String personId) {
        LocalDate today = clock.today();
        return once.answer(
                new Question(Kind.OWN_POSITIONS, new OnDay(personId, today)),
                () -> organizations.positionsHeldBy(personId, today));
    }

    /** His own first: whoever may act in his own right does not act for another. */
    List<Working> of(String personId) {
        return once.answer(new Question(Kind.WORKING_POSITIONS, new OnDay(personId, clock.today())), () -> {
            List<PositionView> own = ownOf(personId);
            return Stream.concat(own.stream().map(position -> new Working(position, null)), standingIn(personId, own))
                    .toList();
        });
    }

    private record OnDay(String personId, LocalDate day) {}

    private Stream<Working> standingIn(String personId, List<PositionView> own) {
        if (own.isEmpty()) {
            return Stream.empty();
        }
        return substitutions.doneBy(personId, clock.today()).stream()
                .flatMap(substitution -> own.stream()
                        .filter(position ->
                                position.id().equals(substitution.substitute().positionId()))
                        .flatMap(position ->
                                held(substitution.absent()).stream().map(absent -> new Working(absent, position))));
    }

    /** The substitutions of these positions that hold today. */
    List<Substitution> substitutionsOf(Collection<String> positionIds) {
        return substitutions.ofPositions(positionIds, clock.today()).stream()
                .filter(substitution -> held(substitution.absent()).isPresent()
                        && held(substitution.substitute()).isPresent())
                .toList();
    }

    /** The position, while this person holds it today. */
    private Optional<PositionView> held(Holding holding) {
        return ownOf(holding.personId()).stream()
                .filter(position -> position.id().equals(holding.positionId()))
                .findFirst();
    }

    /** A position somebody works in; {@code from} is the substitute's own, null for whoever holds the position. */
    record Working(PositionView position, @Nullable PositionView from) {

        boolean isOwn() {
            return from == null;
        }

        Actor actor(String username, String personName) {
            return Optional.ofNullable(from)
                    .map(own -> new Actor(
                            username,
                            personName,
                            position.id(),
                            called(own) + " thay " + position.label(),
                            position.unitId(),
                            new Actor.Own(own.id(), own.label())))
                    .orElseGet(
                            () -> new Actor(username, personName, position.id(), position.label(), position.unitId()));
        }

        /** Within one organisation its name is said once. */
        private String called(PositionView own) {
            return own.unitId().equals(position.unitId()) ? own.name() : own.label();
        }
    }
}
