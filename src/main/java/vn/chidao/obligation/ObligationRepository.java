package vn.chidao.obligation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ObligationRepository extends JpaRepository<Obligation, String> {

    List<Obligation> findByDirectiveIdOrderByPosition(String directiveId);

    List<Obligation> findByStatusOrderByDirectiveIdAscPositionAsc(ObligationStatus status);

    /** What this organisation has to do or receives, and everything whose organisations are not resolved yet. */
    @Query("""
            select o from Obligation o
            where o.status in :unbound
                or o.status <> :closed and (o.resultToUnit = :unitId
                    or exists (select 1 from o.units unit where unit.unitId = :unitId and unit.validTo is null))
            order by o.id
            """)
    List<Obligation> findTouching(String unitId, ObligationStatus closed, Collection<ObligationStatus> unbound);

    /** What these directives' reviews come of, in the text's order: by the text, by a decision, or held once. */
    @Query("""
            select o from Obligation o
            where o.directiveId in :directiveIds and o.status <> :draft
                and (o.stage = :review or exists (select 1 from o.rhythms line where line.stage = :review)
                    or exists (select 1 from Occurrence held where held.obligationId = o.id and held.stage = :review))
            order by o.directiveId, o.position
            """)
    List<Obligation> findReviewed(Collection<String> directiveIds, ObligationStage review, ObligationStatus draft);

    /** The directives that have something of the kind, the same as {@link #findReviewed} finds. */
    @Query("""
            select distinct o.directiveId from Obligation o
            where o.status <> :draft
                and (o.stage = :review or exists (select 1 from o.rhythms line where line.stage = :review)
                    or exists (select 1 from Occurrence held where held.obligationId = o.id and held.stage = :review))
            """)
    Set<String> findReviewedDirectives(ObligationStage review, ObligationStatus draft);

    long deleteByDirectiveId(String directiveId);

    int countByDirectiveId(String directiveId);
}
