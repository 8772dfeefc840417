package vn.chidao.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.indicator.Indicator;
import vn.chidao.indicator.IndicatorCatalog;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.Numerals;
import vn.chidao.indicator.Quantity;
import vn.chidao.obligation.AddRecord;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.ObligationRights;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationView;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.Phrase;

/**
 * The obligations a survey can serve, and the one place where its result goes on the record of one: satisfied ballots of
 * ballots handed in, so that reports count it and open down to it. A result that cannot be used is no figure.
 */
@Component
@Transactional
public class SurveyRecords {

    /** Of the catalogue: residents satisfied with the result. */
    static final String INDICATOR = "C508";

    private final ObligationManagement obligations;
    private final ObligationCatalog catalog;
    private final ObligationRights rights;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final IndicatorCatalog indicators;
    private final MessageSource messages;

    SurveyRecords(
            ObligationManagement obligations,
            ObligationCatalog catalog,
            ObligationRights rights,
            DirectiveCatalog directives,
            DirectiveSight sight,
            IndicatorCatalog indicators,
            MessageSource messages) {
        this.obligations = obligations;
        this.catalog = catalog;
        this.rights = rights;
        this.directives = directives;
        this.sight = sight;
        this.indicators = indicators;
        this.messages = messages;
    }

    /** An obligation with the name of its directive. */
    public record Choice(ObligationView obligation, String directiveLabel) {}

    /**
     * The obligations a survey of this Front can serve: in force, its own to record, and of a directive that may be named
     * to the Fronts that count.
     */
    @Transactional(readOnly = true)
    public List<Choice> choices(String frontId) {
        Set<String> visible = sight.visible();
        Set<String> limited = sight.limited();
        return directives.all().stream()
                .filter(DirectiveView::isInForce)
                .filter(directive -> visible.contains(directive.id()) && !limited.contains(directive.id()))
                .flatMap(directive -> catalog.ofDirective(directive.id()).stream()
                        .filter(obligation -> isRecordable(obligation, frontId))
                        .map(obligation -> new Choice(obligation, directive.label())))
                .toList();
    }

    private boolean isRecordable(ObligationView obligation, String frontId) {
        return obligation.status() == ObligationStatus.IN_FORCE
                && rights.recordable(obligation.unitIds()).contains(frontId);
    }

    /** Puts the result on the record; empty where there is no figure, or the obligation is over by now. */
    Optional<String> record(SatisfactionSurvey survey, SurveyResult result, LocalDate on) {
        String obligationId = survey.obligationId();
        if (obligationId == null || survey.outcome() == SurveyOutcome.NOT_USABLE || result.returned() == 0) {
            return Optional.empty();
        }
        String unitId = survey.openerUnitId();
        return catalog.find(obligationId)
                .filter(obligation -> isRecordable(obligation, unitId))
                .map(obligation -> obligations.addRecord(new AddRecord(
                        obligationId,
                        unitId,
                        on,
                        said("survey.record.title", survey.kindName(), survey.placeName()),
                        text(result),
                        figure(result),
                        ContentArea.C5_DEMOCRACY_SUPERVISION,
                        null,
                        null,
                        null)));
    }

    private @Nullable IndicatorFigure figure(SurveyResult result) {
        return indicators
                .find(INDICATOR)
                .map(indicator -> figure(indicator, result.satisfaction()))
                .orElse(null);
    }

    private static IndicatorFigure figure(Indicator indicator, Share satisfied) {
        return new IndicatorFigure(
                indicator.name(),
                indicator.code(),
                Quantity.exact(BigDecimal.valueOf(satisfied.part()), indicator.unit()),
                BigDecimal.valueOf(satisfied.whole()));
    }

    private String text(SurveyResult result) {
        Share satisfied = result.satisfaction();
        Share part = result.participation();
        return said(
                "survey.record.text",
                Numerals.write(satisfied.part()),
                Numerals.write(satisfied.whole()),
                satisfied.percent(),
                Numerals.write(part.whole()),
                part.percent());
    }

    private String said(String key, Object... args) {
        return Phrase.of(key, args).in(messages);
    }
}
