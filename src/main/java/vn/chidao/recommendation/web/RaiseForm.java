package vn.chidao.recommendation.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chidao.recommendation.RaiseRecommendation;
import vn.chidao.recommendation.RecommendationOrigin;
import vn.chidao.recommendation.RecommendationSource;
import vn.chidao.shared.BusinessRuleViolation;

/** A recommendation as it is typed; nothing is lost whatever is refused. */
record RaiseForm(
        @Nullable String unit,
        @Nullable String origin,
        @Nullable String directiveId,
        @Nullable String clause,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String answerDueOn,
        @Nullable String search,
        @Nullable List<String> addressees,
        @Nullable List<String> keptFiles,
        @Nullable String arisenFrom) {

    /** Nothing typed yet: filled with what it arises from. */
    RaiseForm about(RecommendationSource.Arisen source) {
        boolean untouched = blank(subject) && blank(text);
        return untouched
                ? new RaiseForm(
                        unit,
                        source.origin().name(),
                        directiveId,
                        clause,
                        source.subject(),
                        source.text(),
                        answerDueOn,
                        search,
                        chosen().isEmpty() && source.addressee() != null ? List.of(source.addressee()) : addressees,
                        keptFiles,
                        arisenFrom)
                : this;
    }

    private static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    Set<String> chosen() {
        return set(addressees);
    }

    Set<String> kept() {
        return set(keptFiles);
    }

    private static Set<String> set(@Nullable List<String> values) {
        Set<String> set = new LinkedHashSet<>();
        if (values != null) {
            values.stream().filter(each -> each != null && !each.isBlank()).forEach(set::add);
        }
        return set;
    }

    RaiseRecommendation toCommand(String unitId, List<String> fileIds) {
        RecommendationOrigin chosenOrigin = Stream.of(RecommendationOrigin.values())
                .filter(each -> each.name().equals(origin))
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolation.at("origin", "recommendation.rule.origin-required"));
        return new RaiseRecommendation(
                unitId,
                chosenOrigin,
                directiveId == null || directiveId.isBlank() ? null : directiveId,
                clause,
                subject == null ? "" : subject,
                text == null ? "" : text,
                day(),
                List.copyOf(chosen()),
                fileIds,
                blank(arisenFrom) ? null : arisenFrom);
    }

    private @Nullable LocalDate day() {
        if (answerDueOn == null || answerDueOn.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(answerDueOn.strip());
        } catch (DateTimeParseException unreadable) {
            throw BusinessRuleViolation.at("answerDueOn", "shared.rule.not-readable");
        }
    }
}
