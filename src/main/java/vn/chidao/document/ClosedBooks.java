package vn.chidao.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * Closes the books of a body that ends. Nothing in them is work that somebody would have to go on with: a new body
 * begins its own series at 01, an old one goes on with its own.
 */
@Component
class ClosedBooks implements OpenWorkTransfer {

    private final JdbcClient jdbc;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ClosedBooks(
            JdbcClient jdbc,
            OrganizationDirectory organizations,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.clock = clock;
        this.events = events;
    }

    /** Books are closed, not handed over. */
    @Override
    public List<OpenWork> openWorkOf(String unitId) {
        return List.of();
    }

    /** Whoever lives on after handing its work over keeps its books open. */
    @Override
    public void transfer(Handover handover) {
        UnitView unit = organizations.require(handover.fromUnitId());
        if (unit.existsOn(handover.on())) {
            return;
        }
        String key = OpenWork.booksKey(unit.id());
        String successor = handover.successorByKey().getOrDefault(key, handover.defaultSuccessorId());
        if (close(unit.id(), handover.on(), successor)) {
            events.publishEvent(new BooksClosed(unit.id(), unit.name(), handover.on(), successor));
        }
    }

    private boolean close(String unitId, LocalDate on, @Nullable String successor) {
        return jdbc.sql("""
                        insert into closed_books (unit_id, closed_on, successor_unit_id) values (:unit, :on, :successor)
                        on conflict (unit_id) do nothing
                        """)
                        .param("unit", unitId)
                        .param("on", on)
                        .param("successor", successor)
                        .update()
                == 1;
    }

    /**
     * Refuses to enter or number anything for a body that has ended.
     *
     * @throws BusinessRuleViolation when its books are closed or its last day has passed
     */
    void requireOpen(String unitId) {
        boolean ended = organizations
                .unit(unitId)
                .filter(unit -> unit.validTo() != null && unit.validTo().isBefore(clock.today()))
                .isPresent();
        if (ended || isClosed(unitId)) {
            throw BusinessRuleViolation.of("document.rule.books-closed", organizations.nameOf(unitId));
        }
    }

    private boolean isClosed(String unitId) {
        return jdbc.sql("select exists (select 1 from closed_books where unit_id = :unit)")
                .param("unit", unitId)
                .query(Boolean.class)
                .single();
    }
}
