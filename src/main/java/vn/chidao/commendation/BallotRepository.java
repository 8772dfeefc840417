package vn.chidao.commendation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface BallotRepository extends JpaRepository<Ballot, String> {

    List<Ballot> findByCouncilIdOrderByNumber(String councilId);

    List<Ballot> findByUnitIdOrderById(String unitId);
}
