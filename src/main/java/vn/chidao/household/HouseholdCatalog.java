package vn.chidao.household;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.household.HouseholdView.LastChange;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/**
 * The lists, read. Counts are for every module and everybody: they name nobody. Names are given only to whoever keeps
 * the list and, of the households that are its members or that it helps at present, to an organisation; superiors get
 * counts. Who has read which names stands in the log, by ids.
 */
@Service
@Transactional(readOnly = true)
public class HouseholdCatalog {

    private static final int FIRST_YEAR = 2010;

    private static final Logger log = LoggerFactory.getLogger(HouseholdCatalog.class);

    /** Each household as it had been found to be by {@code :day}; what was entered in error never was. */
    private static final String FOUND = """
            select h.*, s.status, s.since from household h
            join lateral (select status, since from household_status where household_id = h.id and since <= :day
                order by since desc, position desc limit 1) s on true
            where h.erasure_reason is distinct from 'ENTERED_IN_ERROR'
            """;

    private static final String HELPED = """
            exists (select 1 from household_help k where k.household_id = f.id and k.year = :year and k.since <= :day
                and (k.until is null or k.until >= :day))
            """;

    /** Nobody knows of an erased household how it is after that day. */
    private static final String STILL_KNOWN = "(f.erased_on is null or f.erased_on > :day)";

    private final JdbcClient jdbc;
    private final HouseholdProperties properties;
    private final Access access;
    private final BusinessClock clock;

    HouseholdCatalog(JdbcClient jdbc, HouseholdProperties properties, Access access, BusinessClock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.access = access;
        this.clock = clock;
    }

    /** The year asked for where figures can be had of it, else the nearest; this one where none was asked for. */
    public int yearOf(@Nullable Integer asked) {
        int now = clock.today().getYear();
        return asked == null ? now : Math.max(FIRST_YEAR, Math.min(asked, now));
    }

    /** The day that the figures of a year hold for: its last, or today while it runs. */
    public LocalDate asOf(int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        return last.isBefore(clock.today()) ? last : clock.today();
    }

    /** The counts of one residential area by {@link #asOf}; zeros where it has no list. */
    public SettlementCounts counts(String settlementId, int year) {
        return countsOf(List.of(settlementId), year).get(0);
    }

    /** As {@link #counts}, for each of these, in their order. */
    public List<SettlementCounts> countsOf(Collection<String> settlementIds, int year) {
        LocalDate day = asOf(year);
        Map<String, SettlementCounts> found = settlementIds.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                        with f as (%s and h.settlement_id in (:settlements))
                        select f.settlement_id,
                            count(*) filter (where f.status = 'POOR' and %2$s) as poor,
                            count(*) filter (where f.status = 'POOR' and %2$s and %3$s) as poor_helped,
                            count(*) filter (where f.status = 'NEAR_POOR' and %2$s) as near_poor,
                            count(*) filter (where f.status = 'NEAR_POOR' and %2$s and %3$s) as near_poor_helped,
                            count(*) filter (where f.status = 'OUT_OF_POVERTY' and f.since >= :first) as out_of_poverty
                        from f group by f.settlement_id
                        """.formatted(FOUND, STILL_KNOWN, HELPED))
                        .param("settlements", settlementIds)
                        .param("day", day)
                        .param("first", LocalDate.of(year, 1, 1))
                        .param("year", year)
                        .query((row, number) -> new SettlementCounts(
                                row.getString("settlement_id"),
                                year,
                                day,
                                row.getInt("poor"),
                                row.getInt("poor_helped"),
                                row.getInt("near_poor"),
                                row.getInt("near_poor_helped"),
                                row.getInt("out_of_poverty")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(SettlementCounts::settlementId, Function.identity()));
        return settlementIds.stream()
                .map(id -> found.getOrDefault(id, SettlementCounts.none(id, year, day)))
                .toList();
    }

    /**
     * How many households each organisation of the place helps there by {@link #asOf}, those that help none included; an
     * organisation whose data outlived it stands behind them.
     */
    public List<OrganizationHelp> helpsOf(HouseholdPlace place, int year) {
        Map<String, Integer> helped = new LinkedHashMap<>();
        place.organizations().stream().map(UnitView::id).forEach(id -> helped.put(id, 0));
        jdbc.sql("""
                        select k.unit_id, count(*) as households from household_help k join household h on h.id = k.household_id
                        where h.settlement_id = :settlement and h.erasure_reason is distinct from 'ENTERED_IN_ERROR'
                            and k.year = :year and k.since <= :day and (k.until is null or k.until >= :day)
                        group by k.unit_id order by k.unit_id
                        """)
                .param("settlement", place.settlementId())
                .param("year", year)
                .param("day", asOf(year))
                .query(row -> {
                    helped.put(row.getString("unit_id"), row.getInt("households"));
                });
        return helped.entrySet().stream()
                .map(each -> new OrganizationHelp(each.getKey(), each.getValue(), properties.extentOf(each.getValue())))
                .toList();
    }

    /** Of these residential areas, where households have more than one helper by {@link #asOf}; in their order. */
    public List<SharedHelp> sharedIn(Collection<String> settlementIds, int year) {
        return settlementIds.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        with helped as (
                            select h.settlement_id, h.id, array_agg(distinct k.unit_id) as units
                              from household h join household_help k on k.household_id = h.id
                             where h.settlement_id in (:settlements)
                               and h.erasure_reason is distinct from 'ENTERED_IN_ERROR'
                               and k.year = :year and k.since <= :day and (k.until is null or k.until >= :day)
                             group by h.settlement_id, h.id having count(distinct k.unit_id) > 1)
                        select settlement_id, count(distinct id) as households,
                               array(select distinct u from helped o, unnest(o.units) u
                                      where o.settlement_id = helped.settlement_id order by u) as units
                          from helped group by settlement_id order by settlement_id
                        """)
                        .param("settlements", settlementIds)
                        .param("year", year)
                        .param("day", asOf(year))
                        .query((row, number) -> new SharedHelp(
                                row.getString("settlement_id"), row.getInt("households"), Arrays.asList((String[])
                                        row.getArray("units").getArray())))
                        .list();
    }

    /** The fewest and the most households that an organisation should help in a residential area. */
    public List<Integer> helpRange() {
        return List.of(properties.fewestHelped(), properties.mostHelped());
    }

    /** Whether no list has been begun anywhere. */
    public boolean isEmpty() {
        return jdbc.sql("select count(*) from household_register")
                        .query(Long.class)
                        .single()
                == 0;
    }

    /**
     * The list of a residential area by {@link #asOf}, with the names that are the reader's business: poor ones first.
     *
     * @param withoutHelper only those that are poor or near-poor and that nobody helps on that day
     */
    public HouseholdList list(HouseholdPlace place, int year, boolean withoutHelper) {
        String settlementId = place.settlementId();
        LocalDate day = asOf(year);
        String sql = "with f as (" + FOUND + " and h.settlement_id = :settlement) select f.*, array(select unit_id"
                + " from household_member where household_id = f.id order by unit_id) as members from f where "
                + (withoutHelper ? "f.status <> 'OUT_OF_POVERTY' and " + STILL_KNOWN + " and not " + HELPED : "true")
                + " order by case f.status when 'POOR' then 1 when 'NEAR_POOR' then 2 else 3 end, f.code nulls last, f.id";
        Map<String, List<HelpView>> helps = helps(
                "where household_id in (select id from household where settlement_id = :key) and year = :year",
                settlementId,
                year);
        List<HouseholdView> all = jdbc.sql(sql)
                .param("settlement", settlementId)
                .param("day", day)
                .param("year", year)
                .query((row, number) -> view(row, helps.getOrDefault(row.getString("id"), List.of())))
                .list();
        Reading reading = new Reading(place, access.current());
        List<HouseholdView> readable =
                all.stream().filter(reading::isOpen).map(reading::asFarAsNeeded).toList();
        if (!readable.isEmpty()) {
            logged(settlementId, readable.stream().map(HouseholdView::id).toList());
        }
        return new HouseholdList(readable, all.size() - readable.size());
    }

    /**
     * One household as it stands today, with its history.
     *
     * @throws NotFound where there is none on this list, and for whoever may not know its name
     */
    public HouseholdHistory require(HouseholdPlace place, String householdId) {
        String settlementId = place.settlementId();
        Reading reading = new Reading(place, access.current());
        int year = clock.today().getYear();
        List<HelpView> helps =
                helps("where household_id = :key", householdId, year).getOrDefault(householdId, List.of());
        HouseholdView household = jdbc.sql("""
                        select h.*, s.status, s.since, array(select unit_id from household_member
                            where household_id = h.id order by unit_id) as members
                        from household h join lateral (select status, since from household_status
                            where household_id = h.id order by position desc limit 1) s on true
                        where h.id = :id and h.settlement_id = :settlement
                        """)
                .param("id", householdId)
                .param("settlement", settlementId)
                .query((row, number) -> view(
                        row, helps.stream().filter(help -> help.year() == year).toList()))
                .optional()
                .filter(reading::isOpen)
                .map(reading::asFarAsNeeded)
                .orElseThrow(() -> new NotFound("household", householdId));
        logged(settlementId, List.of(householdId));
        List<StatusEntry> statuses =
                jdbc.sql("""
                        select status, since, basis, entered_by, entered_on from household_status
                        where household_id = :id order by position desc
                        """).param("id", householdId).query(StatusEntry.class).list();
        return new HouseholdHistory(household, statuses, helps);
    }

    private Map<String, List<HelpView>> helps(String where, String key, int year) {
        List<HelpView> found = jdbc.sql(
                        "select household_id, unit_id, year, since, until, named_by from household_help " + where
                                + " order by year desc, since, unit_id")
                .param("key", key)
                .param("year", year)
                .query(HelpView.class)
                .list();
        Map<String, List<HelpView>> byHousehold = new LinkedHashMap<>();
        found.forEach(help -> byHousehold
                .computeIfAbsent(help.householdId(), any -> new ArrayList<>())
                .add(help));
        return byHousehold;
    }

    private HouseholdView view(ResultSet row, List<HelpView> helps) throws SQLException {
        PovertyStatus status = PovertyStatus.valueOf(row.getString("status"));
        LocalDate since = row.getObject("since", LocalDate.class);
        LocalDate erasedOn = row.getObject("erased_on", LocalDate.class);
        String reason = row.getString("erasure_reason");
        boolean longOut = status == PovertyStatus.OUT_OF_POVERTY
                && since.isBefore(clock.today().minusYears(properties.reviewAfterYears()));
        return new HouseholdView(
                row.getString("id"),
                row.getLong("version"),
                row.getString("settlement_id"),
                row.getString("code"),
                row.getString("head_name"),
                row.getString("address"),
                status,
                since,
                Arrays.asList((String[]) row.getArray("members").getArray()),
                helps,
                erasedOn,
                reason == null ? null : ErasureReason.valueOf(reason),
                erasedOn == null && longOut,
                new LastChange(
                        HouseholdChange.valueOf(row.getString("last_change")),
                        row.getString("changed_by"),
                        row.getString("changed_position"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()));
    }

    private static void logged(String settlementId, List<String> householdIds) {
        log.info(
                "names of households read: by {}, of {}: {}", CurrentActor.get().account(), settlementId, householdIds);
    }

    /** Somebody reads a list: which of its households are his business, and what of them. */
    private final class Reading {

        private final Asker asker;
        private final boolean keeps;

        Reading(HouseholdPlace place, Asker asker) {
            this.asker = asker;
            this.keeps = asker.may(Right.READ_HOUSEHOLD, place.register());
        }

        boolean isOpen(HouseholdView household) {
            if (keeps || household.erased()) {
                return keeps;
            }
            Set<String> concerned = new LinkedHashSet<>(household.memberUnitIds());
            household.helps().stream()
                    .filter(help -> help.goesOnAt(clock.today()))
                    .map(HelpView::unitId)
                    .forEach(concerned::add);
            return asker.may(Right.READ_HOUSEHOLD, Thing.of(concerned));
        }

        /** Who else helps an organisation must know; of whom else somebody is a member it need not. */
        HouseholdView asFarAsNeeded(HouseholdView household) {
            return keeps
                    ? household
                    : household.of(household.memberUnitIds().stream()
                            .filter(asker.units()::contains)
                            .toList());
        }
    }
}
