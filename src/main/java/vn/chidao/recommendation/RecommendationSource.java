package vn.chidao.recommendation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chidao.access.Asker;

/** Port to whatever recommendations arise from, where another module keeps it: served by each such module. */
public interface RecommendationSource {

    /**
     * What this reference means.
     *
     * @return empty for one of another module, and for what whoever asks may not read
     */
    Optional<Arisen> find(Asker asker, String reference);

    /**
     * Something to raise a recommendation about.
     *
     * @param label as a sentence: "Từ ý kiến ở Ngày hội …"
     * @param href a path of ours that shows it
     * @param addressee whom it concerns, where that is an organisation of the register
     */
    record Arisen(
            String label,
            String href,
            RecommendationOrigin origin,
            String subject,
            String text,
            @Nullable String addressee) {}
}
