package vn.chidao.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;
import vn.chidao.shared.Folded;
import vn.chidao.shared.NotFound;

/**
 * What administrators change in the register by hand: people, positions and who holds them. Everybody else is refused.
 * Ids are made here from names, because nobody should have to invent one.
 */
@Service
@Transactional
public class RegisterAdministration {

    private static final int LONGEST_ID = 60;

    private final OrganizationManagement management;
    private final OrganizationDirectory directory;
    private final OrganizationTables tables;
    private final RegisterRights rights;

    RegisterAdministration(
            OrganizationManagement management,
            OrganizationDirectory directory,
            OrganizationTables tables,
            RegisterRights rights) {
        this.management = management;
        this.directory = directory;
        this.tables = tables;
        this.rights = rights;
    }

    /** Whether the acting person may use this. */
    @Transactional(readOnly = true)
    public boolean isOpen() {
        return rights.isAdministrator();
    }

    /** Refuses whoever may not use this. */
    @Transactional(readOnly = true)
    public void requireOpen() {
        rights.requireAdministrator();
    }

    /** Makes a person known and answers with the id; persons of the same name are different persons. */
    public String addPerson(String name) {
        rights.requireAdministrator();
        tables.lockTree();
        String id = idFrom("", name, free -> directory.person(free).isEmpty());
        management.addPerson(id, name);
        return id;
    }

    /**
     * Calls a person differently.
     *
     * @param before the name the decision rests on
     * @throws OptimisticLockingFailureException when the person is called differently by now
     */
    public void renamePerson(String personId, String before, String name) {
        rights.requireAdministrator();
        tables.lockTree();
        PersonView person = directory.person(personId).orElseThrow(() -> new NotFound("person", personId));
        if (!person.name().equals(before)) {
            throw new OptimisticLockingFailureException("person " + personId + " has another name by now");
        }
        if (person.name().equals(name.strip())) {
            throw BusinessRuleViolation.at("name", "organization.rule.name-as-before");
        }
        management.renamePerson(personId, name);
    }

    /** Opens a position and answers with its id. */
    public String openPosition(String unitId, String name, List<PositionRole> roles, LocalDate from) {
        rights.requireAdministrator();
        tables.lockTree();
        String id = idFrom(unitId + ".", name, free -> directory.position(free).isEmpty());
        management.openPosition(new OpenPosition(id, unitId, name, roles, from));
        return id;
    }

    /** Closes a position after this day, and with it whoever holds it. */
    public void closePosition(String positionId, LocalDate lastDay) {
        rights.requireAdministrator();
        management.closePosition(positionId, lastDay);
    }

    /** Lets a person hold a position from a day on, or act in it. */
    public void appoint(String positionId, String personId, LocalDate from, boolean acting) {
        rights.requireAdministrator();
        management.appoint(positionId, personId, from, acting);
    }

    /**
     * Ends a holding after this day.
     *
     * @param from the holding's first day: the same person may have held the position before
     */
    public void endHolding(String positionId, String personId, LocalDate from, LocalDate to) {
        rights.requireAdministrator();
        HoldingView holding = directory.holdingsOf(positionId).stream()
                .filter(each -> each.personId().equals(personId) && each.from().equals(from))
                .findFirst()
                .orElseThrow(() -> new NotFound("holding", positionId + " " + personId + " " + from));
        if (to.isBefore(from)) {
            throw BusinessRuleViolation.at(
                    "to", "organization.rule.holding-ends-before-start", Days.written(from), holding.personName());
        }
        management.endHolding(positionId, personId, to);
    }

    /** The name in lower case without diacritics, with a number where that is taken. */
    private static String idFrom(String prefix, String name, Predicate<String> free) {
        String plain = Folded.fold(name).replaceAll("[^a-z0-9]+", "-");
        String stem = plain.substring(0, Math.min(plain.length(), LONGEST_ID)).replaceAll("^-+|-+$", "");
        if (stem.isEmpty()) {
            throw BusinessRuleViolation.at("name", "organization.rule.name-missing");
        }
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> prefix + stem + (number == 1 ? "" : "-" + number))
                .filter(free)
                .findFirst()
                .orElseThrow();
    }
}
