package vn.chidao.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import vn.chidao.testing.Models.ModelFile;
import vn.chidao.workflow.form.FormSchema;
import vn.chidao.workflow.form.FormSchemaReader;

/**
 * What instances that were started on a set of models and forms rest on for as long as they run, one line each:
 * {@code element}s at which they may stand, {@code message}s they wait for, {@code bean}s their models call,
 * {@code variable}s that decide their ways, {@code form}s with the {@code field}s they hand in, what is {@code required}
 * of those and the {@code option}s they offer.
 */
public final class ModelContract {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{(\\w+)(?:\\.(\\w+)\\(([^()]*)\\))?}");
    private static final Pattern CONDITION = Pattern.compile("[$]\\{!?([a-z]\\w*)}");

    private ModelContract() {}

    /** Of these models and forms, sorted. */
    public static SortedSet<String> of(Collection<ModelFile> models, Collection<ModelFile> forms) {
        SortedSet<String> lines = new TreeSet<>();
        Map<String, Class<?>> beans = ProductClasses.processBeans();
        models.forEach(file -> lines.addAll(ofModel(file.id(), file.text(), beans.keySet())));
        FormSchemaReader reader = new FormSchemaReader(new ObjectMapper());
        forms.forEach(file -> lines.addAll(ofForm(reader.read(file.bytes()))));
        return lines;
    }

    static List<String> ofModel(String id, String text, Collection<String> beans) {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<String> lines = new ArrayList<>();
        if (model.getModelElementsByType(Process.class).stream().noneMatch(Process::isExecutable)) {
            return lines;
        }
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            boolean passed = node instanceof StartEvent || node instanceof EndEvent || node instanceof Gateway;
            if (!passed || node.isCamundaAsyncBefore()) {
                lines.add("element " + id + " " + node.getId() + " "
                        + node.getElementType().getTypeName());
            }
        }
        model.getModelElementsByType(Message.class)
                .forEach(message -> lines.add("message " + id + " " + message.getName()));
        Matcher call = BEAN.matcher(text);
        while (call.find()) {
            if (beans.contains(call.group(1))) {
                lines.add(
                        call.group(2) == null
                                ? "bean " + call.group(1)
                                : "bean " + call.group(1) + "." + call.group(2) + "/"
                                        + (call.group(3).isBlank()
                                                ? 0
                                                : call.group(3).split(",").length));
            }
        }
        Matcher condition = CONDITION.matcher(text);
        while (condition.find()) {
            if (!beans.contains(condition.group(1))) {
                lines.add("variable " + id + " " + condition.group(1));
            }
        }
        return lines;
    }

    static List<String> ofForm(FormSchema form) {
        List<String> lines = new ArrayList<>();
        lines.add("form " + form.id());
        form.fields().forEach(field -> ofField(form.id(), "", field, lines));
        return lines;
    }

    private static void ofField(String form, String within, FormSchema.Field field, List<String> lines) {
        String path = within + field.key();
        lines.add("field " + form + " " + path + " " + field.kind());
        if (field.required()) {
            lines.add("required " + form + " " + path);
        }
        field.options().forEach(option -> lines.add("option " + form + " " + path + " " + option.value()));
        field.columns().forEach(column -> ofField(form, path + ".", column, lines));
    }

    /** What a line of the contract is about, and why losing it, or demanding more, would strand somebody. */
    public static String explain(String line) {
        String[] words = line.split(" ");
        return switch (words[0]) {
            case "element" ->
                line + ": running instances may stand at " + words[2] + " of " + words[1]
                        + ". Keep the id (change the name people read, if that is what is meant), or let them finish first.";
            case "message" ->
                line + ": running instances of " + words[1]
                        + " wait for a message of this name, and nobody would send it.";
            case "bean" -> line + ": released models call it. Keep the name and the number of arguments.";
            case "variable" ->
                line + ": released models decide by it. Whoever sets it has to go on doing so under this name.";
            case "form" -> line + ": open tasks were offered with it, and nobody would take their answers.";
            case "field" -> line + ": open tasks hand it in. Its record has to go on taking it, of the same kind.";
            case "option" -> line + ": open tasks offer it as an answer.";
            case "required" ->
                line + ": open tasks do not ask for it, so they could never be completed. Let it be optional.";
            default -> line;
        };
    }

    /** What has become of the released lines: those that are gone, and demands that open tasks cannot meet. */
    public static SortedSet<String> broken(Collection<String> released, Collection<String> current) {
        SortedSet<String> broken = new TreeSet<>();
        released.stream()
                .filter(line -> !line.startsWith("required ") && !current.contains(line))
                .forEach(broken::add);
        current.stream()
                .filter(line -> line.startsWith("required ") && !released.contains(line))
                .filter(line -> released.contains("form " + line.split(" ")[1]))
                .filter(line -> isKnownRow(line, released))
                .forEach(broken::add);
        return broken;
    }

    /** A column of rows that are new themselves asks nothing of tasks that hand in no such rows. */
    private static boolean isKnownRow(String required, Collection<String> released) {
        String[] words = required.split(" ");
        int dot = words[2].lastIndexOf('.');
        return dot < 0
                || released.contains(
                        "field " + words[1] + " " + words[2].substring(0, dot) + " " + FormSchema.Kind.ROWS);
    }
}
