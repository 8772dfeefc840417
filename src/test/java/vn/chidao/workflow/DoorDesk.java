package vn.chidao.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chidao.identity.Accounts;
import vn.chidao.organization.OrganizationManagement;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * Adds to the demo world what tests of the doors need: a model of one task that can be done as often as one likes, its
 * form, a table its handler writes to, and a second holder of the position it is offered to.
 */
@TestConfiguration(proxyBeanMethods = false)
class DoorDesk {

    static final String PROCESS = "DoorDecision";
    static final String POSITION = "vphu.van-thu";
    static final String OFFICER = "vphu.van-thu";
    static final String COLLEAGUE = "le-thi-ba";
    static final String COLLEAGUE_NAME = "Lê Thị Ba";
    static final String STRANGER = "hnd.chu-tich";
    static final String ADMINISTRATOR = "quantri";

    static final ProcessVariable<Boolean> CONTENT_APPROVED = ProcessVariable.of("contentApproved", Boolean.class);

    @Bean
    DoorFormHandler doorFormHandler(JdbcClient jdbc) {
        return new DoorFormHandler(jdbc);
    }

    /** The same under another name, for a version of the model that asks by another form. */
    @Bean
    TaskFormHandler<DoorForm> otherDoorFormHandler(DoorFormHandler door) {
        return new TaskFormHandler<>() {
            @Override
            public String formId() {
                return "OtherDoorForm";
            }

            @Override
            public Class<DoorForm> formType() {
                return door.formType();
            }

            @Override
            public TaskBriefing briefing(TaskContext task) {
                return door.briefing(task);
            }

            @Override
            public TaskOutcome complete(TaskContext task, DoorForm form) {
                return door.complete(task, form);
            }
        };
    }

    /** After the demo world has been laid out. */
    @Bean
    @Order(20)
    ApplicationRunner openTheDesk(
            RepositoryService repository,
            JdbcClient jdbc,
            OrganizationManagement people,
            Accounts accounts,
            BusinessClock clock) {
        return arguments -> {
            jdbc.sql("create table door_answer (task_id text not null, title text not null)")
                    .update();
            LocalDate today = clock.today();
            people.addPerson(COLLEAGUE, COLLEAGUE_NAME);
            people.appoint(POSITION, COLLEAGUE, today, false);
            accounts.create(COLLEAGUE, COLLEAGUE, "cau-nay-de-thu", false);
            repository
                    .createDeployment()
                    .name("doors")
                    .addInputStream("processes/doors/DoorDecision.bpmn", resource("DoorDecision.bpmn"))
                    .addInputStream("forms/doors/DoorForm.form", resource("DoorForm.form"))
                    .deploy();
        };
    }

    static String passwordOf(String username) {
        return username.equals(COLLEAGUE) ? "cau-nay-de-thu" : "chidao";
    }

    private static ByteArrayInputStream resource(String name) {
        try {
            return new ByteArrayInputStream(new ClassPathResource("workflow/" + name).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record DoorForm(
            @NotNull Decision decision,
            @NotBlank String title,
            @Nullable String comment) {
        enum Decision {
            APPROVE,
            RETURN
        }
    }

    /** Writes first and refuses then: a refusal must take the row with it. */
    static class DoorFormHandler implements TaskFormHandler<DoorForm> {

        private final JdbcClient jdbc;
        private final AtomicInteger runs = new AtomicInteger();

        DoorFormHandler(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        int runs() {
            return runs.get();
        }

        @Override
        public String formId() {
            return "DoorForm";
        }

        @Override
        public Class<DoorForm> formType() {
            return DoorForm.class;
        }

        @Override
        public TaskBriefing briefing(TaskContext task) {
            return TaskBriefing.about("Tờ trình " + task.businessKey())
                    .directive("cv-77-hon-quan", "Dự thảo CV/HU")
                    .build();
        }

        @Override
        public boolean decides() {
            return true;
        }

        @Override
        public TaskOutcome complete(TaskContext task, DoorForm form) {
            runs.incrementAndGet();
            jdbc.sql("insert into door_answer (task_id, title) values (:task, :title)")
                    .param("task", task.taskId())
                    .param("title", form.title())
                    .update();
            boolean approved = form.decision() == DoorForm.Decision.APPROVE;
            if (!approved && form.comment() == null) {
                throw BusinessRuleViolation.at("comment", "workflow.rule.reason-required");
            }
            return TaskOutcome.with(CONTENT_APPROVED, approved);
        }
    }
}
