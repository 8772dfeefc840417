package vn.chidao.review;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReviewRepository extends JpaRepository<Review, String> {

    List<Review> findByActingUnitIdAndStatusNotOrderById(String actingUnitId, ReviewStatus status);

    List<Review> findByConcludingUnitIdAndStatusNotOrderById(String concludingUnitId, ReviewStatus status);
}
