package vn.chidao.organization;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chidao.organization.WorldPlan.Column;

/** Which values of a row are compared with the register, by the names of the files' columns. */
final class Columns {

    static final List<Column<KindView>> KIND = WorldPlan.columns(
            new Column<>("id", KindView::id),
            new Column<>("name", KindView::name),
            new Column<>("sphere", KindView::sphere),
            new Column<>("collective", KindView::collective));

    static final List<Column<LevelView>> LEVEL = WorldPlan.columns(
            new Column<>("id", LevelView::id),
            new Column<>("name", LevelView::name),
            new Column<>("valid_from", LevelView::validFrom),
            new Column<>("valid_to", LevelView::validTo));

    static final List<Column<FunctionView>> FUNCTION = WorldPlan.columns(
            new Column<>("word", FunctionView::word),
            new Column<>("name", FunctionView::name),
            new Column<>("relation", FunctionView::relation),
            new Column<>("kinds", function -> String.join(" ", function.kinds())));

    static final List<Column<World.FirstState>> UNIT = WorldPlan.columns(
            new Column<>("name", first -> stateOf(first, StateView::name)),
            new Column<>("short_name", first -> stateOf(first, StateView::shortName)),
            new Column<>("kind", first -> first.unit().kind()),
            new Column<>("level", first -> first.unit().level()),
            new Column<>("area", first -> first.unit().area()),
            new Column<>("parent", first -> stateOf(first, StateView::parentId)),
            new Column<>("notation", first -> stateOf(first, StateView::notation)),
            new Column<>("valid_from", first -> first.unit().validFrom()),
            new Column<>("valid_to", first -> first.unit().validTo()));

    static final List<Column<StateView>> STATE = WorldPlan.columns(
            new Column<>("name", StateView::name),
            new Column<>("short_name", StateView::shortName),
            new Column<>("notation", StateView::notation),
            new Column<>("parent", StateView::parentId));

    static final List<Column<SuccessorView>> SUCCESSION =
            WorldPlan.columns(new Column<>("since", SuccessorView::since));

    static final List<Column<TermView>> TERM =
            WorldPlan.columns(new Column<>("from", TermView::validFrom), new Column<>("to", TermView::validTo));

    static final List<Column<World.Position>> POSITION = WorldPlan.columns(
            new Column<>("name", World.Position::name),
            new Column<>("roles", World.Position::rolesAsText),
            new Column<>("valid_from", World.Position::validFrom),
            new Column<>("valid_to", World.Position::validTo));

    static final List<Column<Named>> HOLDING = WorldPlan.columns(
            new Column<>("name", Named::name),
            new Column<>("to", named -> named.holding().to()),
            new Column<>("acting", named -> named.holding().acting()));

    /** A holding and what the holder is called. */
    record Named(World.Holding holding, String name) {}

    private Columns() {}

    private static @Nullable Object stateOf(World.FirstState first, Function<StateView, @Nullable Object> value) {
        return first.state() == null ? null : value.apply(first.state());
    }
}
