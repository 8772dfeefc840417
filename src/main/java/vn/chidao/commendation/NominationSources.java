package vn.chidao.commendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Asker;
import vn.chidao.exemplar.ExemplarCatalog;
import vn.chidao.exemplar.ExemplarKind;
import vn.chidao.exemplar.ExemplarSight;
import vn.chidao.exemplar.ExemplarStatus;
import vn.chidao.exemplar.ExemplarView;
import vn.chidao.exemplar.ModelCatalog;
import vn.chidao.exemplar.ModelView;
import vn.chidao.exemplar.Served;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;

/** The exemplars and recognised models a proposal may arise from, and what they say of its candidate. */
@Component
@Transactional(readOnly = true)
public class NominationSources {

    private final ExemplarCatalog exemplars;
    private final ModelCatalog models;
    private final ExemplarSight sight;
    private final Served served;
    private final NominationRepository proposals;
    private final Access access;
    private final BusinessClock clock;

    NominationSources(
            ExemplarCatalog exemplars,
            ModelCatalog models,
            ExemplarSight sight,
            Served served,
            NominationRepository proposals,
            Access access,
            BusinessClock clock) {
        this.exemplars = exemplars;
        this.models = models;
        this.sight = sight;
        this.served = served;
        this.proposals = proposals;
        this.access = access;
        this.clock = clock;
    }

    /** Something to propose, with what the proposal begins with. */
    public record Arisen(
            NominationSource source,
            String id,
            String label,
            String unitId,
            String obligationId,
            NominationText text) {}

    /** What this says of the candidate; empty where whoever asks may not read it or it has its honour. */
    public Optional<Arisen> find(Asker asker, NominationSource source, @Nullable String id) {
        if (id == null || id.isBlank()) {
            return Optional.empty();
        }
        return switch (source) {
            case EXEMPLAR ->
                exemplars
                        .find(asker, id)
                        .filter(each -> each.erasedOn() == null && each.status() != ExemplarStatus.COMMENDED)
                        .map(this::of);
            case MODEL ->
                models.find(id)
                        .filter(each -> sight.isOpenTo(asker, each) && each.recognised() > 0)
                        .map(this::of);
            case TYPED -> Optional.empty();
        };
    }

    private Arisen of(ExemplarView exemplar) {
        return new Arisen(
                NominationSource.EXEMPLAR,
                exemplar.id(),
                String.valueOf(exemplar.name()),
                exemplar.unitId(),
                exemplar.obligationId(),
                text(
                        exemplar.kind() == ExemplarKind.PERSON ? CandidateKind.INDIVIDUAL : CandidateKind.COLLECTIVE,
                        exemplar.name(),
                        exemplar.settlementName() == null ? exemplar.unitName() : exemplar.settlementName(),
                        exemplar.deed(),
                        exemplar.year(),
                        exemplar.content()));
    }

    private Arisen of(ModelView model) {
        return new Arisen(
                NominationSource.MODEL,
                model.id(),
                model.name(),
                model.unitId(),
                model.obligationId(),
                text(
                        CandidateKind.COLLECTIVE,
                        model.unitName(),
                        model.settlementName() == null ? model.unitName() : model.settlementName(),
                        model.name(),
                        model.year(),
                        model.content()));
    }

    /** What a proposal begins with of something of this year. */
    NominationText text(
            CandidateKind kind,
            @Nullable String name,
            @Nullable String unit,
            @Nullable String merit,
            int year,
            ContentArea content) {
        LocalDate today = clock.today();
        LocalDate end = LocalDate.of(year, 12, 31);
        return new NominationText(
                null,
                kind,
                name,
                unit,
                null,
                merit,
                LocalDate.of(year, 1, 1),
                end.isAfter(today) ? today : end,
                content,
                Map.of(),
                null,
                null,
                null,
                null);
    }

    /** The residential areas an organisation's candidates may be of. */
    public List<UnitView> settlements(String unitId) {
        return served.settlements(unitId);
    }

    /** Whether somebody is to decide on a proposal of it, or writes one. */
    boolean isOpen(NominationSource source, @Nullable String id) {
        return id != null
                && proposals.findBySourceAndSourceId(source, id).stream()
                        .anyMatch(proposal -> proposal.status().isOpen());
    }

    /** @throws BusinessRuleViolation where it is none, or another organisation's, or the place lies elsewhere */
    void require(WriteNomination command) {
        if (command.source() != NominationSource.TYPED
                && find(access.current(), command.source(), command.sourceId())
                        .filter(each -> each.unitId().equals(command.unitId()))
                        .isEmpty()) {
            throw BusinessRuleViolation.at("source", "commendation.rule.source-unknown");
        }
        requireSettlement(command.text().settlementId(), command.unitId());
    }

    void requireSettlement(@Nullable String settlementId, String unitId) {
        if (settlementId != null
                && !settlementId.isBlank()
                && settlements(unitId).stream().noneMatch(area -> area.id().equals(settlementId))) {
            throw BusinessRuleViolation.at("settlementId", "commendation.rule.settlement-unknown");
        }
    }
}
