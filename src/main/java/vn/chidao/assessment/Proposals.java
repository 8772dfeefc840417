package vn.chidao.assessment;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed for the scores of a sheet.
 *
 * @param until the last day whose records they rest on
 * @param byPlace by the place of their criterion
 */
record Proposals(LocalDate until, Map<Integer, Proposal> byPlace) {

    Proposals {
        byPlace = Map.copyOf(byPlace);
    }

    @Nullable
    Proposal at(int place) {
        return byPlace.get(place);
    }
}
