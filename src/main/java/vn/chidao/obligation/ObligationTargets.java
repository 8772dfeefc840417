package vn.chidao.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;

/**
 * How far the numbers a directive sets have been reached. Counts what officers have tied to a target, in records and in
 * confirmed results; figures of reports are made of these and would count twice.
 */
@Service
@Transactional(readOnly = true)
public class ObligationTargets {

    private final JdbcClient jdbc;
    private final ObligationCatalog catalog;
    private final ObligationRights rights;
    private final OrganizationDirectory organizations;

    ObligationTargets(
            JdbcClient jdbc, ObligationCatalog catalog, ObligationRights rights, OrganizationDirectory organizations) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.rights = rights;
        this.organizations = organizations;
    }

    /** Every target of a directive in the text's order, with what counts on a day. */
    public List<TargetProgress> progressOf(String directiveId, LocalDate day) {
        return progressOf(
                catalog.ofDirective(directiveId).stream()
                        .filter(obligation -> !obligation.targets().isEmpty())
                        .toList(),
                day);
    }

    /** One line of a target's progress; empty where there is no such target or it has no line of that organisation. */
    public Optional<TargetProgress.Line> lineOf(
            ObligationView obligation, int position, @Nullable String unitId, LocalDate day) {
        return progressOf(List.of(obligation), day).stream()
                .filter(progress -> progress.position() == position)
                .flatMap(progress -> progress.lines().stream())
                .filter(line -> Objects.equals(line.unitId(), unitId))
                .findFirst();
    }

    private List<TargetProgress> progressOf(List<ObligationView> obligations, LocalDate day) {
        List<TargetProgress> progress = new ArrayList<>();
        for (ObligationView obligation : obligations) {
            List<TargetFigure> figures = figures(obligation.id());
            Map<String, String> successors = successors(obligation.id());
            for (int i = 0; i < obligation.targets().size(); i++) {
                int position = i;
                progress.add(progress(
                        obligation,
                        position,
                        figures.stream()
                                .filter(figure -> figure.tie().target() == position)
                                .toList(),
                        successors,
                        day));
            }
        }
        return progress;
    }

    private TargetProgress progress(
            ObligationView obligation,
            int position,
            List<TargetFigure> figures,
            Map<String, String> successors,
            LocalDate day) {
        Target target = obligation.targets().get(position);
        LocalDate by = target.by();
        LocalDate until = by != null && by.isBefore(day) ? by : day;
        LocalDate since = firstDayOfPeriod(obligation.rhythm(), until);
        List<TargetFigure> counted = figures.stream()
                .filter(figure -> !figure.on().isAfter(until)
                        && (since == null || !figure.on().isBefore(since)))
                .toList();
        return new TargetProgress(
                obligation.id(),
                obligation.code(),
                position,
                target,
                since,
                until,
                lines(obligation, target, counted, successors));
    }

    /** A number "hằng năm" starts anew each year; one without a period grows from the first day on. */
    private static @Nullable LocalDate firstDayOfPeriod(Rhythm rhythm, LocalDate day) {
        return switch (rhythm) {
            case MONTH, QUARTER, HALF_YEAR, YEAR ->
                Period.of(rhythm, day, day, null).start();
            case DAY_EACH_YEAR -> day.withDayOfYear(1);
            case ONCE,
                    THREE_YEARS,
                    FIVE_YEARS,
                    TERM,
                    WITHIN_PHASE,
                    ON_OCCASION,
                    CONTINUOUS,
                    AS_PRESCRIBED,
                    PERIODIC_UNSTATED,
                    NONE -> null;
        };
    }

    private List<TargetProgress.Line> lines(
            ObligationView obligation, Target target, List<TargetFigure> figures, Map<String, String> successors) {
        TargetTally tally = new TargetTally(target);
        if (target.per() == null) {
            return List.of(tally.line(null, figures, true));
        }
        String level = levelOf(target.per());
        Map<String, List<TargetFigure>> byUnit = new LinkedHashMap<>();
        bearers(obligation, target.per(), level).forEach(unitId -> byUnit.put(unitId, new ArrayList<>()));
        for (TargetFigure figure : figures) {
            String whose = level == null ? figure.unitId() : figure.doneByUnitId();
            byUnit.computeIfAbsent(lastAfter(whose, successors), unitId -> new ArrayList<>())
                    .add(figure);
        }
        List<TargetProgress.Line> lines = new ArrayList<>();
        byUnit.forEach((unitId, own) ->
                lines.add(tally.line(unitId, List.copyOf(own), level == null || isOfLevel(unitId, level))));
        return lines;
    }

    /** The level of the places a number is set for; null where it is set for whoever is obliged. */
    private static @Nullable String levelOf(Target.Per per) {
        return switch (per) {
            case UNIT, ORGANIZATION -> null;
            case COMMUNE -> "COMMUNE";
            case RESIDENTIAL_AREA, ORGANIZATION_IN_AREA -> ObligationRights.RESIDENTIAL_AREA;
        };
    }

    /** Who has a line of its own even without a figure: whoever is obliged, and the places a Front records for. */
    private Set<String> bearers(ObligationView obligation, Target.Per per, @Nullable String level) {
        if (level == null) {
            return new LinkedHashSet<>(obligation.unitIds());
        }
        Set<String> bearers = new LinkedHashSet<>();
        obligation.unitIds().stream().filter(unitId -> isOfLevel(unitId, level)).forEach(bearers::add);
        if (per == Target.Per.RESIDENTIAL_AREA) {
            rights.recordable(obligation.unitIds()).stream()
                    .filter(unitId -> isOfLevel(unitId, level))
                    .forEach(bearers::add);
        }
        return bearers;
    }

    private boolean isOfLevel(String unitId, String level) {
        return organizations
                .unit(unitId)
                .map(UnitView::level)
                .filter(level::equals)
                .isPresent();
    }

    private static String lastAfter(String unitId, Map<String, String> successors) {
        Set<String> passed = new LinkedHashSet<>();
        String last = unitId;
        while (successors.containsKey(last) && passed.add(last)) {
            last = successors.get(last);
        }
        return last;
    }

    private Map<String, String> successors(String obligationId) {
        Map<String, String> successors = new LinkedHashMap<>();
        jdbc.sql("""
                        select unit_id, successor_unit_id from obligation_unit
                        where obligation_id = :id and successor_unit_id is not null order by position
                        """).param("id", obligationId).query((ResultSet rs) -> {
            successors.put(rs.getString("unit_id"), rs.getString("successor_unit_id"));
        });
        return successors;
    }

    private List<TargetFigure> figures(String obligationId) {
        return jdbc.sql("""
                        select 'RESULT' as source, o.id as source_id, o.obligation_id, o.unit_id, o.unit_id as done_by_unit_id,
                               o.done_on as on_day, f.indicator as title, f.indicator as figure_name, f.indicator_code,
                               f.value, f.qualifier, f.unit, f.raw_text, f.value_base, f.target_position, f.target_item,
                               f.counted_at_unit_id, o.closed_on::timestamptz as known_at, f.position
                        from occurrence o join occurrence_result f on f.occurrence_id = o.id
                        where o.obligation_id = :id and o.status = 'DONE' and f.target_position is not null
                        union all
                        select 'RECORD', r.id, r.obligation_id, r.unit_id, coalesce(r.done_by_unit_id, r.unit_id), r.on_day,
                               r.title, coalesce(r.indicator, r.title), r.indicator_code, r.value, r.qualifier, r.unit,
                               r.raw_text, r.value_base, r.target_position, r.target_item, r.counted_at_unit_id,
                               r.recorded_at, 0
                        from obligation_record r
                        where r.obligation_id = :id and r.target_position is not null
                        order by on_day, known_at, source_id, position
                        """)
                .param("id", obligationId)
                .query(ObligationTargets::figure)
                .list();
    }

    private static TargetFigure figure(ResultSet rs, int row) throws SQLException {
        return new TargetFigure(
                RecordedWork.Source.valueOf(rs.getString("source")),
                rs.getString("source_id"),
                rs.getString("obligation_id"),
                rs.getString("unit_id"),
                rs.getString("done_by_unit_id"),
                rs.getObject("on_day", LocalDate.class),
                rs.getString("title"),
                ObligationRows.figure(rs),
                Objects.requireNonNull(ObligationRows.tie(rs)),
                rs.getString("counted_at_unit_id"));
    }
}
