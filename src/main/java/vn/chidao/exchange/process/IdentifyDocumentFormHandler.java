package vn.chidao.exchange.process;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chidao.document.DocumentType;
import vn.chidao.exchange.ArrivalDesk;
import vn.chidao.exchange.ArrivingDocumentView;
import vn.chidao.exchange.CompleteArrival;
import vn.chidao.exchange.process.IdentifyDocumentForm.Decision;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.receiving.ReceivedFile;
import vn.chidao.shared.Days;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The clerk says what a document is that arrived without saying it, or that there is nothing to receive. */
@Component
class IdentifyDocumentFormHandler implements TaskFormHandler<IdentifyDocumentForm> {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final ArrivalDesk desk;
    private final OrganizationDirectory organizations;
    private final MessageSource messages;

    IdentifyDocumentFormHandler(ArrivalDesk desk, OrganizationDirectory organizations, MessageSource messages) {
        this.desk = desk;
        this.organizations = organizations;
        this.messages = messages;
    }

    @Override
    public String formId() {
        return "IdentifyDocumentForm";
    }

    @Override
    public Class<IdentifyDocumentForm> formType() {
        return IdentifyDocumentForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        ArrivingDocumentView document = desk.require(task.businessKey());
        TaskBriefing.Builder briefing = TaskBriefing.about(document.subject())
                .unit(document.unitId())
                .fact(say("exchange.task.sender"), document.sender())
                .fact(say("exchange.task.arrived"), Days.moment(document.arrivedAt()))
                .fact(say("exchange.task.document"), document.code())
                .fact(say("exchange.task.receiver"), organizations.nameOf(document.unitId()));
        for (ReceivedFile file : document.files()) {
            briefing.fact(say("exchange.task.file"), file.fileName(), "/files/" + file.fileId());
        }
        return briefing.text(say("exchange.task.words"), document.words()).build();
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        ArrivingDocumentView document = desk.require(task.businessKey());
        Map<String, Object> known = new HashMap<>(Map.of("subject", document.subject()));
        if (document.sender() != null && !document.sender().contains("@")) {
            known.put("issuerName", document.sender());
        }
        return known;
    }

    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        return Map.of(
                "types",
                Arrays.stream(DocumentType.values())
                        .map(type -> new Option(type.name(), say("DocumentType." + type.name())))
                        .toList());
    }

    @Override
    public TaskOutcome complete(TaskContext task, IdentifyDocumentForm form) {
        if (form.decision() == Decision.ASIDE) {
            desk.putAside(task.businessKey(), form.reason());
        } else {
            desk.complete(new CompleteArrival(
                    task.businessKey(),
                    form.issuerName(),
                    form.number(),
                    form.issuedOn(),
                    form.type(),
                    form.subject()));
        }
        return TaskOutcome.done();
    }

    private String say(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }
}
