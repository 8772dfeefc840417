package vn.chidao.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chidao.obligation.ClosingState;

/**
 * What must stand at the end, computed from rows of acts alone: receipts, occurrences, results, records. Nothing of it asks
 * the code that adds up or closes.
 */
final class FourOracle {

    private final JdbcClient jdbc;

    FourOracle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One number somebody has put on record: which work, of which content, what, how much. */
    record Raw(
            String kind,
            String sourceId,
            String owner,
            String content,
            String what,
            @Nullable String code,
            String unit,
            BigDecimal value,
            LocalDate on,
            LocalDate known) {

        String thing() {
            return content + " " + (code == null ? what.toLowerCase(Locale.ROOT) : code) + " " + unit;
        }
    }

    /** Every number on record of a directive that a report may count. */
    List<Raw> raw(String directiveId) {
        return jdbc.sql("""
                        select 'RESULT' as kind, o.id as source_id, o.unit_id as owner, f.content, f.indicator as what,
                               f.indicator_code as code, f.unit, f.value, o.done_on as "on", o.closed_on as known
                          from occurrence o join occurrence_result f on f.occurrence_id = o.id
                         where o.directive_id = :id and o.status = 'DONE' and f.counted_at is null
                        union all
                        select 'RECORD', r.id, r.unit_id, r.content, coalesce(r.indicator, r.title), r.indicator_code,
                               r.unit, r.value, r.on_day, (r.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date
                          from obligation_record r
                         where r.directive_id = :id and r.value is not null and r.content is not null
                           and r.counted_at is null
                        """).param("id", directiveId).query(Raw.class).list();
    }

    /** A consolidated report on a year that was accepted. */
    record Yearly(
            String id,
            String directiveId,
            String line,
            LocalDate from,
            LocalDate to,
            LocalDate until,
            LocalDate accepted) {}

    List<Yearly> yearly(String directiveId) {
        return jdbc.sql("""
                        select id, directive_id, line, period_from as "from", period_to as "to", figures_until as until,
                               accepted_on as accepted
                          from report
                         where directive_id = :id and parent_id is null and consolidating and status = 'ACCEPTED'
                           and standing and period_to - period_from between 299 and 429
                         order by period_to, id
                        """).param("id", directiveId).query(Yearly.class).list();
    }

    /** The earliest day on which one of those who contribute to this report wrote its part, or the report itself was. */
    LocalDate lastPartsWritten(Yearly report) {
        return jdbc.sql("""
                        select min(figures_until) from report
                         where (parent_id = :id or id = :id) and figures_until is not null
                        """).param("id", report.id()).query(LocalDate.class).single();
    }

    /** Whose parts came when the report had been added up. */
    List<String> tooLateFor(Yearly report) {
        return jdbc.sql("select unit_id from report where parent_id = :id and after_consolidation")
                .param("id", report.id())
                .query(String.class)
                .list();
    }

    record Figure(
            String id,
            String reportId,
            String content,
            String indicator,
            @Nullable String code,
            String unit,
            BigDecimal value) {

        String thing() {
            return content + " " + (code == null ? indicator.toLowerCase(Locale.ROOT) : code) + " " + unit;
        }
    }

    List<Figure> figures(String reportId) {
        return jdbc.sql("""
                        select id, report_id, content, indicator, indicator_code as code, unit, value
                          from report_figure where report_id = :id order by position
                        """).param("id", reportId).query(Figure.class).list();
    }

    /** The work at the bottom of a figure, through however many reports it has come. */
    List<String> leaves(Figure figure) {
        List<String> leaves = new ArrayList<>();
        record Source(String kind, String sourceId) {}
        List<Source> sources =
                jdbc.sql("""
                        select kind, source_id from report_figure_source
                         where figure_id = :id and left_out is null order by position
                        """).param("id", figure.id()).query(Source.class).list();
        for (Source source : sources) {
            if (!source.kind().equals("REPORT")) {
                leaves.add(source.kind() + " " + source.sourceId());
                continue;
            }
            figures(source.sourceId()).stream()
                    .filter(below -> below.thing().equals(figure.thing()))
                    .forEach(below -> leaves.addAll(leaves(below)));
        }
        return leaves;
    }

    /**
     * Whose work was reviewed on a day: of what was sent from here who received it, of what was recorded whom its
     * obligations bound, as far as anybody works there.
     */
    Set<String> reviewed(String directiveId, LocalDate on) {
        Set<String> received =
                units("select acting_unit_id from directive_receipt where directive_id = :id", directiveId, on);
        return !received.isEmpty() ? received : units("""
                        select u.unit_id from obligation o join obligation_unit u on u.obligation_id = o.id
                         where o.directive_id = :id and o.in_force_on <= :on and coalesce(o.closed_on, :on) >= :on
                           and u.valid_from <= :on and coalesce(u.valid_to, :on) >= :on
                           and exists (select 1 from position p where p.unit_id = u.unit_id)
                        """, directiveId, on);
    }

    private Set<String> units(String sql, String directiveId, LocalDate on) {
        return new TreeSet<>(jdbc.sql(sql)
                .param("id", directiveId)
                .param("on", on)
                .query(String.class)
                .list());
    }

    /** When the self-assessments of a review were asked for. */
    LocalDate askedOn(String reviewId) {
        return jdbc.sql("""
                        select (business_at at time zone 'Asia/Ho_Chi_Minh')::date from act
                         where verb = 'CONTRIBUTIONS_REQUESTED' and subject_id = :id
                        """).param("id", reviewId).query(LocalDate.class).single();
    }

    /** Of whom a review has asked how they see their own work. */
    List<String> selfAssessing(String reviewId) {
        return jdbc.sql("select unit_id from report where parent_id = :id and standing")
                .param("id", reviewId)
                .query(String.class)
                .list();
    }

    /** To whose people the conclusion of a review was mailed. */
    Set<String> toldOf(String reviewId) {
        return new TreeSet<>(
                jdbc.sql("""
                        select distinct split_part(dedupe_key, '|', 3) from mail_message
                         where dedupe_key like 'review-concluded|%' and split_part(dedupe_key, '|', 2) = :id
                        """).param("id", reviewId).query(String.class).list());
    }

    /** How an obligation must have ended. */
    record Ended(String id, String code, ClosingState stated, ClosingState owed) {}

    List<Ended> ended(String directiveId) {
        record Row(String id, String code, String stage, String closingState, boolean waited) {}
        return jdbc.sql("""
                        select o.id, o.code, o.stage, o.closing_state,
                               (c.obligation_id is not null and c.satisfied_on is null) as waited
                          from obligation o left join obligation_condition c on c.obligation_id = o.id
                         where o.directive_id = :id and o.closing_state is not null order by o.position
                        """).param("id", directiveId).query(Row.class).list().stream()
                .map(row -> new Ended(
                        row.id(),
                        row.code(),
                        ClosingState.valueOf(row.closingState()),
                        row.waited() ? ClosingState.NOT_DONE : owed(directiveId, row.id(), row.stage())))
                .toList();
    }

    private ClosingState owed(String directiveId, String obligationId, String stage) {
        return switch (stage) {
            case "LEADING" -> byLines(obligationId, disseminated(directiveId));
            case "RECORD" ->
                byLines(
                        obligationId,
                        new HashSet<>(jdbc.sql("select unit_id from obligation_record where obligation_id = :id")
                                .param("id", obligationId)
                                .query(String.class)
                                .list()));
            default -> {
                List<String> all = jdbc.sql("select status from occurrence where obligation_id = :id")
                        .param("id", obligationId)
                        .query(String.class)
                        .list();
                yield state(all.stream().filter("DONE"::equals).count(), all.size());
            }
        };
    }

    private Set<String> disseminated(String directiveId) {
        return new HashSet<>(
                jdbc.sql("select unit_id from directive_receipt where directive_id = :id and status = 'DONE'")
                        .param("id", directiveId)
                        .query(String.class)
                        .list());
    }

    /** Of those that took over from one another one has shown it. */
    private ClosingState byLines(String obligationId, Set<String> shown) {
        record Unit(String unitId, @Nullable String successorUnitId) {}
        Map<String, String> successors = new HashMap<>();
        Set<String> units = new LinkedHashSet<>();
        jdbc.sql("select unit_id, successor_unit_id from obligation_unit where obligation_id = :id")
                .param("id", obligationId)
                .query(Unit.class)
                .list()
                .forEach(unit -> {
                    units.add(unit.unitId());
                    if (unit.successorUnitId() != null) {
                        successors.put(unit.unitId(), unit.successorUnitId());
                    }
                });
        Map<String, Boolean> lines = new HashMap<>();
        for (String unit : units) {
            String last = unit;
            while (successors.containsKey(last)) {
                last = successors.get(last);
            }
            lines.merge(last, shown.contains(unit), Boolean::logicalOr);
        }
        return state(lines.values().stream().filter(Boolean::booleanValue).count(), lines.size());
    }

    private static ClosingState state(long done, long all) {
        if (done == 0) {
            return ClosingState.NOT_DONE;
        }
        return done == all ? ClosingState.DONE : ClosingState.PARTLY;
    }
}
