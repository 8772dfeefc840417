package vn.chidao.reporting;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ReportRequestRepository extends JpaRepository<ReportRequest, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from ReportRequest r where r.id = :id")
    Optional<ReportRequest> lock(String id);

    /** Requests of the line that stand and share a day with these. */
    @Query("select r from ReportRequest r where r.line = :line and r.status = vn.chidao.reporting.RequestStatus.OPEN"
            + " and r.periodFrom <= :to and r.periodTo >= :from")
    List<ReportRequest> overlapping(String line, LocalDate from, LocalDate to);

    List<ReportRequest> findByActingUnitIdAndStatus(String actingUnitId, RequestStatus status);
}
