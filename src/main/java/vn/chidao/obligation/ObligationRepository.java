package vn.chidao.obligation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ObligationRepository extends JpaRepository<Obligation, String> {

    List<Obligation> findByDirectiveIdOrderByPosition(String directiveId);

    List<Obligation> findByStatusOrderByDirectiveIdAscPositionAsc(ObligationStatus status);

    long deleteByDirectiveId(String directiveId);
}
