package vn.chidao.reporting;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ReportRepository extends JpaRepository<Report, String> {

    List<Report> findByActingUnitIdOrderById(String actingUnitId);

    @Query("select r from Report r where r.actingUnitId = :unitId and r.status not in"
            + " (vn.chidao.reporting.ReportStatus.ACCEPTED, vn.chidao.reporting.ReportStatus.WITHDRAWN) order by r.id")
    List<Report> findOpenOf(String unitId);

    /** Neither asked for by a request nor a correction, and still to be written or received. */
    @Query("select r from Report r where r.directiveId = :directiveId and r.requestId is null and r.correctsId is null"
            + " and r.status not in (vn.chidao.reporting.ReportStatus.ACCEPTED,"
            + " vn.chidao.reporting.ReportStatus.WITHDRAWN) order by r.id")
    List<Report> findOpenRegularOf(String directiveId);

    @Query("select distinct r.directiveId from Report r where r.requestId is null and r.correctsId is null"
            + " and r.status not in (vn.chidao.reporting.ReportStatus.ACCEPTED,"
            + " vn.chidao.reporting.ReportStatus.WITHDRAWN) order by r.directiveId")
    List<String> directivesWithOpenRegularReports();

    @Query("select distinct r from Report r join r.receipts p where p.actingUnitId = :unitId"
            + " and r.status not in (vn.chidao.reporting.ReportStatus.ACCEPTED,"
            + " vn.chidao.reporting.ReportStatus.WITHDRAWN) order by r.id")
    List<Report> findOpenReceivedBy(String unitId);

    @Query("select distinct r from Report r join r.receipts p where p.actingUnitId = :unitId"
            + " and r.status = vn.chidao.reporting.ReportStatus.ACCEPTED order by r.id")
    List<Report> findAcceptedReceivedBy(String unitId);

    @Query("select r.parentId from Report r where r.id = :id and r.parentId is not null")
    Optional<String> findParentIdOf(String id);

    /** Waits for whoever decides about the report at this moment, and then sees what was decided. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Report r where r.id = :id")
    Optional<Report> lock(String id);

    List<Report> findByParentIdOrderByUnitId(String parentId);

    List<Report> findByRootIdOrderByVersionNo(String rootId);

    List<Report> findByDirectiveIdAndStatusNotOrderById(String directiveId, ReportStatus status);
}
