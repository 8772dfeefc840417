package vn.chidao.festival;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.directive.Words;
import vn.chidao.festival.AssignmentView.OpinionView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.recommendation.RecommendationOrigin;
import vn.chidao.recommendation.RecommendationSource;

/** An opinion heard at a festival, as something a recommendation arises from. */
@Component
class FestivalOpinions implements RecommendationSource {

    private final FestivalCatalog catalog;
    private final OrganizationDirectory organizations;
    private final Words words;

    FestivalOpinions(FestivalCatalog catalog, OrganizationDirectory organizations, Words words) {
        this.catalog = catalog;
        this.organizations = organizations;
        this.words = words;
    }

    @Override
    public Optional<Arisen> find(Asker asker, String reference) {
        return catalog.ofOpinion(asker, reference)
                .flatMap(heard -> heard.opinions().stream()
                        .filter(opinion -> opinion.reference().equals(reference))
                        .findFirst()
                        .map(opinion -> arisen(heard, opinion)));
    }

    private Arisen arisen(AssignmentView heard, OpinionView opinion) {
        String year = String.valueOf(heard.year());
        return new Arisen(
                words.of("festival.opinion.source", year, heard.areaName()),
                "/festivals/" + heard.areaId() + "?year=" + year + "#opinion-" + opinion.id(),
                RecommendationOrigin.FESTIVAL,
                words.of("festival.opinion.subject", heard.areaName(), year),
                opinion.text(),
                able(opinion.concernsUnitId()));
    }

    /** Nothing is asked of whoever has nobody to answer. */
    private @Nullable String able(@Nullable String unitId) {
        return unitId == null || organizations.positionsOf(unitId).isEmpty() ? null : unitId;
    }
}
