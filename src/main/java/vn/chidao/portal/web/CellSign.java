package vn.chidao.portal.web;

import vn.chidao.obligation.MatrixView.CellState;
import vn.chidao.obligation.OccurrenceView;

/** The five signs of state: a shape, the class that colours it, and the key of the word it always comes with. */
public record CellSign(String shape, String css, String wordKey) {

    static CellSign of(CellState state) {
        String word = "CellState." + state.name();
        return switch (state) {
            case DONE, DISSEMINATED, RECORDED -> new CellSign("●", "state-done", word);
            case OPEN -> new CellSign("◐", "state-open", word);
            case LATE -> new CellSign("▲", "state-late", word);
            case WAITING, GAP -> new CellSign("◌", "state-wait", word);
            case DRAFT, PLANNED, TO_DISSEMINATE, NO_RECORD -> new CellSign("○", "state-none", word);
            case RELEASED -> new CellSign("–", "state-none", word);
        };
    }

    static CellSign of(OccurrenceView occurrence, boolean late) {
        return switch (occurrence.status()) {
            case "DONE" -> of(CellState.DONE);
            case "RELEASED" -> of(CellState.RELEASED);
            default -> of(late ? CellState.LATE : CellState.OPEN);
        };
    }
}
