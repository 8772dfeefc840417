package vn.chidao.exchange.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chidao.changing.ChangeKind;
import vn.chidao.exchange.ArrivingChangeDesk;
import vn.chidao.exchange.ArrivingChangeView;
import vn.chidao.exchange.SettleArrivingChange;
import vn.chidao.exchange.process.SettleChangeForm.Decision;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.Days;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The clerk says what a sender outside has done to a document, or that there is nothing to do here. */
@Component
class SettleChangeFormHandler implements TaskFormHandler<SettleChangeForm> {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final ArrivingChangeDesk desk;
    private final OrganizationDirectory organizations;
    private final MessageSource messages;

    SettleChangeFormHandler(ArrivingChangeDesk desk, OrganizationDirectory organizations, MessageSource messages) {
        this.desk = desk;
        this.organizations = organizations;
        this.messages = messages;
    }

    @Override
    public String formId() {
        return "SettleChangeForm";
    }

    @Override
    public Class<SettleChangeForm> formType() {
        return SettleChangeForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        ArrivingChangeView change = desk.require(task.businessKey());
        String code = change.documentCode() == null ? "" : change.documentCode();
        String does = say("OutsideChange." + change.change().name());
        return TaskBriefing.about(say("exchange.task.change-subject", does, code, change.subject()))
                .directive(change.directiveId(), code)
                .unit(change.unitId())
                .fact(say("exchange.task.sender"), change.sender())
                .fact(say("exchange.task.says"), does)
                .fact(
                        say("exchange.task.document"),
                        change.directiveId() == null ? say("exchange.task.document-unknown", code) : code,
                        change.directiveId() == null ? null : "/directives/" + change.directiveId())
                .fact(say("exchange.task.document-day"), day(change.documentDate()))
                .fact(say("exchange.task.by-document"), change.byDocument())
                .fact(say("exchange.task.by-document-day"), day(change.byDocumentOn()))
                .fact(say("exchange.task.reason"), change.reason())
                .fact(say("exchange.task.why-not"), change.whyNot())
                .fact(say("exchange.task.receiver"), organizations.nameOf(change.unitId()))
                .build();
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        ArrivingChangeView change = desk.require(task.businessKey());
        Map<String, Object> known = new HashMap<>();
        put(known, "byDocument", change.byDocument());
        put(known, "byDocumentOn", change.byDocumentOn());
        put(known, "reason", change.reason());
        return known;
    }

    private static void put(Map<String, Object> known, String key, @Nullable Object value) {
        if (value != null) {
            known.put(key, value.toString());
        }
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskOutcome complete(TaskContext task, SettleChangeForm form) {
        desk.settle(new SettleArrivingChange(
                task.businessKey(),
                form.decision() == Decision.ASIDE
                        ? null
                        : ChangeKind.valueOf(form.decision().name()),
                form.byDocument(),
                form.byDocumentOn(),
                form.reason()));
        return TaskOutcome.done();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : Days.written(day);
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }
}
