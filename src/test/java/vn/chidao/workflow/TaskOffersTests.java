package vn.chidao.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import vn.chidao.testing.Person;
import vn.chidao.workflow.WorkList.WorkItem;

/** A step whose organisation has no position for it does not hold up the step before; it waits to be offered anew. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskOffersTests extends WholeApplication {

    private static final String PROCESS = "NextOrganisation";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskOffers offers;

    private Person officer;
    private Person administrator;

    @BeforeAll
    void deploy() throws Exception {
        officer = signedIn(DoorDesk.OFFICER);
        administrator = signedIn(DoorDesk.ADMINISTRATOR);
        String model = Bpmn.convertToString(Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLiveString("P400D")
                .startEvent()
                .userTask("UserTask_First")
                .name("Việc trước")
                .camundaFormRef("DoorForm")
                .camundaFormRefBinding("deployment")
                .camundaCandidateGroups(DoorDesk.POSITION)
                .userTask("UserTask_Second")
                .name("Việc sau")
                .camundaFormRef("DoorForm")
                .camundaFormRefBinding("deployment")
                .camundaCandidateGroups("${positions.clerks(unitId)}")
                .endEvent()
                .done());
        repository
                .createDeployment()
                .addString("processes/doors/" + PROCESS + ".bpmn", model)
                .addInputStream(
                        "forms/doors/DoorForm.form", new ClassPathResource("workflow/DoorForm.form").getInputStream())
                .deploy();
    }

    @Test
    void theStepBeforeIsDoneAndTheNextWaitsInSightOfOperators() {
        String unit = unitWithoutPositions();

        WorkItem waiting = secondTaskOf(unit);

        assertThat(waiting.groups()).isEmpty();
        assertThat(offers.toNobody()).extracting(WorkItem::taskId).contains(waiting.taskId());
        assertThat(administrator.get("/operations").body())
                .contains("/operations/tasks/" + waiting.taskId() + "/offer", "Chào lại");
        assertThat(jdbc.sql("select summary from act where verb = 'POST_VACANT' and subject_id = :id")
                        .param("id", waiting.taskId())
                        .query(String.class)
                        .single())
                .contains("Đơn vị " + unit, "Việc sau");
        assertThat(jdbc.sql(
                                "select count(*) from mail_message where path like '/directives/%' and dedupe_key like :key")
                        .param("key", "post-vacant|" + waiting.taskId() + "|none|%")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(Door.PAGE
                        .handIn(officer, waiting.taskId(), Map.of("decision", "APPROVE", "title", "Việc"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void changesNothingWhileThereIsStillNoPosition() {
        WorkItem waiting = secondTaskOf(unitWithoutPositions());
        Object before = snapshot(waiting);

        assertThat(offer(waiting)).isEqualTo(302);

        assertThat(snapshot(waiting)).isEqualTo(before);
    }

    @Test
    void goesToThePositionThatHasComeWithItsHolder() {
        String unit = unitWithoutPositions();
        WorkItem waiting = secondTaskOf(unit);
        String position = positionIn(unit);

        assertThat(offer(waiting)).isEqualTo(302);

        assertThat(reread(waiting).groups()).containsExactly(position);
        assertThat(offers.toNobody()).extracting(WorkItem::taskId).doesNotContain(waiting.taskId());
        assertThat(jdbc.sql("select count(*) from act where verb = 'TASK_OFFERED_ANEW' and subject_id = :id")
                        .param("id", waiting.taskId())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(Door.REST_COMPLETE
                        .handIn(officer, waiting.taskId(), Map.of("decision", "APPROVE", "title", "Việc"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(administrator
                        .form("/operations/tasks/" + waiting.taskId() + "/offer", Map.of())
                        .statusCode())
                .as("an offer of what is done")
                .isEqualTo(409);
    }

    @Test
    void theReofferTakesFormerPositionsAndTheirClaimsAway() {
        String unit = unitWithoutPositions();
        String former = positionIn(unit);
        WorkItem item = secondTaskOf(unit);
        assertThat(item.groups()).containsExactly(former);
        assertThat(officer.form("/tasks/" + item.taskId() + "/claim", Map.of()).statusCode())
                .isEqualTo(302);
        jdbc.sql("update position set valid_to = valid_from where id = :id")
                .param("id", former)
                .update();
        jdbc.sql("""
                        insert into position (id, unit_id, name, roles, rank, valid_from)
                        values (:id, :unit, 'Văn thư mới', '{CLERK}', 2, date '2011-01-01')
                        """).param("id", unit + ".van-thu-moi").param("unit", unit).update();

        assertThat(offers.offerAnew(item.taskId())).isTrue();

        assertThat(reread(item).groups()).containsExactly(unit + ".van-thu-moi");
        assertThat(reread(item).assignee()).isNull();
    }

    @Test
    void onlyAdministratorsOfferAnew() {
        WorkItem waiting = secondTaskOf(unitWithoutPositions());

        assertThat(officer.form("/operations/tasks/" + waiting.taskId() + "/offer", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    private int offer(WorkItem item) {
        return administrator
                .form("/operations/tasks/" + item.taskId() + "/offer", Map.of())
                .statusCode();
    }

    /** The task that comes up when the officer has done the one before. */
    private WorkItem secondTaskOf(String unit) {
        String key = UUID.randomUUID().toString();
        runtime.startProcessInstanceByKey(PROCESS, key, Map.of("unitId", unit));
        WorkItem first = workList.openOf(PROCESS, List.of(key)).get(0);
        assertThat(Door.REST_COMPLETE
                        .handIn(officer, first.taskId(), Map.of("decision", "APPROVE", "title", "Việc"))
                        .statusCode())
                .isEqualTo(204);
        return workList.openOf(PROCESS, List.of(key)).get(0);
    }

    private String unitWithoutPositions() {
        String unit = "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        jdbc.sql("""
                        insert into organization (id, kind, level, rank, valid_from)
                        values (:id, 'MEMBER_ORGANIZATION', 'DISTRICT', 999, date '2010-01-01')
                        """).param("id", unit).update();
        jdbc.sql("""
                        insert into organization_state (unit_id, valid_from, name, short_name, parent_id)
                        values (:id, date '2010-01-01', 'Đơn vị ' || :id, :id, 'hu')
                        """).param("id", unit).update();
        return unit;
    }

    /** A clerk's position that the officer holds besides his own. */
    private String positionIn(String unit) {
        String position = unit + ".van-thu";
        jdbc.sql("""
                        insert into position (id, unit_id, name, roles, rank, valid_from)
                        values (:id, :unit, 'Văn thư', '{CLERK}', 1, date '2010-01-01')
                        """).param("id", position).param("unit", unit).update();
        jdbc.sql("""
                        insert into position_holding (position_id, person_id, valid_from, acting)
                        values (:id, :person, date '2015-01-01', true)
                        """).param("id", position).param("person", DoorDesk.OFFICER).update();
        return position;
    }
}
