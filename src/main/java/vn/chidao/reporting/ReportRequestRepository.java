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

    /** Requests of this body whose report has not been accepted yet. */
    @Query("select q from ReportRequest q, Report r where r.id = q.id and q.actingUnitId = :unitId"
            + " and q.status = vn.chidao.reporting.RequestStatus.OPEN"
            + " and r.status <> vn.chidao.reporting.ReportStatus.ACCEPTED order by q.id")
    List<ReportRequest> findOpenOf(String unitId);
}
