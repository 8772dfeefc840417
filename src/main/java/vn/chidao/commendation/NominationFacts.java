package vn.chidao.commendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.commendation.NominationChecks.Facts;
import vn.chidao.commendation.NominationChecks.Known;
import vn.chidao.directive.Texts;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;

/** Gathers what a proposal is measured by, and measures it. */
@Component
@Transactional(readOnly = true)
class NominationFacts {

    private final JdbcClient jdbc;
    private final OccasionRepository occasions;
    private final OrganizationDirectory organizations;
    private final AwardRules rules;
    private final BusinessClock clock;

    NominationFacts(
            JdbcClient jdbc,
            OccasionRepository occasions,
            OrganizationDirectory organizations,
            AwardRules rules,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.occasions = occasions;
        this.organizations = organizations;
        this.rules = rules;
        this.clock = clock;
    }

    /** What speaks against it, by the day of its submission; by today while it is being written. */
    List<Finding> findings(Nomination proposal) {
        return new NominationChecks(rules).of(proposal.text(), of(proposal));
    }

    /**
     * What stands against deciding on proposals, since others may have been proposed or honoured, and honours taken back, after
     * they were submitted: that a merit has its honour or is before somebody already, or that somebody of the name has, and
     * nobody says why it is another; that what must have been awarded before has not been.
     *
     * @param reason what is said in the decision; null for nothing
     * @throws BusinessRuleViolation which names the first there is
     */
    void requireDecidable(Collection<Nomination> proposals, @Nullable String reason) {
        lockAll(proposals);
        for (Nomination proposal : proposals) {
            boolean said =
                    !Texts.isBlank(reason) || !Texts.isBlank(proposal.text().reason());
            NominationChecks checks = new NominationChecks(rules);
            Facts facts = of(proposal);
            String name = String.valueOf(proposal.text().name());
            require(checks.doubles(proposal.text(), facts), said, name, "honoured-meanwhile", "namesake-meanwhile");
            require(checks.prerequisites(proposal.text(), facts), said, name, "prior-meanwhile", "prior-unsaid");
        }
    }

    private static void require(List<Finding> found, boolean said, String name, String refusal, String doubt) {
        if (found.stream().anyMatch(Finding::refuses)) {
            throw BusinessRuleViolation.of("commendation.rule." + refusal, name);
        }
        if (!found.isEmpty() && !said) {
            throw BusinessRuleViolation.of("commendation.rule." + doubt, name);
        }
    }

    /** Two who submit or decide on somebody of one name do so one after the other. */
    void lock(Nomination proposal) {
        lockAll(List.of(proposal));
    }

    /** Always in the same order, so that nobody waits for somebody who waits for him. */
    private void lockAll(Collection<Nomination> proposals) {
        proposals.stream()
                .map(proposal -> proposal.text().name())
                .filter(Objects::nonNull)
                .map(Nomination::keyOf)
                .distinct()
                .sorted()
                .forEach(key -> jdbc.sql("select pg_advisory_xact_lock(hashtext(:key))")
                        .param("key", "commendation:" + key)
                        .query((row, n) -> 1)
                        .single());
    }

    private Facts of(Nomination proposal) {
        Optional<Occasion> occasion = Optional.ofNullable(proposal.occasionId()).flatMap(occasions::findById);
        String form = proposal.text().form();
        boolean again = occasion.filter(round -> mayComeAgain(proposal, round)).isPresent();
        List<String> offered = occasion.map(round ->
                        round.forms().stream().map(OfferedForm::formCode).toList())
                .orElseGet(() -> rules.of(organizations.require(proposal.awardingUnitId())).stream()
                        .map(AwardForm::code)
                        .toList());
        return new Facts(
                dayOf(proposal),
                proposal.unitId(),
                proposal.source(),
                proposal.sourceId(),
                offered,
                occasion.flatMap(round -> round.form(form))
                        .map(OfferedForm::quota)
                        .orElse(Quota.NONE),
                fromUnit(proposal),
                again ? null : occasion.map(Occasion::dueOn).orElse(null),
                again || occasion.map(Occasion::isOpen).orElse(true),
                known(proposal),
                revoked(proposal));
    }

    /** Whoever takes long to decide takes nothing from whoever came in time. */
    private LocalDate dayOf(Nomination proposal) {
        LocalDate submitted = proposal.submittedOn();
        return submitted == null || proposal.status().isWritable() ? clock.today() : submitted;
    }

    private Set<String> revoked(Nomination proposal) {
        String name = proposal.text().name();
        if (name == null || Texts.isBlank(proposal.text().priorNumber())) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("""
                        select decision_number from commendation_award
                         where candidate_key = :key and revoked_on is not null and decision_number is not null
                        """).param("key", Nomination.keyOf(name)).query(String.class).list().stream()
                .map(NominationChecks::numberKey)
                .toList());
    }

    /** What came in time may be mended and handed in again after its round has taken the last. */
    private static boolean mayComeAgain(Nomination proposal, Occasion round) {
        return round.status() == OccasionStatus.CLOSED
                && (proposal.status() == NominationStatus.RETURNED
                        || proposal.turn().number() > 1);
    }

    private int fromUnit(Nomination proposal) {
        return proposal.occasionId() == null
                ? 0
                : jdbc.sql("""
                                select count(*) from commendation_proposal
                                 where occasion_id = :occasion and acting_unit_id = :unit and form_code = :form and id <> :id
                                   and status not in ('DRAFT', 'RETURNED', 'WITHDRAWN')
                                """)
                        .param("occasion", proposal.occasionId())
                        .param("unit", proposal.unitId())
                        .param("form", proposal.text().form())
                        .param("id", proposal.id())
                        .query(Integer.class)
                        .single();
    }

    private List<Known> known(Nomination proposal) {
        String name = proposal.text().name();
        return jdbc.sql("""
                        select true as award, candidate_kind, candidate_key, candidate_unit, proposer_unit_id,
                               case when exemplar_id is not null then 'EXEMPLAR' when model_id is not null then 'MODEL' end
                                   as source,
                               coalesce(exemplar_id, model_id) as source_id, form_code, form_name, rank, from_day, to_day,
                               content, decided_on, decision_number, awarding_name as place
                          from commendation_award
                         where revoked_on is null
                           and (candidate_key = :key
                                or :source = 'EXEMPLAR' and exemplar_id = :sourceId
                                or :source = 'MODEL' and model_id = :sourceId)
                        union all
                        select false, candidate_kind, candidate_key, candidate_unit, acting_unit_id, source, source_id,
                               form_code, null, 0, from_day, to_day, content, null, null, acting_unit_id
                          from commendation_proposal
                         where id <> :id and status in ('SUBMITTED', 'ACCEPTED', 'IN_COUNCIL', 'RECOMMENDED', 'IN_DECISION')
                           and (candidate_key = :key or source = :source and source_id = :sourceId)
                        """)
                .param("id", proposal.id())
                .param("key", name == null ? null : Nomination.keyOf(name))
                .param("source", proposal.source().name())
                .param("sourceId", proposal.sourceId())
                .query(this::knownOf)
                .list();
    }

    private Known knownOf(ResultSet row, int n) throws SQLException {
        boolean award = row.getBoolean("award");
        String kind = row.getString("candidate_kind");
        String source = row.getString("source");
        String content = row.getString("content");
        String form = row.getString("form_code");
        String place = row.getString("place");
        return new Known(
                award,
                kind == null ? null : CandidateKind.valueOf(kind),
                row.getString("candidate_key"),
                row.getString("candidate_unit"),
                row.getString("proposer_unit_id"),
                source == null ? null : NominationSource.valueOf(source),
                row.getString("source_id"),
                form,
                award || form == null ? said(row.getString("form_name")) : rules.formName(form),
                row.getInt("rank"),
                day(row, "from_day"),
                day(row, "to_day"),
                content == null ? null : ContentArea.valueOf(content),
                day(row, "decided_on"),
                row.getString("decision_number"),
                award ? place : organizations.nameOf(place));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
