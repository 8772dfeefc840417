package vn.chidao.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReviewVoiceRepository extends JpaRepository<ReviewVoice, String> {

    @Query("select v.reviewId from ReviewVoice v where v.id = :id")
    Optional<String> findReviewOf(String id);

    List<ReviewVoice> findByReviewIdAndRoundOrderById(String reviewId, int round);

    List<ReviewVoice> findByReviewIdAndKindOrderById(String reviewId, VoiceKind kind);

    @Query("select v from ReviewVoice v where v.actingUnitId = :unitId and v.stance is null and v.lapsedOn is null"
            + " order by v.id")
    List<ReviewVoice> findOpenOf(String unitId);

    @Query("select v from ReviewVoice v where v.reviewId = :reviewId and v.stance is null and v.lapsedOn is null"
            + " order by v.id")
    List<ReviewVoice> findOpenAbout(String reviewId);

    @Query("select distinct v.reviewId from ReviewVoice v"
            + " where v.stance is null and v.lapsedOn is null and v.dueOn < :today order by v.reviewId")
    List<String> findOver(LocalDate today);
}
