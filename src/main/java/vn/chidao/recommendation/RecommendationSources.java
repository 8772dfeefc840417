package vn.chidao.recommendation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.recommendation.RecommendationSource.Arisen;

/** All sources of recommendations together. */
@Component
public class RecommendationSources {

    private final ObjectProvider<RecommendationSource> sources;

    RecommendationSources(ObjectProvider<RecommendationSource> sources) {
        this.sources = sources;
    }

    /** As {@link RecommendationSource#find}; empty without a reference. */
    public Optional<Arisen> find(Asker asker, @Nullable String reference) {
        return reference == null || reference.isBlank()
                ? Optional.empty()
                : sources.orderedStream()
                        .flatMap(source -> source.find(asker, reference).stream())
                        .findFirst();
    }
}
