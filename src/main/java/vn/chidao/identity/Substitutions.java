package vn.chidao.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Right;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PersonView;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;

/**
 * Who does whose work while he is away. Set by the holder of the position or by an administrator, for a person of the
 * same organisation. It lets the substitute work and gives him no capacity to sign.
 */
@Service
@Transactional
public class Substitutions {

    private static final int LATEST = 100;

    private final SubstitutionTable table;
    private final AccountTable accounts;
    private final OrganizationDirectory organizations;
    private final CurrentUser user;
    private final SubstitutionProperties properties;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Substitutions(
            SubstitutionTable table,
            AccountTable accounts,
            OrganizationDirectory organizations,
            CurrentUser user,
            SubstitutionProperties properties,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.accounts = accounts;
        this.organizations = organizations;
        this.user = user;
        this.properties = properties;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Lets somebody do an absent holder's work, and answers with the id.
     *
     * @throws BusinessRuleViolation at {@code absent}, {@code substitute}, {@code from}, {@code to} or {@code reason}
     */
    public String set(SetSubstitution command) {
        if (!user.may(Right.ADMINISTER) && !command.absent().personId().equals(user.personId())) {
            throw new AccessRefused("identity.rule.substitution-not-own");
        }
        PositionView position = held(command.absent(), command.from(), "absent", "identity.rule.absent-not-holder");
        Substitution substitution = Substitution.of(
                UUID.randomUUID().toString(), command, user.displayName(), clock.today(), properties.maxDays());
        PositionView own = held(command.substitute(), command.from(), "substitute", "identity.rule.substitute-no-post");
        if (!unitsOfSubstitutes(Set.of(position.unitId()), command.from()).contains(own.unitId())) {
            throw BusinessRuleViolation.at("substitute", "identity.rule.substitute-elsewhere", position.unitName());
        }
        if (accounts.enabledOf(List.of(command.substitute().personId())).isEmpty()) {
            throw BusinessRuleViolation.at("substitute", "identity.rule.substitute-without-account");
        }
        table.lock();
        substitution.mustFitBeside(table.within(command.from(), command.to()));
        table.insert(substitution, user.username(), clock.instant());
        events.publishEvent(new SubstitutionSet(
                substitution.id(),
                position.label(),
                position.unitId(),
                nameOf(command.absent().personId()),
                nameOf(command.substitute().personId()),
                own.label(),
                command.from(),
                command.to(),
                substitution.reason()));
        return substitution.id();
    }

    /** Ends one at once, or takes one back that has not begun; for the absent holder and administrators. */
    public void end(String id) {
        Substitution substitution =
                table.find(id).filter(this::concernsAsker).orElseThrow(() -> new NotFound("substitution", id));
        if (!isMine(substitution)) {
            throw new AccessRefused("identity.rule.substitution-not-own");
        }
        boolean over = substitution.stateOn(clock.today()) == SubstitutionState.OVER;
        if (over || !table.end(id, user.username(), user.displayName(), clock.instant())) {
            throw BusinessRuleViolation.of("identity.rule.substitution-over");
        }
        PositionView position = organizations
                .position(substitution.absent().positionId())
                .orElseThrow(() -> new IllegalStateException("substitution " + id + " has no position"));
        events.publishEvent(new SubstitutionEnded(
                id,
                position.label(),
                position.unitId(),
                nameOf(substitution.absent().personId()),
                nameOf(substitution.substitute().personId())));
    }

    /** Those of the person signed in, latest first: his absences and his work for others. */
    @Transactional(readOnly = true)
    public List<SubstitutionView> ofMyAbsences() {
        return views(table.concerning(user.personId()).stream().filter(this::isAbsenceOfAsker));
    }

    @Transactional(readOnly = true)
    public List<SubstitutionView> thatIDo() {
        return views(table.concerning(user.personId()).stream().filter(each -> !isAbsenceOfAsker(each)));
    }

    /** Everybody's, those not over first; for administrators. */
    @Transactional(readOnly = true)
    public List<SubstitutionView> latest() {
        if (!user.may(Right.ADMINISTER)) {
            throw new AccessRefused("identity.rule.substitution-not-own");
        }
        return views(table.latest(LATEST).stream());
    }

    /** In which positions the person signed in can be away. */
    @Transactional(readOnly = true)
    public List<HoldingView> myHoldings() {
        String person = user.personId();
        return user.ownPositions().stream()
                .map(position -> new HoldingView(new Holding(position.id(), person), nameOf(person), position.label()))
                .toList();
    }

    /** Who holds which position in an organisation today. */
    @Transactional(readOnly = true)
    public List<HoldingView> holdingsIn(String unitId) {
        return holdingsIn(Set.of(unitId));
    }

    /** Who could stand in for somebody in these organisations today, as far as organisations decide. */
    @Transactional(readOnly = true)
    public List<HoldingView> substitutesFor(Collection<String> unitIds) {
        return holdingsIn(unitsOfSubstitutes(unitIds, clock.today()));
    }

    /** How many days one may last, its first and last included. */
    public int maxDays() {
        return properties.maxDays();
    }

    private List<HoldingView> holdingsIn(Collection<String> unitIds) {
        LocalDate today = clock.today();
        return unitIds.stream()
                .flatMap(unitId -> organizations.positionsOf(unitId).stream())
                .flatMap(position -> organizations.holders(position.id(), today).stream()
                        .map(holder -> new HoldingView(
                                new Holding(position.id(), holder.personId()), holder.personName(), position.label())))
                .toList();
    }

    private Set<String> unitsOfSubstitutes(Collection<String> unitIds, LocalDate on) {
        Set<String> units = new LinkedHashSet<>(unitIds);
        if (properties.fromNeighbours()) {
            for (String unitId : unitIds) {
                organizations.unit(unitId).map(UnitView::parentId).ifPresent(units::add);
                organizations.children(unitId, on).forEach(child -> units.add(child.id()));
            }
        }
        return units;
    }

    private PositionView held(Holding holding, LocalDate on, String field, String key) {
        return organizations.positionsHeldBy(holding.personId(), on).stream()
                .filter(position -> position.id().equals(holding.positionId()))
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolation.at(field, key, Days.written(on)));
    }

    private boolean isAbsenceOfAsker(Substitution substitution) {
        return substitution.absent().personId().equals(user.personId());
    }

    private boolean isMine(Substitution substitution) {
        return user.may(Right.ADMINISTER) || isAbsenceOfAsker(substitution);
    }

    private boolean concernsAsker(Substitution substitution) {
        return isMine(substitution) || substitution.substitute().personId().equals(user.personId());
    }

    private List<SubstitutionView> views(Stream<Substitution> substitutions) {
        LocalDate today = clock.today();
        return substitutions.map(each -> view(each, each.stateOn(today))).toList();
    }

    private SubstitutionView view(Substitution substitution, SubstitutionState state) {
        boolean open = state == SubstitutionState.COMING || state == SubstitutionState.IN_FORCE;
        return new SubstitutionView(
                substitution.id(),
                labelOf(substitution.absent().positionId()),
                nameOf(substitution.absent().personId()),
                nameOf(substitution.substitute().personId()),
                labelOf(substitution.substitute().positionId()),
                substitution.from(),
                substitution.to(),
                substitution.reason(),
                substitution.setByName(),
                substitution.endedAt(),
                substitution.endedByName(),
                state,
                open && isMine(substitution));
    }

    private String labelOf(String positionId) {
        return organizations.position(positionId).map(PositionView::label).orElse(positionId);
    }

    private String nameOf(String personId) {
        return organizations.person(personId).map(PersonView::name).orElse(personId);
    }
}
