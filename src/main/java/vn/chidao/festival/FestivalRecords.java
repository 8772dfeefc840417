package vn.chidao.festival;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.Words;
import vn.chidao.indicator.Indicator;
import vn.chidao.indicator.IndicatorCatalog;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.Quantity;
import vn.chidao.obligation.AddRecord;
import vn.chidao.obligation.CountedAt;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.ObligationRights;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessorView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;

/**
 * What a visit is for an obligation: a record that counts one residential area, once in a year however many go there. Where
 * a Front has to do the obligation the record is the residential area's own (the catalogue's C909, which counts places);
 * else it is that of whoever went or sent him: the first visit to the place has the figure, that of another organisation
 * refers to it, and a further one of the same has none.
 */
@Component
public class FestivalRecords {

    private static final String FESTIVALS_HELD = "C909";

    private final ObligationManagement management;
    private final ObligationCatalog obligations;
    private final ObligationRights obligationRights;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final IndicatorCatalog indicators;
    private final OrganizationDirectory organizations;
    private final FestivalAssignmentRepository assignments;
    private final Access access;
    private final FestivalRights rights;
    private final JdbcClient jdbc;
    private final Words words;

    FestivalRecords(
            ObligationManagement management,
            ObligationCatalog obligations,
            ObligationRights obligationRights,
            DirectiveCatalog directives,
            DirectiveSight sight,
            IndicatorCatalog indicators,
            OrganizationDirectory organizations,
            FestivalAssignmentRepository assignments,
            Access access,
            FestivalRights rights,
            JdbcClient jdbc,
            Words words) {
        this.management = management;
        this.obligations = obligations;
        this.obligationRights = obligationRights;
        this.directives = directives;
        this.sight = sight;
        this.indicators = indicators;
        this.organizations = organizations;
        this.assignments = assignments;
        this.access = access;
        this.rights = rights;
        this.jdbc = jdbc;
        this.words = words;
    }

    /** An obligation to choose, with the directive it is of. */
    public record Choice(String obligationId, String directiveLabel, String code, String action) {}

    /**
     * What visits may serve: obligations in force of directives whoever acts may read and may name to others, of whoever
     * sends people, of these organisations of theirs, and of those of the territory.
     */
    public List<Choice> choices(String assigningUnitId, Collection<String> visitingUnitIds) {
        Collection<String> visible = sight.visible();
        Collection<String> limited = sight.limited();
        Map<String, String> labels = new LinkedHashMap<>();
        directives.all().stream()
                .filter(DirectiveView::isInForce)
                .filter(directive -> visible.contains(directive.id()) && !limited.contains(directive.id()))
                .forEach(directive -> labels.put(directive.id(), directive.label()));
        Set<String> units = new HashSet<>(rights.unitsAround(assigningUnitId));
        units.add(assigningUnitId);
        units.addAll(visitingUnitIds);
        Map<String, List<ObligationCatalog.Named>> named = obligations.inForce(labels.keySet(), units).stream()
                .collect(Collectors.groupingBy(ObligationCatalog.Named::directiveId));
        return labels.entrySet().stream()
                .flatMap(directive -> named.getOrDefault(directive.getKey(), List.of()).stream()
                        .map(each -> new Choice(each.id(), directive.getValue(), each.code(), each.action())))
                .toList();
    }

    /**
     * The obligation a visit is to serve; empty where it serves none.
     *
     * @throws BusinessRuleViolation at the field, for what is not in force or may not be named
     */
    Optional<ObligationView> usable(String field, @Nullable String obligationId) {
        if (obligationId == null) {
            return Optional.empty();
        }
        return Optional.of(obligations
                .find(obligationId)
                .filter(each -> each.status() == ObligationStatus.IN_FORCE)
                .filter(each -> directives.require(each.directiveId()).isInForce()
                        && sight.visible().contains(each.directiveId())
                        && !sight.limited().contains(each.directiveId()))
                .orElseThrow(() -> BusinessRuleViolation.at(field, "festival.rule.obligation-unknown")));
    }

    /**
     * @throws BusinessRuleViolation at the field, for what is neither of the visitor's organisation nor of whoever sends
     *     him nor of a Front of the place
     */
    void requireConcerned(String field, ObligationView obligation, FestivalAssignment assignment) {
        if (whoseRecord(obligation, assignment).isEmpty()) {
            throw BusinessRuleViolation.at(field, "festival.rule.obligation-of-others", obligation.code());
        }
    }

    /** Puts a visit on the record of its obligation; nothing where that is not in force any more. */
    void write(FestivalAssignment visit) {
        String obligationId = visit.obligationId();
        if (obligationId != null) {
            obligations
                    .find(obligationId)
                    .filter(obligation -> obligation.status() == ObligationStatus.IN_FORCE)
                    .ifPresent(obligation -> whoseRecord(obligation, visit)
                            .ifPresent(unitId -> visit.recorded(add(obligation, unitId, visit), unitId)));
        }
    }

    private String add(ObligationView obligation, String unitId, FestivalAssignment visit) {
        Counted counted = counted(obligation, unitId, visit);
        String area = organizations.nameOf(visit.areaId());
        AddRecord record = new AddRecord(
                obligation.id(),
                unitId,
                visit.day(),
                words.of("festival.record.title", area),
                words.of(
                        "festival.record.text",
                        Days.written(visit.day()),
                        String.valueOf(visit.attended()),
                        String.valueOf(visit.opinions().size())),
                counted.figure(),
                ContentArea.C5_DEMOCRACY_SUPERVISION,
                visit.fileId(),
                null,
                counted.at());
        // Whoever reports works for whom he was sent by, and often not for whose record it becomes.
        boolean own = access.acting().may(Right.RECORD_WORK, obligationRights.recordsOf(unitId));
        return CurrentActor.call(own ? CurrentActor.get() : Actor.SYSTEM, () -> management.addRecord(record));
    }

    /** @param at the row of another organisation that has the figure already */
    private record Counted(
            @Nullable IndicatorFigure figure, @Nullable CountedAt at) {}

    private Counted counted(ObligationView obligation, String unitId, FestivalAssignment visit) {
        Indicator held = indicators.find(FESTIVALS_HELD).orElseThrow();
        Quantity one = Quantity.exact(BigDecimal.ONE, held.unit());
        boolean ofThePlace = unitId.equals(visit.areaId());
        IndicatorFigure figure = ofThePlace
                ? new IndicatorFigure(held.name(), held.code(), one, null)
                : IndicatorFigure.of(words.of("festival.record.figure"), one);
        List<FestivalAssignment> before = recorded(obligation, visit);
        if (before.isEmpty()) {
            return new Counted(figure, null);
        }
        boolean again = before.stream().anyMatch(each -> unitId.equals(each.recordUnitId()));
        if (again && !ofThePlace) {
            return new Counted(null, null);
        }
        String first = String.valueOf(before.get(0).recordUnitId());
        return new Counted(
                figure,
                first.equals(unitId)
                        ? null
                        : new CountedAt("RECORD:0:" + before.get(0).recordId(), first));
    }

    /** What has been recorded of the place before, the first one first; two reports at once ask one after the other. */
    private List<FestivalAssignment> recorded(ObligationView obligation, FestivalAssignment visit) {
        Set<String> places = placesOf(visit.areaId(), new LinkedHashSet<>());
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:place, 0))")
                .param("place", "festival:" + obligation.id() + ":" + visit.year() + ":" + visit.areaId())
                .query((row, n) -> "")
                .single();
        return assignments.findRecorded(visit.year(), places, obligation.id());
    }

    /** The residential area and those that have become part of it; what has been divided counts as another. */
    private Set<String> placesOf(String areaId, Set<String> places) {
        if (places.add(areaId)) {
            organizations.predecessors(areaId).stream()
                    .map(SuccessorView::unitId)
                    .filter(each -> organizations.successors(each).size() == 1)
                    .forEach(each -> placesOf(each, places));
        }
        return places;
    }

    private Optional<String> whoseRecord(ObligationView obligation, FestivalAssignment visit) {
        List<String> obliged = obligation.unitIds();
        if (obligationRights.obligedFor(visit.areaId(), obliged).isPresent()) {
            return Optional.of(visit.areaId());
        }
        return obliged.contains(visit.visitingUnitId())
                ? Optional.of(visit.visitingUnitId())
                : Optional.of(visit.assigningUnitId()).filter(obliged::contains);
    }
}
