package vn.chidao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chidao.testing.Models;
import vn.chidao.testing.Models.ModelFile;
import vn.chidao.testing.ProductClasses;
import vn.chidao.workflow.ProcessVariable;

/** What every model keeps to: names that running instances rest on, and nothing the engine does not take well. */
class ProcessModelsTests {

    /** Models that serve no directive and stand on no stage of its map. */
    private static final Set<String> OUTSIDE_THE_CYCLE = Set.of(
            "Reorganisation",
            "ArrivingDocument",
            "RecommendationSending",
            "RecommendationAnswer",
            "RecommendationFollowUp",
            "SurveyTally",
            "SurveyConclusion",
            "AssessmentScoring",
            "CommendationCall",
            "CommendationDecision",
            "CommendationProposal",
            "CouncilBallot",
            "FestivalVisit",
            "SteeringMeeting");

    /** Models that run within a stage of the map, one instance for each person or body concerned. */
    private static final Set<String> WITHIN_A_STAGE = Set.of(
            "ReviewConsent",
            "ReviewOpinion",
            "DirectiveSignature",
            "CellDissemination",
            "DirectionTask",
            "SheetAmendment",
            "ProposalAnswer",
            "AnnexAcceptance",
            "ModelConfirmation",
            "ProgrammeOpinion",
            "ProgrammeConsent",
            "ReportReception");
    /** Models of what happens to a directive whatever stage it is in; they stand on none. */
    private static final Set<String> ON_ANY_STAGE = Set.of(
            "DirectiveRecall",
            "ForeignChange",
            "ChangeReceipt",
            "ArrivingChange",
            "ArrivingDocument",
            "DraftObligations");

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(([^()]*)\\)}");
    private static final Pattern CONDITION = Pattern.compile("\\$\\{(!?)([a-z][a-zA-Z]*)}");
    private static final Pattern VIETNAMESE =
            Pattern.compile("[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]");
    private static final Pattern RETRIES = Pattern.compile("(R\\d+/)?PT?\\w+(,PT?\\w+)*");
    private static final Pattern ID = Pattern.compile("[A-Z][a-z][A-Za-z]*_[A-Z][A-Za-z0-9]*");

    /** The part of an element's id that says what it is. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("startEvent", "StartEvent"),
            Map.entry("endEvent", "EndEvent"),
            Map.entry("boundaryEvent", "BoundaryEvent"),
            Map.entry("intermediateCatchEvent", "IntermediateEvent"),
            Map.entry("intermediateThrowEvent", "IntermediateEvent"),
            Map.entry("userTask", "UserTask"),
            Map.entry("serviceTask", "ServiceTask"),
            Map.entry("receiveTask", "ReceiveTask"),
            Map.entry("businessRuleTask", "BusinessRuleTask"),
            Map.entry("subProcess", "SubProcess"),
            Map.entry("exclusiveGateway", "Gateway"),
            Map.entry("parallelGateway", "Gateway"),
            Map.entry("inclusiveGateway", "Gateway"),
            Map.entry("eventBasedGateway", "Gateway"),
            Map.entry("sequenceFlow", "Flow"),
            Map.entry("callActivity", "Stage"));

    private static final Map<String, Class<?>> BEANS = ProductClasses.processBeans();

    static Stream<Model> models() {
        return Models.processes().stream().map(Model::read);
    }

    static Stream<Model> executable() {
        return models().filter(Model::isExecutable);
    }

    @Test
    void thereAreTheStagesAndTheirMap() {
        assertThat(models().map(Model::id))
                .contains(
                        "DirectiveIssuance",
                        "DirectiveReceipt",
                        "JointProgramme",
                        "ContentRegistration",
                        "ObligationTask",
                        "PeriodicReport",
                        "PeriodicReview",
                        "ReviewConsent",
                        "ReviewOpinion",
                        "DirectiveCycle");
    }

    @ParameterizedTest
    @MethodSource("models")
    void namesElementsByTheirKind(Model model) {
        for (FlowElement element : model.all(FlowElement.class)) {
            String type = element.getElementType().getTypeName();
            assertThat(PREFIXES).as("%s is of a kind we use", element.getId()).containsKey(type);
            String name = type.equals("callActivity") ? "([A-Z][A-Za-z]*_)?[A-Z][A-Za-z]*" : "[A-Z][A-Za-z0-9]*";
            assertThat(element.getId()).matches(PREFIXES.get(type) + "_" + name);
        }
        model.all(Lane.class).forEach(lane -> assertThat(lane.getId()).matches("Lane_[A-Z][A-Za-z0-9]*"));
        model.all(Message.class)
                .forEach(message -> assertThat(message.getId()).isEqualTo("Message_" + message.getName()));
        model.all(Error.class).forEach(error -> assertThat(error.getId()).isEqualTo("Error_" + error.getErrorCode()));
        assertThat(model.instance().getDefinitions().getId()).isEqualTo("Definitions_" + model.id());
    }

    @ParameterizedTest
    @MethodSource("executable")
    void hasTheIdOfItsFile(Model model) {
        assertThat(model.all(Process.class))
                .singleElement()
                .satisfies(process ->
                        assertThat(process.getId()).isEqualTo(model.id()).matches("[A-Z][A-Za-z]*"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void speaksVietnameseToPeople(Model model) {
        List<String> texts = new ArrayList<>();
        model.all(FlowElement.class).forEach(element -> texts.add(element.getName()));
        model.all(Lane.class).forEach(lane -> texts.add(lane.getName()));
        model.all(BaseElement.class)
                .forEach(element -> element.getDocumentations().stream()
                        .map(Documentation::getTextContent)
                        .forEach(texts::add));

        assertThat(texts).filteredOn(text -> text != null).allSatisfy(text -> {
            assertThat(text).isNotBlank();
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                    .as("%s is in NFC", text)
                    .isTrue();
        });
        model.all(Task.class).forEach(task -> assertThat(task.getName()).isNotBlank());
        model.all(Event.class).forEach(event -> assertThat(event.getName()).isNotBlank());
        model.all(Lane.class).forEach(lane -> assertThat(lane.getName()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("models")
    void asksAtEverySplitAndSaysNothingAtAJoin(Model model) {
        for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
                assertThat(gateway.getOutgoing())
                        .allSatisfy(flow ->
                                assertThat(flow.getName()).as(flow.getId()).isNotBlank());
            } else {
                assertThat(gateway.getName()).as(gateway.getId()).isNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("executable")
    void putsEveryNodeIntoOneLane(Model model) {
        Map<String, Integer> lanes = new LinkedHashMap<>();
        model.all(FlowNode.class).forEach(node -> lanes.put(node.getId(), 0));
        model.all(Lane.class)
                .forEach(lane -> lane.getFlowNodeRefs().forEach(node -> lanes.merge(node.getId(), 1, Integer::sum)));

        assertThat(lanes)
                .isNotEmpty()
                .allSatisfy((node, count) ->
                        assertThat(count).as("lanes of %s", node).isOne());
    }

    @ParameterizedTest
    @MethodSource("executable")
    void connectsEveryNode(Model model) {
        for (FlowNode node : model.all(FlowNode.class)) {
            String type = node.getElementType().getTypeName();
            if (!type.equals("startEvent") && !type.equals("boundaryEvent")) {
                assertThat(node.getIncoming()).as("flows into %s", node.getId()).isNotEmpty();
            }
            if (!type.equals("endEvent")) {
                assertThat(node.getOutgoing())
                        .as("flows out of %s", node.getId())
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("executable")
    void hasAVersionTagAndALifeInDays(Model model) {
        Process process = model.process();

        assertThat(process.getCamundaVersionTag()).matches("\\d+\\.\\d+");
        assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        assertThat(process.isCamundaStartableInTasklist()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("executable")
    void givesEveryUserTaskAFormOfItsModule(Model model) {
        Set<String> forms = formsOf(model.module());
        for (UserTask task : model.all(UserTask.class)) {
            assertThat(task.getCamundaFormRef()).as("form of %s", task.getId()).isIn(forms);
            assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("deployment");
            assertThat(task.getCamundaFormKey()).as(task.getId()).isNull();
        }
    }

    @Test
    void usesEveryForm() {
        Set<String> used = new TreeSet<>();
        executable()
                .forEach(model -> model.all(UserTask.class)
                        .forEach(task -> used.add(model.module() + "/" + task.getCamundaFormRef())));

        assertThat(Models.forms().stream().map(form -> form.module() + "/" + form.id()))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @ParameterizedTest
    @MethodSource("executable")
    void offersEveryUserTaskToPositionsUntilADay(Model model) {
        for (UserTask task : model.all(UserTask.class)) {
            assertThat(task.getCamundaCandidateGroups())
                    .as("who may do %s", task.getId())
                    .startsWith("${positions.");
            assertThat(task.getCamundaDueDate())
                    .as("due date of %s", task.getId())
                    .startsWith("${deadlines.");
            assertThat(task.getCamundaAssignee()).as(task.getId()).isNull();
            assertThat(task.getCamundaCandidateUsers()).as(task.getId()).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("executable")
    void saysInVietnameseWhatIsToBeDoneAndOnWhichBasis(Model model) {
        for (UserTask task : model.all(UserTask.class)) {
            assertThat(task.getDocumentations())
                    .as("documentation of %s", task.getId())
                    .singleElement()
                    .satisfies(text -> {
                        assertThat(text.getTextContent()).hasSizeGreaterThan(40).contains("Căn cứ");
                        assertThat(VIETNAMESE
                                        .matcher(text.getTextContent())
                                        .results()
                                        .count())
                                .as("Vietnamese letters in the documentation of %s", task.getId())
                                .isGreaterThan(10);
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("executable")
    void callsOnlyWhatTheProductOffers(Model model) {
        for (String expression : model.expressions()) {
            Matcher call = CALL.matcher(expression);
            if (!call.matches()) {
                continue;
            }
            assertThat(BEANS).as(expression).containsKey(call.group(1));
            Class<?> bean = BEANS.get(call.group(1));
            int arguments = call.group(3).isBlank() ? 0 : call.group(3).split(",").length;
            assertThat(Modifier.isPublic(bean.getModifiers()))
                    .as("%s: expressions call methods of public types only", expression)
                    .isTrue();
            assertThat(Arrays.stream(bean.getMethods())
                            .filter(method -> method.getName().equals(call.group(2)))
                            .map(Method::getParameterCount))
                    .as(expression)
                    .contains(arguments);
        }
    }

    @ParameterizedTest
    @MethodSource("executable")
    void runsServiceTasksByADelegateOfOursAfterASavePoint(Model model) {
        for (ServiceTask task : model.all(ServiceTask.class)) {
            Matcher name =
                    Pattern.compile("\\$\\{(\\w+)}").matcher(String.valueOf(task.getCamundaDelegateExpression()));
            assertThat(name.matches()).as("delegate of %s", task.getId()).isTrue();
            assertThat(BEANS).as("delegate of %s", task.getId()).containsKey(name.group(1));
            assertThat(JavaDelegate.class).isAssignableFrom(BEANS.get(name.group(1)));
            assertThat(task.isCamundaAsyncBefore())
                    .as("save point before %s", task.getId())
                    .isTrue();
            assertThat(task.getExtensionElements()).as(task.getId()).isNotNull();
            assertThat(task.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaFailedJobRetryTimeCycle.class)
                            .list())
                    .as("retries of %s", task.getId())
                    .singleElement()
                    .satisfies(cycle -> assertThat(cycle.getTextContent()).matches(RETRIES));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void holdsNoCode(Model model) {
        List<String> code = new ArrayList<>();
        model.walk(element -> {
            if (Set.of("scriptTask", "script", "connector", "inputOutput").contains(element.getLocalName())) {
                code.add(element.getLocalName());
            }
            for (String name : List.of("class", "expression", "resource", "resultVariable")) {
                if (element.hasAttribute(CAMUNDA, name)) {
                    code.add(element.getLocalName() + "@" + name);
                }
            }
        });

        assertThat(code).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void waitsForPeopleAndMessagesAndNeverLongForATimer(Model model) {
        for (TimerEventDefinition timer : model.all(TimerEventDefinition.class)) {
            assertThat(timer.getTimeDuration())
                    .as("%s is a duration", timer.getId())
                    .isNotNull();
            assertThat(Duration.parse(timer.getTimeDuration().getTextContent().strip()))
                    .isLessThanOrEqualTo(Duration.ofDays(60));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void fansOutOutsideTheEngine(Model model) {
        for (MultiInstanceLoopCharacteristics loop : model.all(MultiInstanceLoopCharacteristics.class)) {
            BaseElement activity = (BaseElement) loop.getParentElement();
            boolean people = activity instanceof UserTask || activity instanceof SubProcess;
            assertThat(people && !loop.isSequential())
                    .as("%s is a parallel multi-instance", activity.getId())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("executable")
    void decidesByOneBooleanOnly(Model model) {
        for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() < 2) {
                continue;
            }
            assertThat(gateway.getOutgoing()).as(gateway.getId()).hasSize(2);
            assertThat(gateway.getDefault())
                    .as("default of %s", gateway.getId())
                    .isNull();
            List<String> conditions = gateway.getOutgoing().stream()
                    .map(SequenceFlow::getConditionExpression)
                    .map(ConditionExpression::getTextContent)
                    .sorted()
                    .toList();
            assertThat(conditions)
                    .allMatch(condition -> CONDITION.matcher(condition).matches());
            String variable = conditions.get(1).substring(2);
            assertThat(conditions).as(gateway.getId()).containsExactly("${!" + variable, "${" + variable);
        }
        List<SequenceFlow> conditional = model.all(SequenceFlow.class).stream()
                .filter(flow -> flow.getConditionExpression() != null)
                .toList();
        assertThat(conditional).allMatch(flow -> flow.getSource() instanceof ExclusiveGateway);
    }

    /** Decision 6: what a person's completion carries along must not be able to fail. */
    @ParameterizedTest
    @MethodSource("executable")
    void letsNothingThatCanFailFollowAUserTaskBeforeTheNextWaitOrSavePoint(Model model) {
        for (UserTask task : model.all(UserTask.class)) {
            assertThat(task.isCamundaAsyncBefore() || task.isCamundaAsyncAfter())
                    .as("%s is in sight at once and goes on at once", task.getId())
                    .isFalse();
            assertThat(runningUnsafelyAfter(task))
                    .as("run in the completion of %s without a save point", task.getId())
                    .isEmpty();
        }
    }

    @Test
    void seesWhatCouldFailBehindAGateway() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("Unsafe")
                .startEvent()
                .userTask("UserTask_Ask")
                .exclusiveGateway()
                .serviceTask("ServiceTask_AtOnce")
                .endEvent("EndEvent_Failed")
                .error("Failed")
                .moveToLastGateway()
                .serviceTask("ServiceTask_Saved")
                .camundaAsyncBefore()
                .endEvent()
                .moveToLastGateway()
                .endEvent("EndEvent_Told")
                .message("Told")
                .done();

        assertThat(runningUnsafelyAfter(model.getModelElementById("UserTask_Ask")))
                .containsExactlyInAnyOrder("ServiceTask_AtOnce", "EndEvent_Told");
    }

    /** The elements nearest to the task that run in its completion and may fail. */
    private static Set<String> runningUnsafelyAfter(UserTask task) {
        Set<String> unsafe = new TreeSet<>();
        Set<String> met = new TreeSet<>();
        List<FlowNode> ahead = new ArrayList<>(targetsOf(task));
        while (!ahead.isEmpty()) {
            FlowNode node = ahead.remove(ahead.size() - 1);
            if (!met.add(node.getId()) || stops(node)) {
                continue;
            }
            if (goesOnSafely(node)) {
                ahead.addAll(targetsOf(node));
            } else {
                unsafe.add(node.getId());
            }
        }
        return unsafe;
    }

    private static List<FlowNode> targetsOf(FlowNode node) {
        return node.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
    }

    /** A wait state, a save point or a plain end. */
    private static boolean stops(FlowNode node) {
        boolean plainEnd =
                node instanceof EndEvent end && end.getEventDefinitions().isEmpty();
        return node.isCamundaAsyncBefore()
                || node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof IntermediateCatchEvent
                || node instanceof EventBasedGateway
                || plainEnd;
    }

    private static boolean goesOnSafely(FlowNode node) {
        return node instanceof ExclusiveGateway
                || node instanceof ParallelGateway
                || node instanceof InclusiveGateway
                || node instanceof IntermediateThrowEvent event
                        && event.getEventDefinitions().isEmpty();
    }

    @ParameterizedTest
    @MethodSource("executable")
    void hasAClassThatNamesItsElements(Model model) {
        Class<?> modelClass = modelClass(model);

        List<String> names = ProductClasses.constants(modelClass).values().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();

        assertThat(names).contains(model.id());
        Set<String> ids = model.ids();
        assertThat(names)
                .filteredOn(name -> ID.matcher(name).matches())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(ids).contains(name));
        Set<String> messages = new TreeSet<>();
        model.all(Message.class).forEach(message -> messages.add(message.getName()));
        assertThat(names)
                .filteredOn(name -> !ID.matcher(name).matches() && !name.equals(model.id()))
                .allSatisfy(name -> assertThat(messages).contains(name));
    }

    @ParameterizedTest
    @MethodSource("executable")
    void hasAClassThatNamesItsVariables(Model model) {
        Map<String, ProcessVariable<?>> variables = ProductClasses.routingVariables(modelClass(model));

        for (String expression : model.expressions()) {
            Matcher condition = CONDITION.matcher(expression);
            if (condition.matches() && !BEANS.containsKey(condition.group(2))) {
                assertThat(variables).as(expression).containsKey(condition.group(2));
                assertThat(variables.get(condition.group(2)).type())
                        .as("type of %s", condition.group(2))
                        .isEqualTo(Boolean.class);
            }
            Matcher call = CALL.matcher(expression);
            if (call.matches()) {
                for (String argument : call.group(3).split(",")) {
                    if (argument.strip().matches("[a-z]\\w*")) {
                        assertThat(variables).as(expression).containsKey(argument.strip());
                        assertThat(variables.get(argument.strip()).type()).isEqualTo(String.class);
                    }
                }
            }
        }
        assertThat(variables).containsKey("supervisorUnitId");
        if (!OUTSIDE_THE_CYCLE.contains(model.id())) {
            assertThat(variables).containsKey("directiveId");
        }
        assertThat(variables.values())
                .allMatch(variable -> Set.of(String.class, Boolean.class, Integer.class, Long.class)
                        .contains(variable.type()));
    }

    @Test
    void mapsStagesThatExist() {
        Set<String> processes = new TreeSet<>();
        executable().forEach(model -> processes.add(model.id()));
        processes.removeAll(OUTSIDE_THE_CYCLE);
        processes.removeAll(WITHIN_A_STAGE);
        processes.removeAll(ON_ANY_STAGE);
        Model cycle = models().filter(model -> model.id().equals("DirectiveCycle"))
                .findFirst()
                .orElseThrow();
        List<CallActivity> stages = cycle.all(CallActivity.class).stream().toList();

        assertThat(cycle.isExecutable()).isFalse();
        assertThat(stages).allSatisfy(stage -> {
            String process = stage.getId().substring(stage.getId().lastIndexOf('_') + 1);
            assertThat(processes).contains(process);
            assertThat(stage.getCalledElement()).isEqualTo(process);
        });
        assertThat(stages).extracting(CallActivity::getCalledElement).containsAll(processes);
        processes.forEach(process -> assertThat(cycle.ids()).contains("Stage_" + process));
    }

    private static Class<?> modelClass(Model model) {
        return ProductClasses.modelClass(model.module(), model.id())
                .orElseThrow(() -> new AssertionError("no class names the elements of " + model));
    }

    private static Set<String> formsOf(String module) {
        Set<String> forms = new TreeSet<>();
        Models.forms().stream().filter(form -> form.module().equals(module)).forEach(form -> forms.add(form.id()));
        return forms;
    }

    /** A model with the folder it lies in. */
    private record Model(ModelFile file, BpmnModelInstance instance) {

        static Model read(ModelFile file) {
            return new Model(file, Bpmn.readModelFromStream(new ByteArrayInputStream(file.bytes())));
        }

        String id() {
            return file.id();
        }

        String module() {
            return file.module();
        }

        <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
            return instance.getModelElementsByType(type);
        }

        boolean isExecutable() {
            return all(Process.class).stream().anyMatch(Process::isExecutable);
        }

        Process process() {
            return all(Process.class).iterator().next();
        }

        Set<String> ids() {
            Set<String> ids = new TreeSet<>();
            all(BaseElement.class).forEach(element -> ids.add(String.valueOf(element.getId())));
            return ids;
        }

        /** Everything the engine would evaluate, wherever it stands. */
        List<String> expressions() {
            List<String> expressions = new ArrayList<>();
            all(UserTask.class).forEach(task -> {
                expressions.add(String.valueOf(task.getCamundaCandidateGroups()));
                expressions.add(String.valueOf(task.getCamundaDueDate()));
            });
            all(ConditionExpression.class).forEach(condition -> expressions.add(condition.getTextContent()));
            Matcher any = Pattern.compile("[$#]\\{[^}]*}").matcher(file.text());
            while (any.find()) {
                expressions.add(any.group());
            }
            return expressions.stream().distinct().toList();
        }

        void walk(Consumer<DomElement> visitor) {
            Definitions definitions = instance.getDefinitions();
            walk(definitions.getDomElement(), visitor);
        }

        private static void walk(DomElement element, Consumer<DomElement> visitor) {
            visitor.accept(element);
            element.getChildElements().forEach(child -> walk(child, visitor));
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }
}
