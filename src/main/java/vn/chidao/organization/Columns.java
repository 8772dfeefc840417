package vn.chidao.organization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Days;

/** Which values of a row are compared with the register, by the names of the files' columns. */
final class Columns {

    static final List<Column<KindView>> KIND = columns(
            new Column<>("id", KindView::id),
            new Column<>("name", KindView::name),
            new Column<>("sphere", KindView::sphere),
            new Column<>("collective", KindView::collective));

    static final List<Column<LevelView>> LEVEL = columns(
            new Column<>("id", LevelView::id),
            new Column<>("name", LevelView::name),
            new Column<>("valid_from", LevelView::validFrom),
            new Column<>("valid_to", LevelView::validTo));

    static final List<Column<FunctionView>> FUNCTION = columns(
            new Column<>("word", FunctionView::word),
            new Column<>("name", FunctionView::name),
            new Column<>("relation", FunctionView::relation),
            new Column<>("kinds", function -> String.join(" ", function.kinds())));

    static final List<Column<World.FirstState>> UNIT = columns(
            new Column<>("name", first -> stateOf(first, StateView::name)),
            new Column<>("short_name", first -> stateOf(first, StateView::shortName)),
            new Column<>("kind", first -> first.unit().kind()),
            new Column<>("level", first -> first.unit().level()),
            new Column<>("area", first -> first.unit().area()),
            new Column<>("parent", first -> stateOf(first, StateView::parentId)),
            new Column<>("notation", first -> stateOf(first, StateView::notation)),
            new Column<>("valid_from", first -> first.unit().validFrom()),
            new Column<>("valid_to", first -> first.unit().validTo()));

    static final List<Column<StateView>> STATE = columns(
            new Column<>("name", StateView::name),
            new Column<>("short_name", StateView::shortName),
            new Column<>("notation", StateView::notation),
            new Column<>("parent", StateView::parentId));

    static final List<Column<SuccessorView>> SUCCESSION = columns(new Column<>("since", SuccessorView::since));

    static final List<Column<TermView>> TERM =
            columns(new Column<>("from", TermView::validFrom), new Column<>("to", TermView::validTo));

    static final List<Column<World.Position>> POSITION = columns(
            new Column<>("name", World.Position::name),
            new Column<>("roles", World.Position::rolesAsText),
            new Column<>("valid_from", World.Position::validFrom),
            new Column<>("valid_to", World.Position::validTo));

    static final List<Column<Named>> HOLDING = columns(
            new Column<>("name", Named::name),
            new Column<>("to", named -> named.holding().to()),
            new Column<>("acting", named -> named.holding().acting()));

    /** A holding and what the holder is called. */
    record Named(World.Holding holding, String name) {}

    private Columns() {}

    private static @Nullable Object stateOf(World.FirstState first, Function<StateView, @Nullable Object> value) {
        return first.state() == null ? null : value.apply(first.state());
    }

    /** A column of a file and where its value stands in a record. */
    record Column<T>(String name, Function<T, @Nullable Object> value) {

        WorldPreview.@Nullable Field difference(T before, T after) {
            Object one = value.apply(before);
            Object other = value.apply(after);
            return Objects.equals(one, other) ? null : new WorldPreview.Field(name, text(one), text(other));
        }

        private static @Nullable String text(@Nullable Object value) {
            return value instanceof LocalDate day ? Days.written(day) : value == null ? null : value.toString();
        }
    }

    @SafeVarargs
    private static <T> List<Column<T>> columns(Column<T>... columns) {
        return Arrays.asList(columns);
    }
}
