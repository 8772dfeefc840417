package vn.chidao.review;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ReviewRepository extends JpaRepository<Review, String> {

    /** Held until the transaction ends: whoever speaks last about it is not overlooked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Review r where r.id = :id")
    Optional<Review> hold(String id);

    List<Review> findByActingUnitIdAndStatusNotOrderById(String actingUnitId, ReviewStatus status);

    List<Review> findByConcludingUnitIdAndStatusNotOrderById(String concludingUnitId, ReviewStatus status);
}
