package vn.chidao.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.assessment.Proposal.Row;
import vn.chidao.indicator.Indicator;
import vn.chidao.indicator.IndicatorCatalog;
import vn.chidao.indicator.RollUp;
import vn.chidao.indicator.Units;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.RecordedRow;
import vn.chidao.obligation.RecordedWork;
import vn.chidao.obligation.WorkInPeriod;
import vn.chidao.recommendation.AnswerOutcome;
import vn.chidao.recommendation.RecommendationCatalog;
import vn.chidao.recommendation.RecommendationRow;
import vn.chidao.recommendation.RecommendationStatus;
import vn.chidao.registration.LineProgress;
import vn.chidao.registration.SheetProgress;
import vn.chidao.reporting.ReportsInTime;
import vn.chidao.shared.Days;
import vn.chidao.shared.Phrase;

/** What is recorded of an organisation in a period, as proposals for its scores, each with the rows it rests on. */
@Component
@Transactional(readOnly = true)
public class RecordedFacts {

    private final WorkInPeriod work;
    private final ReportsInTime reports;
    private final SheetProgress registered;
    private final RecommendationCatalog recommendations;
    private final ObligationCatalog obligations;
    private final IndicatorCatalog indicators;
    private final RollUp rollUp;
    private final Units units;
    private final MessageSource messages;

    RecordedFacts(
            WorkInPeriod work,
            ReportsInTime reports,
            SheetProgress registered,
            RecommendationCatalog recommendations,
            ObligationCatalog obligations,
            IndicatorCatalog indicators,
            RollUp rollUp,
            Units units,
            MessageSource messages) {
        this.work = work;
        this.reports = reports;
        this.registered = registered;
        this.recommendations = recommendations;
        this.obligations = obligations;
        this.indicators = indicators;
        this.rollUp = rollUp;
        this.units = units;
        this.messages = messages;
    }

    /**
     * Of whom and when. What an organisation has taken over counts for it, unless the one it is from has a sheet of its own
     * in the round: it counts on that one.
     *
     * @param unitId the organisation whose sheet it is
     * @param actingUnitId itself, or its successor
     * @param others who has the other sheets of the round, each with whoever acts for it
     * @param to the last day that counts
     * @param today what is due on it or later, and is not done, has not failed yet
     */
    public record Scope(
            String directiveId,
            String unitId,
            String actingUnitId,
            Map<String, String> others,
            LocalDate from,
            LocalDate to,
            LocalDate today) {

        public Scope {
            others = Map.copyOf(others);
        }

        /**
         * The period as far as it is over today.
         *
         * @param sheets who has the sheets of the round, each with whoever acts for it
         */
        static Scope of(
                String directiveId,
                String unitId,
                Map<String, String> sheets,
                LocalDate from,
                LocalDate until,
                LocalDate today) {
            Map<String, String> others = new HashMap<>(sheets);
            String acting = others.remove(unitId);
            return new Scope(
                    directiveId,
                    unitId,
                    acting == null ? unitId : acting,
                    others,
                    from,
                    until.isBefore(today) ? until : today,
                    today);
        }

        /** Who has a sheet of its own. */
        Set<String> apart() {
            return others.keySet();
        }

        /** Those of them it acts for. */
        List<String> takenOver() {
            return others.entrySet().stream()
                    .filter(other -> other.getValue().equals(unitId))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** Proposals by the place of their criterion; none where the score is given by hand, or nothing says how much there was. */
    public Map<Integer, Proposal> of(List<Criterion> criteria, Scope scope) {
        Map<Integer, Proposal> proposals = new HashMap<>();
        List<RecordedWork> counted = criteria.stream().anyMatch(each -> each.judged() == JudgedBy.INDICATOR)
                ? obligations.work(scope.directiveId(), scope.unitId(), scope.from(), scope.to())
                : List.of();
        for (int place = 0; place < criteria.size(); place++) {
            int at = place;
            of(criteria.get(place), scope, counted).ifPresent(proposal -> proposals.put(at, proposal));
        }
        return proposals;
    }

    private Optional<Proposal> of(Criterion criterion, Scope scope, List<RecordedWork> counted) {
        return switch (criterion.judged()) {
            case HAND -> Optional.empty();
            case OCCURRENCES_ON_TIME -> share(criterion, occurrences(scope));
            case REPORTS_ON_TIME -> share(criterion, reports(scope));
            case LINES_REACHED -> share(criterion, lines(scope));
            case RECOMMENDATIONS_ANSWERED -> share(criterion, recommendations(scope));
            case RECORDS -> {
                List<Row> rows = records(criterion, scope);
                yield against(criterion, BigDecimal.valueOf(rows.size()), rows);
            }
            case INDICATOR -> indicator(criterion, counted);
        };
    }

    private static Optional<Proposal> share(Criterion criterion, List<Row> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal part = BigDecimal.valueOf(rows.stream().filter(Row::counts).count());
        BigDecimal whole = BigDecimal.valueOf(rows.size());
        return Optional.of(new Proposal(Points.share(criterion.most(), part, whole), part, whole, rows));
    }

    private static Optional<Proposal> against(Criterion criterion, BigDecimal part, List<Row> rows) {
        BigDecimal target = criterion.target();
        return target == null
                ? Optional.empty()
                : Optional.of(new Proposal(Points.share(criterion.most(), part, target), part, target, rows));
    }

    /** By the obligation's code, not in the words of a text that may be recalled one day. */
    private List<Row> occurrences(Scope scope) {
        return work.dueOf(scope.directiveId(), scope.unitId(), scope.apart(), scope.from(), scope.to()).stream()
                .filter(due -> due.doneOn() != null || due.dueOn().isBefore(scope.today()))
                .map(due -> new Row(
                        said(
                                due.doneOn() == null ? "assessment.fact.not-done" : "assessment.fact.done",
                                due.code(),
                                due.periodLabel(),
                                day(due.doneOn())),
                        due.dueOn(),
                        due.isInTime(),
                        due.href()))
                .toList();
    }

    private List<Row> reports(Scope scope) {
        return reports.dueOf(scope.directiveId(), scope.unitId(), scope.apart(), scope.from(), scope.to()).stream()
                .filter(due -> due.sentOn() != null || due.dueOn().isBefore(scope.today()))
                .map(due -> new Row(
                        said(
                                due.sentOn() == null ? "assessment.fact.report-not-sent" : "assessment.fact.report",
                                due.periodLabel(),
                                day(due.sentOn())),
                        due.dueOn(),
                        due.isInTime(),
                        "/reports/" + due.id()))
                .toList();
    }

    private List<Row> lines(Scope scope) {
        return registered
                .ofYears(
                        scope.directiveId(),
                        scope.unitId(),
                        scope.apart(),
                        scope.from().getYear(),
                        scope.to().getYear(),
                        scope.to())
                .stream()
                .filter(progress -> progress.line() != null)
                .map(progress -> new Row(
                        progress.title(),
                        null,
                        progress.state() == LineProgress.State.REACHED,
                        progress.sheetHref().orElse("")))
                .toList();
    }

    /** Without its words: who may read a sheet may not read every recommendation its organisation has received. */
    private List<Row> recommendations(Scope scope) {
        return recommendations
                .askedOf(
                        scope.unitId(),
                        scope.actingUnitId(),
                        scope.takenOver(),
                        scope.directiveId(),
                        scope.from(),
                        scope.to())
                .stream()
                .filter(asked -> isAnswered(asked) || !scope.today().equals(asked.answerDueOn()))
                .map(asked -> new Row(
                        said("assessment.fact.recommendation", day(asked.sentOn())),
                        asked.answerDueOn(),
                        isAnswered(asked),
                        "/recommendations/" + asked.id()))
                .toList();
    }

    private static boolean isAnswered(RecommendationRow asked) {
        return asked.outcome() != null
                && asked.outcome() != AnswerOutcome.NO_ANSWER
                && asked.status() != RecommendationStatus.SENT;
    }

    private List<Row> records(Criterion criterion, Scope scope) {
        return work
                .recordsOf(scope.directiveId(), scope.unitId(), criterion.record(), scope.from(), scope.to())
                .stream()
                .map(record -> new Row(record.title(), record.on(), true, record.href()))
                .toList();
    }

    private Optional<Proposal> indicator(Criterion criterion, List<RecordedWork> counted) {
        Indicator indicator = indicators.find(criterion.indicator()).orElse(null);
        if (indicator == null) {
            return Optional.empty();
        }
        List<RollUp.Part<RecordedWork>> parts = new ArrayList<>();
        for (RecordedWork each : counted) {
            each.figures().stream()
                    .filter(figure -> indicator.code().equals(figure.counted().code())
                            && units.convertible(figure.counted().unit(), indicator.unit()))
                    .forEach(figure -> parts.add(new RollUp.Part<>(
                            each,
                            each.doneByUnitId(),
                            each.on(),
                            figure.counted().quantity(),
                            figure.counted().base(),
                            figure.countedAtUnitId() != null)));
        }
        if (parts.isEmpty()) {
            return against(criterion, BigDecimal.ZERO, List.of());
        }
        RollUp.Result<RecordedWork> result = rollUp.add(indicator, parts);
        return against(criterion, reached(indicator, result), rows(result));
    }

    /** The sum in the indicator's unit; of an indicator that is a share, its percentage. */
    private BigDecimal reached(Indicator indicator, RollUp.Result<RecordedWork> result) {
        if (!result.sum().isCounted()) {
            return BigDecimal.ZERO;
        }
        BigDecimal sum = units.convert(result.sum().counted(), result.sum().unit(), indicator.unit());
        return indicator.isRatio() && result.base() != null
                ? RollUp.percent(result.sum().counted(), result.base()).orElse(BigDecimal.ZERO)
                : sum == null ? BigDecimal.ZERO : sum;
    }

    private List<Row> rows(RollUp.Result<RecordedWork> result) {
        List<String> results = new ArrayList<>();
        List<String> records = new ArrayList<>();
        result.rows()
                .forEach(row -> (row.source().source() == RecordedWork.Source.RESULT ? results : records)
                        .add(row.source().sourceId()));
        Map<String, RecordedRow> byId = new HashMap<>();
        obligations.rowsOf(results, records).forEach(row -> byId.put(row.sourceId(), row));
        return result.rows().stream()
                .map(row -> new Row(
                        said(
                                "assessment.fact.figure",
                                row.source().title(),
                                Points.written(
                                        row.quantity().isCounted()
                                                ? row.quantity().counted()
                                                : BigDecimal.ZERO),
                                row.quantity().unit()),
                        row.source().on(),
                        row.leftOut() == null,
                        hrefOf(byId.get(row.source().sourceId()))))
                .toList();
    }

    private static String hrefOf(@Nullable RecordedRow row) {
        return row == null ? "" : row.href();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Days.written(day);
    }

    private String said(String key, Object... args) {
        return Phrase.of(key, args).in(messages);
    }
}
