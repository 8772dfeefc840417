package vn.chidao.exchange;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.workflow.TaskHandover;

/** What has come for an organisation and waits for its clerk goes to whoever keeps its books from the day on. */
@Component
class ArrivalTransfer implements OpenWorkTransfer {

    private static final List<String> PROCESSES = List.of("ArrivingDocument", "ArrivingChange");

    private final JdbcClient jdbc;
    private final OrganizationDirectory organizations;
    private final TaskHandover tasks;

    ArrivalTransfer(JdbcClient jdbc, OrganizationDirectory organizations, TaskHandover tasks) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.tasks = tasks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        int waiting = jdbc.sql("""
                        select count(*) from exchange_message
                        where direction = 'IN' and state = 'ATTENTION' and own_unit_id = :unit
                        """).param("unit", unitId).query(Integer.class).single();
        return waiting == 0
                ? List.of()
                : List.of(new OpenWork(
                        OpenWork.booksKey(unitId), "ARRIVAL", organizations.nameOf(unitId), waiting, null));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        if (openWorkOf(from).isEmpty()) {
            return;
        }
        String successor = handover.successorFor(OpenWork.booksKey(from));
        jdbc.sql("""
                        update exchange_message set own_unit_id = :successor
                        where direction = 'IN' and state = 'ATTENTION' and own_unit_id = :from
                        """).param("successor", successor).param("from", from).update();
        PROCESSES.forEach(process -> tasks.handOver(process, from, part -> successor));
    }
}
