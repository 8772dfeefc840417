package vn.chidao.household;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.household.Household.Moment;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.RecordedAct;

/**
 * The list of poor households of a residential area, kept by the Front of the locality (S3.II.1.2). Every act is refused
 * to whoever does not work there, and to whoever has not seen how the row stands
 * ({@link vn.chidao.shared.AlreadyHandled}). The record says codes and never names: it cannot be erased.
 */
@Service
@Transactional
public class HouseholdManagement {

    private static final String REFUSED = "household.access.keep";

    private final HouseholdRepository households;
    private final HouseholdRegisterRepository registers;
    private final HouseholdRights rights;
    private final OrganizationDirectory organizations;
    private final Access access;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    HouseholdManagement(
            HouseholdRepository households,
            HouseholdRegisterRepository registers,
            HouseholdRights rights,
            OrganizationDirectory organizations,
            Access access,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.households = households;
        this.registers = registers;
        this.rights = rights;
        this.organizations = organizations;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Puts a household on the list of its residential area; with the first one the list begins.
     *
     * @return its id
     * @throws NotFound where the residential area does not exist today: nobody would see its list
     * @throws BusinessRuleViolation at the field: a code that the list has, a day to come, an organisation of elsewhere
     */
    public String add(AddHousehold command) {
        String settlementId = rights.openSettlement(command.settlementId()).id();
        access.require(Right.KEEP_HOUSEHOLDS, rights.registerOf(settlementId), REFUSED);
        requireOfThePlace(settlementId, "memberUnitIds", command.memberUnitIds());
        Household household = new Household(UUID.randomUUID().toString(), command, now());
        String code = String.valueOf(household.code());
        if (households.hasCode(settlementId, code)) {
            throw BusinessRuleViolation.at("code", "household.rule.code-taken", code);
        }
        String keeper = open(settlementId);
        try {
            households.saveAndFlush(household);
        } catch (DataIntegrityViolationException taken) {
            if (!String.valueOf(taken.getMessage()).contains("uk_household_code")) {
                throw taken;
            }
            // Two officers wrote the same line at the same moment.
            throw BusinessRuleViolation.at("code", "household.rule.code-taken", code);
        }
        events.publishEvent(new HouseholdAdded(
                household.id(), keeper, code, nameOf(settlementId), command.status(), command.since()));
        return household.id();
    }

    /** Puts name, address and memberships right. Memberships of organisations of elsewhere may stay, none may be added. */
    public void mend(MendHousehold command) {
        change(command.householdId(), command.seen(), household -> {
            requireOfThePlace(
                    household.settlementId(),
                    "memberUnitIds",
                    command.memberUnitIds().stream()
                            .filter(unit -> !household.memberUnitIds().contains(unit)));
            household.mend(command.headName(), command.address(), command.memberUnitIds(), now());
            publish(household, HouseholdMended::new);
        });
    }

    /** Writes down what a later review found, with the day and the decision; what was found before stays in the history. */
    public void changeStatus(ChangePovertyStatus command) {
        change(command.householdId(), command.seen(), household -> {
            household.changeStatus(command.status(), command.since(), command.basis(), now());
            publish(
                    household,
                    (id, keeper, code, place) ->
                            new PovertyStatusChanged(id, keeper, code, place, command.status(), command.since()));
        });
    }

    /** Names an organisation of the place that helps the household, anew for each year and after each release. */
    public void nameHelper(StartHelp command) {
        change(command.householdId(), command.seen(), household -> {
            requireOfThePlace(household.settlementId(), "helperId", Stream.of(command.unitId()));
            household.nameHelper(command.unitId(), command.since(), now());
            publish(
                    household,
                    (id, keeper, code, place) -> new HelperNamed(
                            id, keeper, code, place, organizations.nameOf(command.unitId()), command.since()));
        });
    }

    /** The organisation stops helping; for the days before it counts. */
    public void releaseHelper(EndHelp command) {
        change(command.householdId(), command.seen(), household -> {
            household.releaseHelper(command.unitId(), command.year(), command.until(), now());
            publish(
                    household,
                    (id, keeper, code, place) -> new HelperReleased(
                            id, keeper, code, place, organizations.nameOf(command.unitId()), command.until()));
        });
    }

    /**
     * Removes code, name, address, memberships and the words of decisions, for good. The row stays so that the figures of
     * past days stay true; one entered in error is counted no more.
     */
    public void erase(EraseHousehold command) {
        change(command.householdId(), command.seen(), household -> {
            String code = String.valueOf(household.code());
            household.erase(command.reason(), now());
            events.publishEvent(new HouseholdErased(
                    household.id(), keeperOf(household), code, nameOf(household.settlementId()), command.reason()));
        });
    }

    private void change(String householdId, @Nullable Long seen, Consumer<Household> act) {
        Household household =
                households.findForChange(householdId).orElseThrow(() -> new NotFound("household", householdId));
        access.require(Right.KEEP_HOUSEHOLDS, rights.registerOf(household.settlementId()), REFUSED);
        household.requireSeen(seen);
        act.accept(household);
        households.saveAndFlush(household);
    }

    /** Begins the list with its first household; answers with who keeps it. */
    private String open(String settlementId) {
        String keeper =
                rights.keeperOf(settlementId).orElseThrow(() -> BusinessRuleViolation.of("household.rule.no-front"));
        registers.open(settlementId, keeper);
        return keeper;
    }

    private void requireOfThePlace(String settlementId, String field, Set<String> unitIds) {
        requireOfThePlace(settlementId, field, unitIds.stream());
    }

    private void requireOfThePlace(String settlementId, String field, Stream<String> unitIds) {
        if (!rights.areOfThePlace(settlementId, unitIds)) {
            throw BusinessRuleViolation.at(field, "household.rule.organization-of-elsewhere");
        }
    }

    private void publish(Household household, ActOf act) {
        events.publishEvent(act.on(
                household.id(),
                keeperOf(household),
                String.valueOf(household.code()),
                nameOf(household.settlementId())));
    }

    private String keeperOf(Household household) {
        return rights.keeperOf(household.settlementId()).orElseThrow();
    }

    private String nameOf(String settlementId) {
        return organizations.nameOf(settlementId);
    }

    private Moment now() {
        return new Moment(CurrentActor.get(), clock.today(), clock.instant());
    }

    @FunctionalInterface
    private interface ActOf {
        RecordedAct on(String householdId, String keepingUnitId, String code, String settlementName);
    }
}
