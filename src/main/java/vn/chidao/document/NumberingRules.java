package vn.chidao.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.Sphere;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * In which series a document is counted. Party bodies: by type and committee term, a congress in one series for all
 * types, secret documents among the others (36-HD/VPTW). State bodies: by calendar year, by type or in one series as the
 * head decides, secret documents apart (NĐ 30/2020/NĐ-CP, art. 15). The Front and the unions follow the State, but
 * their rules have not been read in full: what is uncertain of them an organisation sets itself.
 */
@Service
public class NumberingRules {

    private static final String PARTY_OFFICE = "PARTY_OFFICE";

    private final JdbcClient jdbc;
    private final OrganizationDirectory organizations;
    private final Access access;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    NumberingRules(
            JdbcClient jdbc,
            OrganizationDirectory organizations,
            Access access,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** Whose business an organisation's number book is: its own clerk's, of a committee the clerk's of its office. */
    public Thing booksOf(String unitId) {
        return Thing.of(Stream.concat(
                        Stream.of(unitId),
                        organizations.children(unitId).stream()
                                .filter(child -> PARTY_OFFICE.equals(child.kind()))
                                .map(UnitView::id))
                .toList());
    }

    /** Refuses whoever acts and does not keep this organisation's number book. */
    void requireKeeper(String unitId) {
        access.require(Right.KEEP_BOOK, booksOf(unitId), "document.refused.number-book");
    }

    /** The rule that holds for this organisation on a day. */
    @Transactional(readOnly = true)
    public NumberingRule on(String unitId, LocalDate day) {
        UnitView unit = organizations.require(unitId);
        return isFree(unit) ? decided(unitId, day).orElseGet(() -> usual(unit)) : usual(unit);
    }

    /** What has been decided for this organisation, the latest first. */
    @Transactional(readOnly = true)
    public List<NumberingRule> history(String unitId) {
        return jdbc.sql("""
                        select unit_id, valid_from, span, one_series, secret_apart, reason from numbering_rule
                        where unit_id = :unit order by valid_from desc
                        """).param("unit", unitId).query(NumberingRule.class).list();
    }

    /** Whether anything is left to its head to decide: Party rules leave nothing. */
    public boolean isFree(UnitView unit) {
        return !NumberScope.isParty(unit);
    }

    /** Whether it may count by term and keep secret documents among the others: State rules do not let it. */
    public boolean isFreer(UnitView unit) {
        return isFree(unit) && unit.sphere() != Sphere.STATE;
    }

    /**
     * Keeps what the head of the organisation has decided, from the first day of a year, or with a reason from another.
     *
     * @throws BusinessRuleViolation for what rules do not leave to the organisation, for a day that has passed, and
     *     within a year without a reason
     */
    @Transactional
    public void change(NumberingRule rule) {
        requireKeeper(rule.unitId());
        UnitView unit = organizations.require(rule.unitId());
        if (!isFree(unit)) {
            throw BusinessRuleViolation.of("document.rule.party-numbers", unit.name());
        }
        if (!isFreer(unit) && (rule.span() == NumberSpan.TERM || !rule.secretApart())) {
            throw BusinessRuleViolation.of("document.rule.state-numbers", unit.name());
        }
        if (rule.validFrom().isBefore(clock.today())) {
            throw BusinessRuleViolation.at("validFrom", "document.rule.rule-in-past");
        }
        String reason = rule.reason() == null || rule.reason().isBlank()
                ? null
                : rule.reason().strip();
        if (reason == null && rule.validFrom().getDayOfYear() != 1) {
            throw BusinessRuleViolation.at("reason", "document.rule.rule-within-year");
        }
        if (rule.span() == NumberSpan.TERM) {
            termOf(unit, rule.validFrom());
        }
        NumberingRule kept = new NumberingRule(
                rule.unitId(), rule.validFrom(), rule.span(), rule.oneSeries(), rule.secretApart(), reason);
        keep(kept);
        events.publishEvent(new NumberingRuleChanged(kept, unit.name()));
    }

    private void keep(NumberingRule rule) {
        jdbc.sql("""
                        insert into numbering_rule (unit_id, valid_from, span, one_series, secret_apart, reason)
                        values (:unit, :from, :span, :one, :apart, :reason)
                        on conflict (unit_id, valid_from) do update
                            set span = :span, one_series = :one, secret_apart = :apart, reason = :reason
                        """)
                .param("unit", rule.unitId())
                .param("from", rule.validFrom())
                .param("span", rule.span().name())
                .param("one", rule.oneSeries())
                .param("apart", rule.secretApart())
                .param("reason", rule.reason())
                .update();
    }

    /** The congresses of a Party organisation, the latest first. */
    @Transactional(readOnly = true)
    public List<Congress> congresses(String unitId) {
        return jdbc.sql("""
                        select unit_id, opened_on, closed_on from party_congress
                        where unit_id = :unit order by opened_on desc
                        """).param("unit", unitId).query(Congress.class).list();
    }

    /**
     * Enters a congress with its days.
     *
     * @throws BusinessRuleViolation when the organisation is no committee of the Party, the days are in disorder or
     *     another congress has one of them
     */
    @Transactional
    public void enter(Congress congress) {
        access.require(Right.ADMINISTER, "document.refused.congress");
        UnitView unit = organizations.require(congress.unitId());
        if (!unit.isPartyCollective()) {
            throw BusinessRuleViolation.of("document.rule.no-congress", unit.name());
        }
        if (congress.closedOn().isBefore(congress.openedOn())) {
            throw BusinessRuleViolation.at("closedOn", "document.rule.congress-days");
        }
        if (isTaken(congress)) {
            throw BusinessRuleViolation.at("openedOn", "document.rule.congress-taken");
        }
        jdbc.sql("insert into party_congress (unit_id, opened_on, closed_on) values (:unit, :from, :to)")
                .param("unit", congress.unitId())
                .param("from", congress.openedOn())
                .param("to", congress.closedOn())
                .update();
        events.publishEvent(new CongressEntered(congress, unit.name()));
    }

    private boolean isTaken(Congress congress) {
        return congresses(congress.unitId()).stream()
                .anyMatch(other -> !other.openedOn().isAfter(congress.closedOn())
                        && !other.closedOn().isBefore(congress.openedOn()));
    }

    /**
     * The series in which a document of this issuer stands; {@code owner} keeps the book for it. A congress speaks as
     * the committee that it elects: what its standing board or office issues meanwhile is none of the congress's.
     */
    SeriesKey keyFor(UnitView issuer, UnitView owner, DocumentType type, LocalDate on, Secrecy secrecy) {
        if (NumberScope.isParty(owner)) {
            Optional<NumberScope> congress =
                    issuer.id().equals(owner.id()) ? congressOn(owner.id(), on) : Optional.empty();
            return congress.map(scope -> new SeriesKey(owner.id(), scope, null, Secrecy.NONE))
                    .orElseGet(() -> new SeriesKey(owner.id(), partyTerm(owner, on), type, Secrecy.NONE));
        }
        NumberingRule rule = on(owner.id(), on);
        NumberScope scope = rule.span() == NumberSpan.TERM ? termOf(owner, on) : NumberScope.ofYear(on.getYear());
        return new SeriesKey(
                owner.id(), scope, rule.oneSeries() ? null : type, rule.secretApart() ? secrecy : Secrecy.NONE);
    }

    private Optional<NumberScope> congressOn(String unitId, LocalDate on) {
        return congresses(unitId).stream()
                .filter(each -> !on.isBefore(each.openedOn()) && !on.isAfter(each.closedOn()))
                .findFirst()
                .map(NumberScope::of);
    }

    /** The term of the committee it is or works for; as long as its days have not been entered, the usual ones. */
    private NumberScope partyTerm(UnitView unit, LocalDate on) {
        return organizations
                .term(committeeOf(unit, on).id(), on)
                .map(NumberScope::of)
                .orElseGet(() -> NumberScope.usualFor(unit, on));
    }

    /** Whose congress opens the term: of an office or commission, the committee's it works for. */
    private UnitView committeeOf(UnitView unit, LocalDate on) {
        if (unit.isPartyCollective()) {
            return unit;
        }
        return organizations.ancestors(unit.id(), on).stream()
                .filter(UnitView::isPartyCollective)
                .findFirst()
                .orElse(unit);
    }

    /** The term of one that is no Party body: nothing is taken for usual there, its days must have been entered. */
    private NumberScope termOf(UnitView unit, LocalDate on) {
        return Stream.concat(Stream.of(unit), organizations.ancestors(unit.id(), on).stream())
                .filter(each -> each.sphere() == unit.sphere())
                .flatMap(each -> organizations.term(each.id(), on).stream())
                .findFirst()
                .map(NumberScope::of)
                .orElseThrow(() -> BusinessRuleViolation.of("document.rule.no-term", unit.name()));
    }

    private Optional<NumberingRule> decided(String unitId, LocalDate day) {
        return history(unitId).stream()
                .filter(rule -> !rule.validFrom().isAfter(day))
                .findFirst();
    }

    private static NumberingRule usual(UnitView unit) {
        boolean party = NumberScope.isParty(unit);
        return new NumberingRule(
                unit.id(), unit.validFrom(), party ? NumberSpan.TERM : NumberSpan.YEAR, false, !party, null);
    }
}
