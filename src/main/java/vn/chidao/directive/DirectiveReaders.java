package vn.chidao.directive;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Folded;

/**
 * Whom a directive with a limit of circulation names: those it is addressed to, those "Nơi nhận" calls by their name, and
 * those who sign it. Written down on the day it takes effect, as addressees are.
 */
@Component
class DirectiveReaders {

    private final DirectiveCatalog directives;
    private final DirectiveMarks marks;
    private final OrganizationDirectory organizations;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    DirectiveReaders(
            DirectiveCatalog directives,
            DirectiveMarks marks,
            OrganizationDirectory organizations,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.directives = directives;
        this.marks = marks;
        this.organizations = organizations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Before others who listen: whoever gets work by it may read it from the first moment. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(DirectiveIssued issued) {
        write(issued.directiveId());
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(DirectiveTookEffect inForce) {
        write(inForce.directiveId());
    }

    private void write(String directiveId) {
        if (!marks.limitsOf(directiveId).isLimited()) {
            return;
        }
        Set<String> readers = new HashSet<>();
        DirectiveView directive = directives.require(directiveId);
        LocalDate day = directive.issuedOn() == null ? clock.today() : directive.issuedOn();
        directives.addressedUnits(directiveId, day).keySet().forEach(unit -> readers.addAll(desksOf(unit, day)));
        readers.addAll(named(directiveId, day));
        directives.signingPlaces(directiveId).forEach(place -> readers.add(place.unitId()));
        readers.forEach(unit -> add(directiveId, unit));
    }

    /** A committee without positions of its own is read for by the bodies directly below it that have some. */
    private Set<String> desksOf(String unitId, LocalDate day) {
        Set<String> desks = new HashSet<>(Set.of(unitId));
        if (organizations.positionsOf(unitId, day).isEmpty()) {
            organizations.children(unitId, day).stream()
                    .map(UnitView::id)
                    .filter(child -> !organizations.positionsOf(child, day).isEmpty())
                    .forEach(desks::add);
        }
        return desks;
    }

    private Set<String> named(String directiveId, LocalDate day) {
        List<UnitView> units = organizations.units(day);
        Set<String> named = new HashSet<>();
        for (RecipientView recipient : directives.recipients(directiveId)) {
            only(units, UnitView::name, recipient.name())
                    .or(() -> only(units, UnitView::shortName, recipient.name()))
                    .ifPresent(unit -> named.addAll(desksOf(unit.id(), day)));
        }
        return named;
    }

    /** The one that is called so: what several are called names none of them. */
    private static Optional<UnitView> only(List<UnitView> units, Function<UnitView, String> name, String wanted) {
        List<UnitView> called = units.stream()
                .filter(unit -> Folded.fold(name.apply(unit)).equals(Folded.fold(wanted)))
                .toList();
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    private void add(String directiveId, String unitId) {
        jdbc.sql("""
                        insert into directive_reader (directive_id, unit_id) values (:id, :unit)
                        on conflict do nothing
                        """).param("id", directiveId).param("unit", unitId).update();
    }

    /** Whoever takes over reads what his predecessor could. */
    void handOver(Handover handover) {
        List<String> read = jdbc.sql("select directive_id from directive_reader where unit_id = :unit")
                .param("unit", handover.fromUnitId())
                .query(String.class)
                .list();
        read.forEach(id -> add(id, handover.successorFor(OpenWork.directiveKey(id))));
    }
}
