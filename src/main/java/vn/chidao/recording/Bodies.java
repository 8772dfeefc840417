package vn.chidao.recording;

import org.jspecify.annotations.Nullable;

/** Who follows up, receives reports and concludes, as far as it is known. */
public record Bodies(
        @Nullable String followUpUnitId,
        @Nullable String reportReceiverUnitId,
        @Nullable String concludingUnitId) {

    static final Bodies NONE = new Bodies(null, null, null);

    public boolean areNamed() {
        return followUpUnitId != null && reportReceiverUnitId != null && concludingUnitId != null;
    }
}
