package vn.chidao.directive;

import org.jspecify.annotations.Nullable;

/** How far a directive may go and how deep it must. */
public record Circulation(CirculationScope scope, DisseminationDepth depth) {

    public static final Circulation FREE = new Circulation(CirculationScope.ALL, DisseminationDepth.RECEIVERS);

    /** What nobody has said is as free as may be. */
    public static Circulation of(@Nullable CirculationScope scope, @Nullable DisseminationDepth depth) {
        return new Circulation(scope == null ? FREE.scope : scope, depth == null ? FREE.depth : depth);
    }

    public boolean isLimited() {
        return scope != CirculationScope.ALL;
    }

    public boolean reachesCells() {
        return depth == DisseminationDepth.CELLS;
    }
}
