package vn.chidao.directive;

import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Asker;
import vn.chidao.access.Reach;
import vn.chidao.access.Right;
import vn.chidao.document.Registers;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.Sphere;

/**
 * Which directives somebody may read: those in force as far as they may circulate, those whose drafts are open to him,
 * those he has work of, and of the documents from outside those in the books he may read or under a directive he may
 * read. A unit's book is its own, so what came to one unit is not open to all. How far one may circulate is decided here
 * for all who list or open directives; who runs the installation is in nobody's circle.
 */
@Service
@Transactional(readOnly = true)
public class DirectiveSight {

    private final JdbcClient jdbc;
    private final Registers registers;
    private final Access access;
    private final OrganizationDirectory organizations;
    private final ObjectProvider<DirectivesAtHand> atHand;

    DirectiveSight(
            JdbcClient jdbc,
            Registers registers,
            Access access,
            OrganizationDirectory organizations,
            ObjectProvider<DirectivesAtHand> atHand) {
        this.jdbc = jdbc;
        this.registers = registers;
        this.access = access;
        this.organizations = organizations;
        this.atHand = atHand;
    }

    /** The ids of all directives that whoever acts may read, in whichever of his positions. */
    public Set<String> visible() {
        return of(access.current());
    }

    /** The ids of all directives that do not circulate freely: out of sight, not even what they are called is to be shown. */
    public Set<String> limited() {
        return jdbc.sql("select directive_id from directive_marks where scope <> 'ALL'")
                .query(String.class)
                .set();
    }

    /** Whether this one is in force and circulates freely: everybody here may read it. */
    public boolean isOpenToAll(String directiveId) {
        return jdbc.sql("""
                        select exists (
                            select 1 from directive d left join directive_marks m on m.directive_id = d.id
                            where d.id = :id and d.status = 'IN_FORCE' and coalesce(m.scope, 'ALL') = 'ALL')
                        """).param("id", directiveId).query(Boolean.class).single();
    }

    /** Whether somebody may read this one. */
    public boolean isOpenTo(Asker asker, String directiveId) {
        return of(asker).contains(directiveId);
    }

    /**
     * Whether an organisation is among those a directive in force may circulate to, whatever work of it somebody there has.
     */
    public boolean isOpenToUnit(String directiveId, String unitId) {
        return jdbc.sql("""
                        select exists (
                            select 1 from directive d left join directive_marks m on m.directive_id = d.id
                            where d.id = :id and (coalesce(m.scope, 'ALL') = 'ALL' or m.scope = 'PARTY' and :party
                                or :unit in (d.issuer_unit_id, d.drafting_unit_id, d.office_unit_id, d.signing_unit_id,
                                    d.follow_up_unit_id, d.report_receiver_unit_id, d.concluding_unit_id)
                                or exists (select 1 from directive_concluding_together t
                                    where t.directive_id = d.id and t.unit_id = :unit)
                                or exists (select 1 from directive_reader r
                                    where r.directive_id = d.id and r.unit_id = :unit)))
                        """)
                .param("id", directiveId)
                .param("unit", unitId)
                .param("party", isOfTheParty(unitId))
                .query(Boolean.class)
                .single();
    }

    /** The ids of all directives that somebody may read, in whichever of his positions. */
    public Set<String> of(Asker asker) {
        if (asker.isSystem()) {
            return jdbc.sql("select id from directive").query(String.class).set();
        }
        Reach drafts = asker.reach(Right.READ_DRAFT);
        Set<String> circles = orNobody(asker.reach(Right.READ_LIMITED).unitIds());
        Set<String> seen = new HashSet<>(jdbc.sql("""
                        with own as (
                            select d.id from directive d left join directive_marks m on m.directive_id = d.id
                            where (:everywhere or d.status = 'IN_FORCE'
                                    or d.status in ('RECALLED', 'REPLACED') and d.drafting_unit_id is not null)
                                and (coalesce(m.scope, 'ALL') = 'ALL' or m.scope = 'PARTY' and :party)
                                or d.issuer_unit_id in (:units) or d.drafting_unit_id in (:units)
                                or d.office_unit_id in (:units) or d.signing_unit_id in (:units)
                            union
                            select d.id from directive d join directive_marks m on m.directive_id = d.id
                            where m.scope <> 'ALL' and d.status in ('IN_FORCE', 'RECALLED', 'REPLACED')
                                and (d.issuer_unit_id in (:circles) or d.drafting_unit_id in (:circles)
                                    or d.office_unit_id in (:circles) or d.signing_unit_id in (:circles)
                                    or d.follow_up_unit_id in (:circles) or d.report_receiver_unit_id in (:circles)
                                    or d.concluding_unit_id in (:circles)
                                    or exists (select 1 from directive_concluding_together t
                                        where t.directive_id = d.id and t.unit_id in (:circles))
                                    or exists (select 1 from directive_reader r
                                        where r.directive_id = d.id and r.unit_id in (:circles))))
                        select id from own
                        union
                        select cited.id from directive_link link
                            join own on own.id = link.directive_id
                            join directive cited on cited.id = link.target_directive_id
                        where cited.origin = 'RECEIVED' and cited.drafting_unit_id is null
                        """)
                .param("everywhere", drafts.everywhere())
                .param("party", asker.units().stream().anyMatch(this::isOfTheParty))
                .param("units", orNobody(drafts.unitIds()))
                .param("circles", circles)
                .query(String.class)
                .list());
        atHand.forEach(each -> seen.addAll(each.of(asker)));
        seen.addAll(registers.incomingReferences(asker.reach(Right.READ_BOOK).unitIds()));
        return seen;
    }

    private boolean isOfTheParty(String unitId) {
        return organizations
                .unit(unitId)
                .filter(unit -> unit.sphere() == Sphere.PARTY)
                .isPresent();
    }

    private static Set<String> orNobody(Set<String> units) {
        return units.isEmpty() ? Set.of("") : units;
    }
}
