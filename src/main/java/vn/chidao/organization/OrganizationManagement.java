package vn.chidao.organization;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;

/**
 * Changes to organisations, positions and people, each from a day on: what was so before stays on record. Whatever is
 * refused has changed nothing; whatever is done leaves an act. Rights follow: they begin and end with the holding.
 */
@Service
@Transactional
public class OrganizationManagement {

    private final OrganizationDirectory directory;
    private final OrganizationTables tables;
    private final UnitTree tree;
    private final ApplicationEventPublisher events;

    OrganizationManagement(
            OrganizationDirectory directory,
            OrganizationTables tables,
            UnitTree tree,
            ApplicationEventPublisher events) {
        this.directory = directory;
        this.tables = tables;
        this.tree = tree;
        this.events = events;
    }

    /**
     * Founds an organisation. Refuses an id that is taken, an unknown kind, a level that does not exist on that day and
     * a unit above that does not exist then or ends.
     */
    public void foundUnit(FoundUnit command) {
        tables.lockTree();
        requireId("id", command.id());
        if (directory.unit(command.id()).isPresent()) {
            throw BusinessRuleViolation.at("id", "organization.rule.unit-exists", command.id());
        }
        requireKindAndLevel(command);
        StateView state = new StateView(
                command.from(),
                requireText("name", command.name()),
                requireText("shortName", command.shortName()),
                command.notation(),
                command.parentId());
        if (command.area() != null) {
            requireId("area", command.area());
        }
        requireParent(command.id(), state, null);
        tables.saveUnit(
                new World.Unit(command.id(), command.kind(), command.level(), command.area(), command.from(), null),
                tables.nextUnitRank());
        tables.saveState(command.id(), state);
        events.publishEvent(new UnitFounded(command.id(), state.name(), command.from()));
    }

    /**
     * Renames an organisation, moves it or gives it another notation from a day on. A second change from the same day
     * corrects the first. Refuses a day outside its life or before its latest change, and a unit above that does not
     * exist then, ends earlier or stands below it on any day.
     */
    public void changeUnit(ChangeUnit command) {
        tables.lockTree();
        UnitView unit = directory.require(command.unitId());
        if (command.from().isBefore(unit.validFrom())) {
            throw BusinessRuleViolation.at(
                    "from", "organization.rule.unit-not-yet", unit.name(), Days.written(unit.validFrom()));
        }
        requireAlive(unit, command.from(), "from");
        StateView before = latest(unit.id());
        if (command.from().isBefore(before.validFrom())) {
            throw BusinessRuleViolation.at(
                    "from", "organization.rule.unit-changed-later", unit.name(), Days.written(before.validFrom()));
        }
        StateView after = new StateView(
                command.from(),
                requireText("name", command.name()),
                requireText("shortName", command.shortName()),
                command.notation(),
                command.parentId());
        requireParent(unit.id(), after, unit.validTo());
        if (sameExceptDay(before, after)) {
            throw BusinessRuleViolation.of("organization.rule.nothing-changes", unit.name());
        }
        tables.saveState(unit.id(), after);
        events.publishEvent(new UnitChanged(
                unit.id(),
                before.name(),
                after.name(),
                nameAt(before.parentId(), command.from()),
                nameAt(after.parentId(), command.from()),
                command.from()));
    }

    /**
     * Ends an organisation after this day, and with it its positions and whoever holds them. Refuses while others stand
     * below it after that day: they are moved or ended first.
     */
    public void endUnit(String unitId, LocalDate lastDay) {
        tables.lockTree();
        UnitView unit = directory.require(unitId);
        requireAlive(unit, lastDay, "lastDay");
        if (unit.validTo() != null && unit.validTo().equals(lastDay)) {
            throw BusinessRuleViolation.at(
                    "lastDay", "organization.rule.unit-ended", unit.name(), Days.written(lastDay));
        }
        requireNotBefore(lastDay, latest(unitId).validFrom(), unit.name());
        List<String> below = tables.unitsBelowFrom(unitId, lastDay.plusDays(1));
        if (!below.isEmpty()) {
            throw BusinessRuleViolation.at(
                    "lastDay",
                    "organization.rule.unit-has-units-below",
                    unit.name(),
                    String.valueOf(below.size()),
                    directory.nameOf(below.get(0), lastDay),
                    Days.written(lastDay));
        }
        tables.positionStartingAfter(unitId, lastDay).ifPresent(position -> {
            throw BusinessRuleViolation.at(
                    "lastDay", "organization.rule.position-begins-later", position, Days.written(lastDay));
        });
        int holdings = tables.endPositions(tables.positionIds(unitId), lastDay);
        tables.endUnit(unitId, lastDay);
        events.publishEvent(new UnitEnded(unitId, unit.name(), lastDay, holdings));
    }

    /**
     * Says who takes over from an organisation from a day on; said again it only corrects the day. Refuses a successor
     * that does not exist on that day, and the organisation itself.
     *
     * @param reorganisationId by which reorganisation, where it is one
     */
    public void nameSuccessor(String unitId, String successorId, LocalDate since, @Nullable String reorganisationId) {
        tables.lockTree();
        UnitView unit = directory.require(unitId);
        if (unitId.equals(successorId)) {
            throw BusinessRuleViolation.at("successorId", "organization.rule.successor-itself", unit.name());
        }
        UnitView successor = directory
                .unit(successorId, since)
                .orElseThrow(() -> BusinessRuleViolation.at(
                        "successorId",
                        "organization.rule.unit-unknown",
                        directory.nameOf(successorId, since),
                        Days.written(since)));
        SuccessorView succession = new SuccessorView(unitId, successorId, since, reorganisationId);
        if (directory.successors(unitId).contains(succession)) {
            return;
        }
        tables.saveSuccessor(succession);
        events.publishEvent(new UnitSucceeded(unitId, unit.name(), successorId, successor.name(), since));
    }

    /** Enters the days of a committee's term, from the day after one congress to the close of the next. */
    public void openTerm(String unitId, String name, LocalDate from, LocalDate to) {
        tables.lockTree();
        UnitView unit = directory.require(unitId);
        if (!name.matches(World.TERM_NAME)) {
            throw BusinessRuleViolation.at("name", "organization.rule.term-name", name);
        }
        requireNotBefore(to, from, unit.name());
        TermView term = new TermView(unitId, name, from, to);
        for (TermView other : directory.terms(unitId)) {
            if (!other.name().equals(name)
                    && !other.validTo().isBefore(from)
                    && !other.validFrom().isAfter(to)) {
                throw BusinessRuleViolation.at("from", "organization.rule.term-overlaps", unit.name(), other.name());
            }
            if (other.equals(term)) {
                return;
            }
        }
        tables.saveTerm(term);
        events.publishEvent(new TermOpened(unitId, name, from, to));
    }

    /**
     * Opens a position. Refuses an id that is taken or does not begin with the organisation's, no role at all, and a day
     * on which the organisation does not exist.
     */
    public void openPosition(OpenPosition command) {
        tables.lockTree();
        UnitView unit = directory.require(command.unitId());
        if (!command.id().matches(World.POSITION_ID) || !command.id().startsWith(command.unitId() + ".")) {
            throw BusinessRuleViolation.at("id", "organization.rule.position-id", command.id(), command.unitId());
        }
        if (directory.position(command.id()).isPresent()) {
            throw BusinessRuleViolation.at("id", "organization.rule.position-exists", command.id());
        }
        if (command.roles().isEmpty()) {
            throw BusinessRuleViolation.at("roles", "organization.rule.position-without-role");
        }
        if (command.from().isBefore(unit.validFrom())) {
            throw BusinessRuleViolation.at(
                    "from", "organization.rule.unit-not-yet", unit.name(), Days.written(unit.validFrom()));
        }
        requireAlive(unit, command.from(), "from");
        String name = requireText("name", command.name());
        tables.savePosition(
                new World.Position(
                        command.id(), command.unitId(), name, command.roles(), command.from(), unit.validTo()),
                tables.nextPositionRank(command.unitId()));
        events.publishEvent(new PositionOpened(
                command.id(), PositionView.label(name, unit.shortName()), command.unitId(), command.from()));
    }

    /** Closes a position after this day, and with it whoever holds it. Refuses a day outside its life. */
    public void closePosition(String positionId, LocalDate lastDay) {
        PositionView position = requirePosition(positionId);
        requireWithin(position, tables.lockPosition(positionId), lastDay, "lastDay");
        tables.endPositions(List.of(positionId), lastDay);
        events.publishEvent(new PositionClosed(positionId, position.label(), position.unitId(), lastDay));
    }

    /** Makes a person known; refuses an id that is taken. */
    public void addPerson(String id, String name) {
        tables.lockTree();
        if (name.isBlank()) {
            throw BusinessRuleViolation.at("name", "organization.rule.person-without-name");
        }
        if (directory.person(id).isPresent()) {
            throw BusinessRuleViolation.at("id", "organization.rule.person-exists", id);
        }
        tables.savePerson(new PersonView(id, name.strip()));
        events.publishEvent(new PersonAdded(id));
    }

    /** Calls a person differently from now on; acts of before keep the name they were done under. */
    public void renamePerson(String id, String name) {
        requirePerson(id);
        if (name.isBlank()) {
            throw BusinessRuleViolation.at("name", "organization.rule.person-without-name");
        }
        tables.savePerson(new PersonView(id, name.strip()));
        events.publishEvent(new PersonRenamed(id));
    }

    /**
     * Lets a person hold a position from a day on, or act in it, for as long as the position exists. A position may have
     * several holders and a person several positions; refused is that the same person holds one twice at a time, and a
     * day outside the position's life.
     */
    public void appoint(String positionId, String personId, LocalDate from, boolean acting) {
        PositionView position = requirePosition(positionId);
        requirePerson(personId);
        Life life = tables.lockPosition(positionId);
        requireWithin(position, life, from, "from");
        if (tables.holdsFrom(positionId, personId, from) || tables.overlaps(positionId, personId, from, life.to())) {
            throw BusinessRuleViolation.at(
                    "from", "organization.rule.holding-overlaps", position.label(), Days.written(from));
        }
        tables.saveHolding(new World.Holding(positionId, personId, from, life.to(), acting));
        events.publishEvent(
                new PersonAppointed(positionId, position.label(), position.unitId(), personId, from, acting));
    }

    /** Ends a holding after this day; refuses when the person does not hold the position then. */
    public void endHolding(String positionId, String personId, LocalDate to) {
        PositionView position = requirePosition(positionId);
        requirePerson(personId);
        tables.lockPosition(positionId);
        if (!tables.endHolding(positionId, personId, to)) {
            throw BusinessRuleViolation.at("to", "organization.rule.not-held", position.label(), Days.written(to));
        }
        events.publishEvent(new HoldingEnded(positionId, position.label(), position.unitId(), personId, to));
    }

    private static void requireWithin(PositionView position, Life life, LocalDate day, String field) {
        if (!life.contains(day)) {
            throw BusinessRuleViolation.at(
                    field, "organization.rule.position-not-then", position.label(), Days.written(day));
        }
    }

    private PositionView requirePosition(String id) {
        return directory.position(id).orElseThrow(() -> new NotFound("position", id));
    }

    private void requirePerson(String id) {
        directory.person(id).orElseThrow(() -> new NotFound("person", id));
    }

    private void requireKindAndLevel(FoundUnit command) {
        if (directory.kinds().stream().noneMatch(kind -> kind.id().equals(command.kind()))) {
            throw BusinessRuleViolation.at("kind", "organization.rule.kind-unknown", command.kind());
        }
        LevelView level = directory.levels().stream()
                .filter(known -> known.id().equals(command.level()))
                .findFirst()
                .orElseThrow(
                        () -> BusinessRuleViolation.at("level", "organization.rule.level-unknown", command.level()));
        if (!level.existsOn(command.from())) {
            throw BusinessRuleViolation.at(
                    "level", "organization.rule.level-ended", level.name(), Days.written(command.from()));
        }
    }

    private void requireParent(String unitId, StateView state, @Nullable LocalDate to) {
        if (state.parentId() != null) {
            tree.requireParent(unitId, state.name(), state.parentId(), state.validFrom(), to);
        }
    }

    /** Refuses a day after the organisation's end. */
    private static void requireAlive(UnitView unit, LocalDate day, String field) {
        if (unit.validTo() != null && day.isAfter(unit.validTo())) {
            throw BusinessRuleViolation.at(
                    field, "organization.rule.unit-ended", unit.name(), Days.written(unit.validTo()));
        }
    }

    private static void requireNotBefore(LocalDate last, LocalDate first, String name) {
        if (last.isBefore(first)) {
            throw BusinessRuleViolation.at(
                    "lastDay", "organization.rule.ends-before-start", name, Days.written(last), Days.written(first));
        }
    }

    private static void requireId(String field, String id) {
        if (!id.matches(World.UNIT_ID)) {
            throw BusinessRuleViolation.at(field, "organization.rule.bad-id", id);
        }
    }

    private static String requireText(String field, String text) {
        if (text.isBlank()) {
            throw BusinessRuleViolation.at(field, "organization.rule.name-missing");
        }
        return text.strip();
    }

    private StateView latest(String unitId) {
        return directory.states(unitId).stream()
                .max(Comparator.comparing(StateView::validFrom))
                .orElseThrow();
    }

    private static boolean sameExceptDay(StateView one, StateView other) {
        return one.name().equals(other.name())
                && one.shortName().equals(other.shortName())
                && Objects.equals(one.notation(), other.notation())
                && Objects.equals(one.parentId(), other.parentId());
    }

    private @Nullable String nameAt(@Nullable String unitId, LocalDate on) {
        return unitId == null ? null : directory.nameOf(unitId, on);
    }
}
