package vn.chidao.commendation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.commendation.OccasionView.CallLine;
import vn.chidao.commendation.OccasionView.FormLine;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.shared.NotFound;

/** Reads rounds, for whoever may read their directive. */
@Service
@Transactional(readOnly = true)
public class OccasionCatalog {

    private final OccasionRepository occasions;
    private final CallRepository calls;
    private final AwardRules rules;
    private final DirectiveSight sight;
    private final OrganizationDirectory organizations;
    private final JdbcClient jdbc;

    OccasionCatalog(
            OccasionRepository occasions,
            CallRepository calls,
            AwardRules rules,
            DirectiveSight sight,
            OrganizationDirectory organizations,
            JdbcClient jdbc) {
        this.occasions = occasions;
        this.calls = calls;
        this.rules = rules;
        this.sight = sight;
        this.organizations = organizations;
        this.jdbc = jdbc;
    }

    public Optional<OccasionView> find(Asker asker, String id) {
        return occasions
                .findById(id)
                .filter(each -> sight.isOpenTo(asker, each.directiveId()))
                .map(this::view);
    }

    /** Whoever may read. */
    public OccasionView require(String id) {
        return occasions.findById(id).map(this::view).orElseThrow(() -> new NotFound("commendation round", id));
    }

    /** The round an organisation was asked in. */
    public OccasionView ofCall(String callId) {
        return calls.findById(callId)
                .map(call -> require(call.occasionId()))
                .orElseThrow(() -> new NotFound("commendation call", callId));
    }

    /** Who was asked in it. */
    public String unitOfCall(String callId) {
        return calls.findById(callId).map(Call::unitId).orElseThrow(() -> new NotFound("commendation call", callId));
    }

    public int count(Asker asker) {
        return jdbc.sql("select count(*) from commendation_occasion where directive_id = any(:visible)")
                .param("visible", visible(asker))
                .query(Integer.class)
                .single();
    }

    /** Some of them, the open ones first, the latest first among these. */
    public List<OccasionRow> list(Asker asker, int skip, int limit) {
        return rows("""
                where o.directive_id = any(:visible)
                order by o.status <> 'OPEN', o.opened_on desc, o.id limit :limit offset :skip
                """, asker, skip, limit);
    }

    /** Those that still take proposals. */
    public List<OccasionRow> open(Asker asker) {
        return rows("""
                where o.directive_id = any(:visible) and o.status = 'OPEN'
                order by o.due_on nulls last, o.id limit :limit offset :skip
                """, asker, 0, 200);
    }

    private List<OccasionRow> rows(String where, Asker asker, int skip, int limit) {
        return jdbc.sql("""
                        select o.*,
                               (select count(*) from commendation_proposal p where p.occasion_id = o.id
                                   and p.status not in ('DRAFT', 'RETURNED', 'WITHDRAWN')) as submitted,
                               (select count(*) from commendation_call c where c.occasion_id = o.id and c.answer is null
                                   and o.status = 'OPEN')
                                   as awaited
                          from commendation_occasion o
                        """ + where)
                .param("visible", visible(asker))
                .param("limit", limit)
                .param("skip", skip)
                .query((row, n) -> new OccasionRow(
                        row.getString("id"),
                        row.getString("directive_id"),
                        OccasionKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        SuccessionName.of(
                                organizations,
                                row.getString("awarding_unit_id"),
                                row.getString("acting_awarding_unit_id")),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        OccasionStatus.valueOf(row.getString("status")),
                        row.getInt("submitted"),
                        row.getInt("awaited")))
                .list();
    }

    private String[] visible(Asker asker) {
        return sight.of(asker).toArray(String[]::new);
    }

    private OccasionView view(Occasion occasion) {
        return new OccasionView(
                occasion.id(),
                occasion.directiveId(),
                occasion.kind(),
                occasion.title(),
                occasion.letter(),
                occasion.openerUnitId(),
                organizations.nameOf(occasion.openerUnitId()),
                occasion.issuerUnitId(),
                occasion.awardingUnitId(),
                SuccessionName.of(organizations, occasion.issuerUnitId(), occasion.awardingUnitId()),
                occasion.openedOn(),
                occasion.dueOn(),
                occasion.status(),
                occasion.closedOn(),
                occasion.closedBecause(),
                occasion.lastBy(),
                occasion.lastPosition(),
                occasion.forms().stream()
                        .map(form -> new FormLine(form, rules.formName(form.formCode())))
                        .toList(),
                calls.findByOccasionIdOrderById(occasion.id()).stream()
                        .map(call -> new CallLine(
                                call.unitId(),
                                SuccessionName.of(organizations, call.askedUnitId(), call.unitId()),
                                call.answer(),
                                call.words(),
                                call.answeredBy()))
                        .sorted(Comparator.comparing(CallLine::unitName))
                        .toList(),
                occasion.version());
    }
}
