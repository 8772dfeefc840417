package vn.chidao.obligation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.obligation.ObligationView.RhythmLineView;
import vn.chidao.shared.ContentArea;

/** Rows of this module's tables as views. */
final class ObligationRows {

    private ObligationRows() {}

    /** An obligation, still without its rhythms and targets: {@link #attach}. */
    static ObligationView obligation(ResultSet rs, int row) throws SQLException {
        return new ObligationView(
                rs.getString("id"),
                rs.getString("directive_id"),
                rs.getString("code"),
                rs.getString("clause_id"),
                rs.getString("quote"),
                constants(ObligationKind.class, rs, "kinds"),
                constants(ContentArea.class, rs, "contents"),
                rs.getString("lead_text"),
                rs.getString("lead_selector"),
                rs.getString("action"),
                rs.getString("partners"),
                rs.getString("evidence"),
                rs.getString("result_to_unit"),
                Rhythm.valueOf(rs.getString("rhythm")),
                ObligationStage.valueOf(rs.getString("stage")),
                rs.getString("phase_label"),
                ObligationStatus.valueOf(rs.getString("status")),
                day(rs, "in_force_on"),
                constant(ClosingState.class, rs.getString("closing_state")),
                rs.getString("closing_reason"),
                texts(rs, "unit_ids"),
                List.of(),
                rs.getString("awaited_text"),
                rs.getString("satisfied_by_directive"),
                day(rs, "satisfied_on"),
                List.of());
    }

    /** A rhythm with the obligation it belongs to. */
    record RhythmOf(String obligationId, RhythmLineView line) {}

    static RhythmOf rhythm(ResultSet rs, int row) throws SQLException {
        return new RhythmOf(
                rs.getString("obligation_id"),
                new RhythmLineView(
                        Rhythm.valueOf(rs.getString("rhythm")),
                        ObligationStage.valueOf(rs.getString("stage")),
                        rs.getObject("first_due_on", LocalDate.class),
                        rs.getInt("opens_working_days_before"),
                        RhythmEntry.Source.DECISION.name().equals(rs.getString("source")),
                        rs.getString("decided_by_unit"),
                        rs.getString("decided_by"),
                        day(rs, "decided_on"),
                        rs.getString("reason")));
    }

    /** A target with the obligation it belongs to. */
    record TargetOf(String obligationId, Target target) {}

    static TargetOf target(ResultSet rs, int row) throws SQLException {
        return new TargetOf(
                rs.getString("obligation_id"),
                new Target(
                        Target.Op.valueOf(rs.getString("op")),
                        rs.getBigDecimal("value"),
                        rs.getBigDecimal("max_value"),
                        rs.getString("unit"),
                        constant(Target.Per.class, rs.getString("per")),
                        texts(rs, "items"),
                        day(rs, "reach_by"),
                        rs.getString("quote"),
                        rs.getString("label")));
    }

    static List<ObligationView> attach(List<ObligationView> views, List<RhythmOf> rhythms, List<TargetOf> targets) {
        Map<String, List<RhythmLineView>> rhythmsOf =
                rhythms.stream().collect(groupingBy(RhythmOf::obligationId, mapping(RhythmOf::line, toList())));
        Map<String, List<Target>> targetsOf =
                targets.stream().collect(groupingBy(TargetOf::obligationId, mapping(TargetOf::target, toList())));
        return views.stream()
                .map(view -> view.with(
                        rhythmsOf.getOrDefault(view.id(), List.of()), targetsOf.getOrDefault(view.id(), List.of())))
                .toList();
    }

    /** The tie of a figure that counts toward a target, or null. */
    static @Nullable TargetTie tie(ResultSet rs) throws SQLException {
        Integer target = rs.getObject("target_position", Integer.class);
        return target == null ? null : new TargetTie(target, rs.getObject("target_item", Integer.class));
    }

    static OccurrenceView occurrence(ResultSet rs, int row) throws SQLException {
        return new OccurrenceView(
                rs.getString("id"),
                rs.getString("obligation_id"),
                rs.getString("obligation_code"),
                rs.getString("directive_id"),
                rs.getString("unit_id"),
                rs.getString("acting_unit_id"),
                Rhythm.valueOf(rs.getString("rhythm")),
                ObligationStage.valueOf(rs.getString("stage")),
                rs.getString("period_key"),
                rs.getString("period_label"),
                rs.getObject("period_start", LocalDate.class),
                rs.getObject("period_end", LocalDate.class),
                rs.getObject("opens_on", LocalDate.class),
                rs.getObject("due_on", LocalDate.class),
                rs.getString("status"));
    }

    /** One row a figure, or one without. */
    static RecordedWork work(ResultSet rs, int row) throws SQLException {
        IndicatorFigure figure = figure(rs);
        return new RecordedWork(
                RecordedWork.Source.valueOf(rs.getString("source")),
                rs.getString("source_id"),
                rs.getString("code"),
                rs.getString("unit_id"),
                rs.getString("done_by_unit_id"),
                rs.getObject("on_day", LocalDate.class),
                rs.getString("title"),
                figure == null
                        ? List.of()
                        : List.of(new RecordedWork.Figure(
                                constant(ContentArea.class, rs.getString("content")),
                                figure,
                                rs.getString("counted_at_unit_id"))));
    }

    /** What a row counts; null where it counts nothing. */
    static @Nullable IndicatorFigure figure(ResultSet rs) throws SQLException {
        return IndicatorFigure.read(rs, "figure_name");
    }

    /** Rows of one source become one. */
    static List<RecordedWork> merged(List<RecordedWork> rows) {
        Map<List<Object>, RecordedWork> bySource = new LinkedHashMap<>();
        rows.forEach(row -> bySource.merge(
                List.of(row.source(), row.sourceId()),
                row,
                (first, next) -> new RecordedWork(
                        first.source(),
                        first.sourceId(),
                        first.obligationCode(),
                        first.unitId(),
                        first.doneByUnitId(),
                        first.on(),
                        first.title(),
                        Stream.concat(first.figures().stream(), next.figures().stream())
                                .toList())));
        return List.copyOf(bySource.values());
    }

    static RecordView record(ResultSet rs, int row) throws SQLException {
        return new RecordView(
                rs.getString("id"),
                rs.getString("obligation_id"),
                rs.getString("code"),
                rs.getString("directive_id"),
                rs.getString("unit_id"),
                Objects.requireNonNullElse(rs.getString("done_by_unit_id"), rs.getString("unit_id")),
                rs.getObject("on_day", LocalDate.class),
                rs.getString("title"),
                rs.getString("text"),
                figure(rs),
                constant(ContentArea.class, rs.getString("content")),
                rs.getString("file_id"),
                rs.getString("recorded_by"),
                tie(rs),
                rs.getString("counted_at_unit_id"),
                new WorkDetail(
                        WorkKind.valueOf(rs.getString("kind")),
                        constant(WorkForm.class, rs.getString("form")),
                        rs.getString("concerning"),
                        rs.getString("channel_id"),
                        rs.getString("channel_section"),
                        rs.getString("address")));
    }

    private static @Nullable LocalDate day(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, ResultSet rs, String column)
            throws SQLException {
        Set<E> constants = EnumSet.noneOf(type);
        texts(rs, column).forEach(name -> constants.add(Enum.valueOf(type, name)));
        return constants;
    }

    private static List<String> texts(ResultSet rs, String column) throws SQLException {
        Array array = rs.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
