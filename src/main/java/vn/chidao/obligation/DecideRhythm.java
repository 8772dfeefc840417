package vn.chidao.obligation;

import java.util.List;

/** The following-up body sets real rhythms where the text sets none; kept as its decision, never as the text's. */
public record DecideRhythm(String obligationId, List<RhythmLine> lines, String reason) {

    public DecideRhythm {
        lines = List.copyOf(lines);
    }
}
