package vn.chidao.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chidao.organization.OrganizationManagement;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskExtensions.Extension;
import vn.chidao.workflow.WorkList.WorkItem;

/** Who decides about more time, on the register of the demo world. */
class ExtensionTests extends WholeApplication {

    @Autowired
    private TaskExtensions extensions;

    @Autowired
    private OrganizationManagement people;

    @Autowired
    private BusinessClock clock;

    @Test
    void isDecidedByAnotherLeaderOfTheSupervisingUnit() {
        WorkItem item = aTaskOf("bdv-hu.truong-ban", "bdv-hu");
        String id = ask("bdv-hu.truong-ban", item);

        assertThat(mayDecide("bdv-hu.pho-ban", id)).isTrue();
        assertThat(mayDecide("hu.thuong-truc", id)).isFalse();
        assertThatThrownBy(() -> extensions.decide("bdv-hu.truong-ban", id, true, null))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> extensions.decide("hu.thuong-truc", id, true, null))
                .isInstanceOf(NotFound.class);

        extensions.decide("bdv-hu.pho-ban", id, true, null);

        assertThat(reread(item).dueOn()).isEqualTo(inAWeek());
    }

    @Test
    void climbsWhereTheOnlyLeaderAsks() {
        WorkItem item = aTaskOf("phong-vhtt.truong-phong", "phong-vhtt");
        String id = ask("phong-vhtt.truong-phong", item);

        assertThat(mayDecide("phong-vhtt.truong-phong", id)).isFalse();
        assertThat(mayDecide("ubnd.chu-tich", id)).isTrue();
        assertThatThrownBy(() -> extensions.decide("phong-vhtt.truong-phong", id, true, null))
                .isInstanceOf(AccessRefused.class);

        extensions.decide("ubnd.chu-tich", id, true, null);

        assertThat(reread(item).dueOn()).isEqualTo(inAWeek());
        assertThatThrownBy(() -> extensions.decide("ubnd.chu-tich", id, false, "Không"))
                .isInstanceOf(AlreadyHandled.class);
    }

    @Test
    void staysWithTheOnlyLeaderWhereSomebodyElseAsks() {
        WorkItem item = aTaskOf("phong-vhtt.chuyen-vien", "phong-vhtt");
        String id = ask("phong-vhtt.chuyen-vien", item);

        assertThat(mayDecide("phong-vhtt.truong-phong", id)).isTrue();
        assertThat(mayDecide("ubnd.chu-tich", id)).isFalse();
    }

    @Test
    void comesBackDownWhenASecondLeaderIsAppointed() {
        WorkItem item = aTaskOf("ca-huyen.truong-ca", "ca-huyen");
        String id = ask("ca-huyen.truong-ca", item);
        assertThat(mayDecide("ubnd.chu-tich", id)).isTrue();

        people.appoint("ca-huyen.truong-ca", DoorDesk.COLLEAGUE, clock.today(), true);

        assertThat(mayDecide(DoorDesk.COLLEAGUE, id)).isTrue();
        assertThat(mayDecide("ubnd.chu-tich", id)).isFalse();
    }

    @Test
    void saysSoWhereNobodyIsLeftAbove() {
        WorkItem item = aTaskOf("mttq.chu-tich", "mttq");

        assertThatThrownBy(() -> ask("mttq.chu-tich", item))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("workflow.rule.extension-nobody-left"));
        assertThat(extensions.ofTask(item.taskId())).isEmpty();
    }

    private WorkItem aTaskOf(String position, String supervisorUnitId) {
        String key = UUID.randomUUID().toString();
        runtime.startProcessInstanceByKey(
                DoorDesk.PROCESS,
                key,
                Map.of("group", position, "unitId", supervisorUnitId, "supervisorUnitId", supervisorUnitId));
        return workList.openOf(DoorDesk.PROCESS, List.of(key)).get(0);
    }

    private String ask(String username, WorkItem item) {
        return extensions.ask(username, item.taskId(), inAWeek(), "Chờ số liệu của cơ sở");
    }

    private LocalDate inAWeek() {
        return clock.today().plusDays(7);
    }

    private boolean mayDecide(String username, String extensionId) {
        return extensions.pendingFor(username).stream().map(Extension::id).anyMatch(extensionId::equals);
    }
}
