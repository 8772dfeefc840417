package vn.chidao.reporting;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReportRepository extends JpaRepository<Report, String> {

    List<Report> findByActingUnitIdOrderById(String actingUnitId);

    List<Report> findByActingUnitIdAndStatusNotOrderById(String actingUnitId, ReportStatus status);

    List<Report> findByReceiverUnitIdAndStatusNotOrderById(String receiverUnitId, ReportStatus status);

    List<Report> findByParentIdOrderByUnitId(String parentId);

    List<Report> findByDirectiveIdAndStatusNotOrderById(String directiveId, ReportStatus status);
}
