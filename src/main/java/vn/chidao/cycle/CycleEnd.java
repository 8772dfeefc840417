package vn.chidao.cycle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.DirectiveView;
import vn.chidao.review.ReviewState;

/**
 * A directive and its obligations as its cycle leaves them.
 *
 * @param closed whether the cycle has ended, so that the next may be opened
 * @param finals the reviews that ended it, as far as whoever asks may read them
 * @param opened the next cycle; null while nobody has opened it
 * @param next the directive of the next cycle, as far as whoever asks may read it
 * @param waits whether its text was reworded and nobody has stood for its obligations since
 */
public record CycleEnd(
        DirectiveView directive,
        boolean closed,
        List<CycleObligation> obligations,
        List<ReviewState> finals,
        List<CycleAsk> asks,
        @Nullable OpenedCycle opened,
        @Nullable DirectiveView next,
        boolean waits) {

    public CycleEnd {
        obligations = List.copyOf(obligations);
        finals = List.copyOf(finals);
        asks = List.copyOf(asks);
    }
}
