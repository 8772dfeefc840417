package vn.chidao.household;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.household.Household.Moment;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;

/**
 * Lists go to whoever takes over from their keeper or from their residential area; memberships and the help of this year
 * to the organisation's successor. Whom it helped in past years stays as it was.
 */
@Component
class HouseholdTransfer implements OpenWorkTransfer {

    private final HouseholdRepository households;
    private final HouseholdRegisterRepository registers;
    private final HouseholdRights rights;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    HouseholdTransfer(
            HouseholdRepository households,
            HouseholdRegisterRepository registers,
            HouseholdRights rights,
            OrganizationDirectory organizations,
            BusinessClock clock) {
        this.households = households;
        this.registers = registers;
        this.rights = rights;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        Stream<OpenWork> lists = listsOf(unitId)
                .map(register -> work(
                        "HOUSEHOLD_LIST",
                        register.settlementId(),
                        households.countBySettlementId(register.settlementId())));
        return Stream.of(
                        lists,
                        bySettlement("HOUSEHOLD_MEMBERS", households.findMembersOf(unitId)),
                        bySettlement("HOUSEHOLD_HELP", households.findHelpedBy(unitId, thisYear())))
                .flatMap(each -> each)
                .toList();
    }

    private Stream<OpenWork> bySettlement(String kind, List<Household> found) {
        Set<String> settlements = new TreeSet<>();
        found.forEach(household -> settlements.add(household.settlementId()));
        return settlements.stream()
                .map(settlement -> work(kind, settlement, (int) found.stream()
                        .filter(household -> household.settlementId().equals(settlement))
                        .count()));
    }

    private OpenWork work(String kind, String settlementId, int count) {
        return new OpenWork(keyOf(settlementId), kind, organizations.nameOf(settlementId), count, null);
    }

    /** Those it keeps, and its own where it is a residential area. */
    private Stream<HouseholdRegister> listsOf(String unitId) {
        return Stream.concat(
                registers.findById(unitId).stream(), registers.findByKeepingUnitIdOrderBySettlementId(unitId).stream());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        Moment moment = new Moment(CurrentActor.get(), clock.today(), clock.instant());
        registers
                .findByKeepingUnitIdOrderBySettlementId(from)
                .forEach(register -> register.handOver(handover.successorFor(keyOf(register.settlementId()))));
        Stream.concat(households.findMembersOf(from).stream(), households.findHelpedBy(from, thisYear()).stream())
                .distinct()
                .forEach(household -> household.passOn(
                        from,
                        handover.successorFor(keyOf(household.settlementId())),
                        handover.on(),
                        thisYear(),
                        moment));
        registers.findById(from).ifPresent(register -> move(register, handover.successorFor(keyOf(from)), moment));
        households.flush();
    }

    /** The households of a residential area that has become part of another stand on that one's list. */
    private void move(HouseholdRegister register, String settlementId, Moment moment) {
        registers.open(settlementId, rights.keeperOf(settlementId).orElseGet(register::keepingUnitId));
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        taken.addAll(households.findCodesOf(settlementId));
        for (Household household : households.findBySettlementIdOrderById(register.settlementId())) {
            String code = free(household.code(), taken);
            if (code != null) {
                taken.add(code);
            }
            household.moveTo(settlementId, code, moment);
        }
        households.flush();
        registers.delete(register);
    }

    /** Both lists may have used a code: the one that comes gets a number behind it. */
    private static @Nullable String free(@Nullable String code, Set<String> taken) {
        String tried = code;
        for (int next = 2; tried != null && taken.contains(tried); next++) {
            tried = code + "/" + next;
        }
        return tried;
    }

    private int thisYear() {
        return clock.today().getYear();
    }

    private static String keyOf(String settlementId) {
        return "households:" + settlementId;
    }
}
