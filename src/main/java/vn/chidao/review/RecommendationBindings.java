package vn.chidao.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.ArisingObligation;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.Occurrences;
import vn.chidao.organization.Heirs;
import vn.chidao.organization.OrganizationDirectory;

/** Makes obligations of what a conclusion asks: whoever stands in the addressee's place by then is bound. */
@Component
class RecommendationBindings {

    private final ObligationManagement obligations;
    private final Occurrences occurrences;
    private final OrganizationDirectory organizations;
    private final MessageSourceAccessor messages;

    RecommendationBindings(
            ObligationManagement obligations,
            Occurrences occurrences,
            OrganizationDirectory organizations,
            MessageSource messages) {
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.organizations = organizations;
        this.messages = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    /** The ids of the obligations, in the order of the recommendations; null where nobody is left who could be bound. */
    List<@Nullable String> of(Review review, LocalDate today) {
        String reviewObligation = occurrences.require(review.id()).obligationId();
        List<@Nullable String> ids = new ArrayList<>();
        for (ReviewRecommendation asked : review.recommendations()) {
            List<String> bound = Heirs.of(organizations, asked.addresseeUnitId(), today).stream()
                    .filter(unit -> organizations.unit(unit, today).isPresent())
                    .toList();
            if (bound.isEmpty()) {
                ids.add(null);
                continue;
            }
            ids.add(obligations.arise(new ArisingObligation(
                    reviewObligation,
                    review.kind().letters() + review.term().to().getYear() + "-" + (ids.size() + 1),
                    asked.text(),
                    messages.getMessage("review.recommendation.action", new Object[] {
                        messages.getMessage("ReviewKind." + review.kind().name()),
                        review.term().label(),
                        asked.text()
                    }),
                    bound.stream().map(organizations::nameOf).collect(Collectors.joining("; ")),
                    bound.stream().map(unit -> "unit:" + unit).collect(Collectors.joining(", ")),
                    Objects.requireNonNullElseGet(asked.dueOn(), () -> today.plusYears(1)))));
        }
        return ids;
    }
}
