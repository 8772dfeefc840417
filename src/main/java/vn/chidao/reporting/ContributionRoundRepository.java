package vn.chidao.reporting;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ContributionRoundRepository extends JpaRepository<ContributionRound, String> {

    /** Waits for whoever decides about the round at this moment, and then sees what was decided. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select round from ContributionRound round where round.parentId = :parentId")
    Optional<ContributionRound> lock(String parentId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select round from ContributionRound round where round.directiveId = :directiveId and round.closedOn is null"
            + " order by round.parentId")
    List<ContributionRound> lockOpenOf(String directiveId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select round from ContributionRound round where round.receiverUnitId = :unitId and round.closedOn is null"
            + " order by round.parentId")
    List<ContributionRound> lockOpenReceivedBy(String unitId);

    @Query("select round.parentId from ContributionRound round where round.closedOn is null order by round.dueOn")
    List<String> openParentIds();
}
