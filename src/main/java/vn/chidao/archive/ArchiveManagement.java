package vn.chidao.archive;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveStatus;
import vn.chidao.directive.DirectiveView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/** Orders packages and holds them beyond their time; they are made afterwards. */
@Service
@Transactional
public class ArchiveManagement {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final DirectiveCatalog directives;
    private final PackageCatalog packages;
    private final ArchiveSight sight;
    private final RetentionTable retention;
    private final Access access;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ArchiveManagement(
            JdbcClient jdbc,
            DirectiveCatalog directives,
            PackageCatalog packages,
            ArchiveSight sight,
            RetentionTable retention,
            Access access,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.packages = packages;
        this.sight = sight;
        this.retention = retention;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** The package that the end of a cycle makes due; ordered once, however often the end is told. */
    void orderAtEnd(String directiveId) {
        order(directives.require(directiveId), PackageCause.CLOSING, null);
    }

    /**
     * Orders a package of a directive that binds or has bound.
     *
     * @return its id
     * @throws BusinessRuleViolation at {@code reason}, or where there is nothing to keep yet, or one is being made
     */
    public String order(String directiveId, String reason) {
        DirectiveView directive = directives.require(directiveId);
        sight.require(access.acting(), directive);
        String why = checked(reason);
        if (!directive.isInForce() && !DirectiveStatus.REPLACED.name().equals(directive.status())) {
            throw BusinessRuleViolation.of("archive.rule.not-in-force");
        }
        if (packages.ofDirective(directiveId).stream()
                .anyMatch(each -> each.state() == PackageState.PENDING || each.state() == PackageState.SENDING)) {
            throw BusinessRuleViolation.of("archive.rule.under-way");
        }
        String id = order(directive, PackageCause.BY_HAND, why);
        events.publishEvent(new PackageOrdered(id, directiveId, unitOf(directive), directive.label(), why));
        return id;
    }

    /**
     * Keeps a package beyond its time, or says that this is no longer needed.
     *
     * @throws BusinessRuleViolation at {@code reason}
     */
    public void hold(String directiveId, String packageId, boolean held, String reason) {
        DirectiveView directive = directives.require(directiveId);
        sight.require(access.acting(), directive);
        PackageView found = packages.find(packageId)
                .filter(each -> each.directiveId().equals(directiveId))
                .orElseThrow(() -> new NotFound("archive-package", packageId));
        String why = checked(reason);
        if (found.isHeld() == held) {
            throw BusinessRuleViolation.of(held ? "archive.rule.held-already" : "archive.rule.not-held");
        }
        jdbc.sql("update archive_package set held_reason = :reason, held_by = :by, held_at = :at where id = :id")
                .param("reason", held ? why : null)
                .param("by", held ? CurrentActor.get().personName() : null)
                .param("at", held ? Timestamp.from(clock.instant()) : null, Types.TIMESTAMP)
                .param("id", packageId)
                .update();
        events.publishEvent(new PackageHeld(packageId, directiveId, unitOf(directive), directive.label(), held, why));
    }

    private String order(DirectiveView directive, PackageCause cause, @Nullable String reason) {
        String id = UUID.randomUUID().toString();
        RetentionRule rule = retention.ofPackages();
        jdbc.sql("""
                        insert into archive_package (id, directive_id, label, unit_id, cause, reason, ordered_by, ordered_at,
                            state, next_attempt_at, created_at, record_type, kept_until)
                        values (:id, :directive, :label, :unit, :cause, :reason, :by, :at, 'PENDING', :now, :now, :type,
                            :until)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("directive", directive.id())
                .param("label", directive.label())
                .param("unit", unitOf(directive))
                .param("cause", cause.name())
                .param("reason", reason)
                .param("by", CurrentActor.get().personName())
                .param("at", Timestamp.from(clock.instant()))
                .param("now", Timestamp.from(clock.realInstant()))
                .param("type", rule.code())
                .param("until", rule.keptUntil(clock.today()))
                .update();
        events.publishEvent(new PackagesDue());
        return id;
    }

    /** Whose papers they are: the office that keeps the books of the issuer, or whoever recorded the document. */
    private static @Nullable String unitOf(DirectiveView directive) {
        if (directive.officeUnitId() != null) {
            return directive.officeUnitId();
        }
        return directive.draftingUnitId() != null ? directive.draftingUnitId() : directive.issuerUnitId();
    }

    private static String checked(String reason) {
        String why = reason.strip();
        if (why.isEmpty()) {
            throw BusinessRuleViolation.at("reason", "archive.rule.reason-required");
        }
        if (why.length() > LONGEST_REASON) {
            throw BusinessRuleViolation.at("reason", "archive.rule.reason-long", String.valueOf(LONGEST_REASON));
        }
        return why;
    }
}
