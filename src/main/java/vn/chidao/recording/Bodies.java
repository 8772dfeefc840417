package vn.chidao.recording;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who follows up, receives reports and concludes, as far as it is known.
 *
 * @param concludingTogether who concludes beside the last, as the parties of a joint programme do; proposals of before say
 *     nothing of it
 */
public record Bodies(
        @Nullable String followUpUnitId,
        @Nullable String reportReceiverUnitId,
        @Nullable String concludingUnitId,
        List<String> concludingTogether) {

    static final Bodies NONE = new Bodies(null, null, null, List.of());

    public Bodies {
        concludingTogether = concludingTogether == null
                ? List.of()
                : concludingTogether.stream()
                        .filter(unit -> !unit.equals(concludingUnitId))
                        .distinct()
                        .toList();
    }

    public boolean areNamed() {
        return followUpUnitId != null && reportReceiverUnitId != null && concludingUnitId != null;
    }
}
