package vn.chidao.recommendation;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RecommendationRepository extends JpaRepository<Recommendation, String> {

    /** Held until the transaction ends: two who act at once act one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Recommendation r where r.id = :id")
    Optional<Recommendation> hold(String id);

    /** All that were raised in one letter, held in their order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Recommendation r where r.letterId = :letterId order by r.id")
    List<Recommendation> holdLetter(String letterId);

    List<Recommendation> findByLetterIdOrderById(String letterId);

    /** What is open and raised by this organisation or asked of it; what is not sent yet is its raiser's alone. */
    @Query("select r from Recommendation r where (r.actingRaiserUnitId = :unitId or r.addresseeUnitId = :unitId"
            + " and r.status <> vn.chidao.recommendation.RecommendationStatus.RAISED) and r.status not in (vn.chidao.recommendation.RecommendationStatus.CLOSED,"
            + " vn.chidao.recommendation.RecommendationStatus.WITHDRAWN) order by r.id")
    List<Recommendation> findOpenOf(String unitId);

    /** What is to be asked of this organisation once it is sent. */
    @Query("select r from Recommendation r where r.addresseeUnitId = :unitId"
            + " and r.status = vn.chidao.recommendation.RecommendationStatus.RAISED order by r.id")
    List<Recommendation> findNotSentTo(String unitId);

    @Query("select r.id from Recommendation r where r.promisedOn <= :today and r.promiseLookedAfter = false"
            + " and r.status = vn.chidao.recommendation.RecommendationStatus.FOLLOWED_UP order by r.promisedOn, r.id")
    List<String> findPromisesDue(LocalDate today);
}
