package vn.chidao.organization;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;

/** Changes to people and to who holds which position. Rights follow: they begin and end with the holding. */
@Service
@Transactional
public class OrganizationManagement {

    private final OrganizationDirectory directory;
    private final OrganizationTables tables;
    private final ApplicationEventPublisher events;

    OrganizationManagement(
            OrganizationDirectory directory, OrganizationTables tables, ApplicationEventPublisher events) {
        this.directory = directory;
        this.tables = tables;
        this.events = events;
    }

    /** Makes a person known; refuses an id that is taken. */
    public void addPerson(String id, String name) {
        if (name.isBlank()) {
            throw BusinessRuleViolation.at("name", "organization.rule.person-without-name");
        }
        if (directory.person(id).isPresent()) {
            throw BusinessRuleViolation.at("id", "organization.rule.person-exists", id);
        }
        tables.savePerson(id, name.strip());
        events.publishEvent(new PersonAdded(id));
    }

    /**
     * Lets a person hold a position from a day on, or act in it. A position may have several holders; refused is only
     * that the same person holds it twice at a time.
     */
    public void appoint(String positionId, String personId, LocalDate from, boolean acting) {
        PositionView position = requirePosition(positionId);
        requirePerson(personId);
        tables.lockPosition(positionId);
        if (tables.holdsFrom(positionId, personId, from) || tables.overlaps(positionId, personId, from, null)) {
            throw BusinessRuleViolation.at(
                    "from", "organization.rule.holding-overlaps", position.label(), Days.written(from));
        }
        tables.saveHolding(positionId, personId, from, null, acting);
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

    private PositionView requirePosition(String id) {
        return directory.position(id).orElseThrow(() -> new NotFound("position", id));
    }

    private void requirePerson(String id) {
        directory.person(id).orElseThrow(() -> new NotFound("person", id));
    }
}
