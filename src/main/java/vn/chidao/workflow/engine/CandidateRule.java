package vn.chidao.workflow.engine;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** The candidate rule a task was born with, evaluated as of now. Only inside a command of the engine. */
final class CandidateRule {

    /** {@code ${positions.leaders(unitId)}}: in whose positions the rule looks, its first argument. */
    private static final Pattern UNIT = Pattern.compile("\\$\\{\\w+\\.\\w+\\((\\w+)(?:, \\w+)*\\)}");

    private CandidateRule() {}

    /** The groups it names today, none twice. */
    static List<String> groupsOf(TaskEntity task) {
        return task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
                .flatMap(rule -> groups(rule.getValue(task.getExecution())))
                .filter(group -> !group.isEmpty())
                .distinct()
                .toList();
    }

    /** The organisation it asks for positions, or null where it does not ask one. */
    static @Nullable String unitOf(TaskEntity task) {
        for (Expression rule : task.getTaskDefinition().getCandidateGroupIdExpressions()) {
            Matcher unit = UNIT.matcher(rule.getExpressionText());
            if (unit.matches() && task.getVariable(unit.group(1)) instanceof String id) {
                return id;
            }
        }
        return null;
    }

    private static Stream<String> groups(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf);
        }
        return value == null ? Stream.empty() : Stream.of(value.toString().split("\\s*,\\s*"));
    }
}
