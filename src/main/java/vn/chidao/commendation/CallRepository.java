package vn.chidao.commendation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CallRepository extends JpaRepository<Call, String> {

    List<Call> findByOccasionIdOrderById(String occasionId);

    List<Call> findByActingUnitIdOrderById(String unitId);
}
