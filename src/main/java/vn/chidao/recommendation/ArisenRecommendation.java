package vn.chidao.recommendation;

import java.util.Map;

/**
 * A recommendation that arose from something.
 *
 * @param open whether whoever asks may read it
 */
public record ArisenRecommendation(
        String id, String reference, RecommendationStatus status, String addresseeName, boolean open) {

    /** The same with this body's name, by its id. */
    ArisenRecommendation named(Map<String, String> names) {
        return new ArisenRecommendation(id, reference, status, names.getOrDefault(addresseeName, addresseeName), open);
    }
}
