package vn.chidao.commendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.shared.NotFound;

/** Reads proposals, for whoever may. */
@Service
@Transactional(readOnly = true)
public class NominationCatalog {

    private static final String WORDS = " and (p.candidate_name ilike :words or p.candidate_key like :folded)";
    private static final String BY_FORM = " order by p.directive_id, p.form_code, p.candidate_key nulls last, p.id";

    private final NominationRepository proposals;
    private final CommendationSight sight;
    private final AwardRules rules;
    private final OrganizationDirectory organizations;
    private final JdbcClient jdbc;

    NominationCatalog(
            NominationRepository proposals,
            CommendationSight sight,
            AwardRules rules,
            OrganizationDirectory organizations,
            JdbcClient jdbc) {
        this.proposals = proposals;
        this.sight = sight;
        this.rules = rules;
        this.organizations = organizations;
        this.jdbc = jdbc;
    }

    public Optional<NominationView> find(Asker asker, String id) {
        return proposals
                .findById(id)
                .filter(each -> sight.isProposalOpenTo(asker, id))
                .map(this::view);
    }

    /** Whoever may read. */
    public NominationView require(String id) {
        return proposals.findById(id).map(this::view).orElseThrow(() -> new NotFound("proposal", id));
    }

    /** All of these, by id; whoever may read. */
    Map<String, NominationView> all(Collection<String> ids) {
        return proposals.findAllById(ids).stream()
                .map(this::view)
                .collect(Collectors.toMap(NominationView::id, each -> each));
    }

    private NominationView view(Nomination proposal) {
        return proposal.view((then, now) -> SuccessionName.of(organizations, then, now));
    }

    public int count(Asker asker, NominationFilter filter) {
        return jdbc.sql("select count(*) from commendation_proposal p where " + CommendationSight.PROPOSALS
                        + where(filter))
                .params(params(asker, filter))
                .query(Integer.class)
                .single();
    }

    /** Some of them, those submitted last first, drafts before all. */
    public List<NominationRow> list(Asker asker, NominationFilter filter, int skip, int limit) {
        return jdbc.sql("select p.* from commendation_proposal p where " + CommendationSight.PROPOSALS + where(filter)
                        + " order by p.submitted_on desc nulls first, p.id limit :limit offset :skip")
                .params(params(asker, filter))
                .param("limit", limit)
                .param("skip", skip)
                .query(this::row)
                .list();
    }

    /** How many a body may put before its council or its leader, beside what was chosen. */
    public int countWaiting(WaitingFilter filter, Collection<String> chosen) {
        return jdbc.sql("select count(*) from commendation_proposal p where not p.id = any(:chosen) and "
                        + waiting(filter))
                .params(params(filter))
                .param("chosen", chosen.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /**
     * Some of what a body may put before its council or its leader, by directive, form and name.
     *
     * @param chosen what the list does not show, because it stands above it
     */
    public List<NominationRow> waiting(WaitingFilter filter, Collection<String> chosen, int skip, int limit) {
        return jdbc.sql("select p.* from commendation_proposal p where not p.id = any(:chosen) and " + waiting(filter)
                        + BY_FORM + " limit :limit offset :skip")
                .params(params(filter))
                .param("chosen", chosen.toArray(String[]::new))
                .param("limit", limit)
                .param("skip", skip)
                .query(this::row)
                .list();
    }

    /** Those of these that still wait, whatever the list is narrowed to. */
    public List<NominationRow> waiting(WaitingFilter filter, Collection<String> ids) {
        WaitingFilter all = new WaitingFilter(filter.awardingUnitId(), filter.forCouncil(), null, "");
        return jdbc.sql("select p.* from commendation_proposal p where p.id = any(:ids) and " + waiting(all) + BY_FORM)
                .params(params(all))
                .param("ids", ids.toArray(String[]::new))
                .query(this::row)
                .list();
    }

    /** The directives of what waits with a body. */
    public Set<String> directivesWaiting(WaitingFilter filter) {
        return jdbc.sql("select distinct p.directive_id from commendation_proposal p where " + waiting(filter))
                .params(params(filter))
                .query(String.class)
                .set();
    }

    private static String waiting(WaitingFilter filter) {
        return "p.acting_awarding_unit_id = :unit and "
                + (filter.forCouncil()
                        ? "p.status = 'ACCEPTED' and p.form_code = any(:voted)"
                        : "(p.status = 'RECOMMENDED' or p.status = 'ACCEPTED' and not p.form_code = any(:voted))")
                + (filter.form() == null ? "" : " and p.form_code = :form")
                + (filter.words().isBlank() ? "" : WORDS);
    }

    private Map<String, @Nullable Object> params(WaitingFilter filter) {
        Map<String, @Nullable Object> params = words(filter.words());
        params.put("unit", filter.awardingUnitId());
        params.put("form", filter.form());
        params.put(
                "voted",
                rules.all().stream()
                        .filter(form -> form.council() != null)
                        .map(AwardForm::code)
                        .toArray(String[]::new));
        return params;
    }

    private static String where(NominationFilter filter) {
        return (filter.occasionId() == null ? "" : " and p.occasion_id = :occasion")
                + (filter.status() == null ? "" : " and p.status = :status")
                + (filter.words().isBlank() ? "" : WORDS);
    }

    private Map<String, @Nullable Object> params(Asker asker, NominationFilter filter) {
        Map<String, @Nullable Object> params = new HashMap<>(sight.params(asker));
        params.put("occasion", filter.occasionId());
        params.put("status", filter.status() == null ? null : filter.status().name());
        params.putAll(words(filter.words()));
        return params;
    }

    private static Map<String, @Nullable Object> words(String words) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("words", "%" + escaped(words.strip()) + "%");
        params.put("folded", "%" + escaped(Nomination.keyOf(words)) + "%");
        return params;
    }

    private static String escaped(String words) {
        return words.replaceAll("([\\\\%_])", "\\\\$1");
    }

    private NominationRow row(ResultSet row, int n) throws SQLException {
        String kind = row.getString("candidate_kind");
        String form = row.getString("form_code");
        return new NominationRow(
                row.getString("id"),
                row.getString("directive_id"),
                row.getString("occasion_id"),
                kind == null ? null : CandidateKind.valueOf(kind),
                row.getString("candidate_name"),
                row.getString("candidate_unit"),
                form == null ? null : rules.formName(form),
                rules.find(form).map(AwardForm::council).orElse(null),
                SuccessionName.of(organizations, row.getString("proposer_unit_id"), row.getString("acting_unit_id")),
                row.getString("acting_awarding_unit_id"),
                SuccessionName.of(
                        organizations, row.getString("awarding_unit_id"), row.getString("acting_awarding_unit_id")),
                NominationStatus.valueOf(row.getString("status")),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("votes_for", Integer.class),
                row.getObject("erased_on", LocalDate.class));
    }
}
