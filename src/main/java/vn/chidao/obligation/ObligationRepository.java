package vn.chidao.obligation;

import java.util.Collection;
import java.util.List;
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

    long deleteByDirectiveId(String directiveId);

    int countByDirectiveId(String directiveId);
}
