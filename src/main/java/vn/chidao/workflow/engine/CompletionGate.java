package vn.chidao.workflow.engine;

import java.lang.reflect.Field;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.AccessRefused;
import vn.chidao.workflow.FormRefused;
import vn.chidao.workflow.form.SubmittedValues;

/**
 * Stands before every command. What is submitted with a completion is taken out of the engine's hands before it could
 * become process variables; the ways to end a task without completing it are closed; a person claims for himself
 * only, and claims and comments on what is offered to him; refusals come out as the engine's own kinds, so that REST answers 400 or 403 with the Vietnamese reason.
 */
class CompletionGate extends CommandInterceptor {

    private static final Set<Class<?>> CLOSED = Set.of(
            ResolveTaskCmd.class, DelegateTaskCmd.class, HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class);

    private final RefusalTexts texts;
    private final Latecomers latecomers;

    CompletionGate(RefusalTexts texts, Latecomers latecomers) {
        this.texts = texts;
        this.latecomers = latecomers;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (CLOSED.contains(command.getClass())) {
            throw new AuthorizationException(texts.of("workflow.rule.back-door"));
        }
        try {
            if (command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd) {
                return completing(command);
            }
            if (command instanceof ClaimTaskCmd) {
                return claiming(command);
            }
            if (command instanceof AddCommentCmd) {
                return commenting(command);
            }
            return next.execute(command);
        } catch (RuntimeException e) {
            throw translated(e);
        }
    }

    private <T> T completing(Command<T> command) {
        String taskId = (String) read(command, "taskId");
        if (SubmittedValues.of(taskId) != null) {
            return meeting(taskId, command);
        }
        String name = command instanceof CompleteTaskCmd ? "variables" : "properties";
        @SuppressWarnings("unchecked")
        Map<String, Object> given = (Map<String, Object>) read(command, name);
        Map<String, Object> values = plain(given);
        write(command, name, Variables.createVariables());
        return SubmittedValues.with(taskId, values, () -> meeting(taskId, command));
    }

    // The engine lets whoever may work on a task claim it for anybody, and for nobody, which takes it from its holder.
    private <T> T claiming(Command<T> command) {
        String claimant = (String) read(command, "userId");
        return meeting((String) read(command, "taskId"), context -> {
            String person = context.getAuthenticatedUserId();
            if (person != null && !person.equals(claimant)) {
                throw new AuthorizationException(texts.of("workflow.rule.claim-for-oneself"));
            }
            requireOffered(context, (String) read(command, "taskId"));
            return command.execute(context);
        });
    }

    // The engine asks nobody whether he may comment.
    private <T> T commenting(Command<T> command) {
        return next.execute(context -> {
            requireOffered(context, (String) read(command, "taskId"));
            return command.execute(context);
        });
    }

    /** Whoever may do everything in the engine's tools still takes no part in work that is not offered to him. */
    private void requireOffered(CommandContext context, @Nullable String taskId) {
        Authentication person = context.getAuthentication();
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (person != null
                && person.getUserId() != null
                && task != null
                && (person.getGroupIds() == null
                        || Collections.disjoint(person.getGroupIds(), TaskLifecycle.groupsOf(task)))) {
            throw new AuthorizationException(texts.of("workflow.rule.not-your-task"));
        }
    }

    /** Rivals for one task wait for each other here, and the second learns of the first. */
    private <T> T meeting(String taskId, Command<T> command) {
        AtomicReference<@Nullable String> person = new AtomicReference<>();
        try {
            return next.execute(context -> {
                person.set(context.getAuthenticatedUserId());
                latecomers.queue(taskId);
                return command.execute(context);
            });
        } catch (RuntimeException e) {
            throw latecomers.answer(taskId, person.get(), e);
        }
    }

    private Map<String, Object> plain(@Nullable Map<String, Object> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (given != null) {
            for (String key : given.keySet()) {
                try {
                    Object value =
                            given instanceof VariableMap typed ? typed.getValue(key, Object.class) : given.get(key);
                    if (value != null) {
                        values.put(key, PlainValue.of(value));
                    }
                } catch (RuntimeException e) {
                    // JSON that cannot be read, an object that is not deserialized: only the value knows, when asked.
                    throw refused(e);
                }
            }
        }
        return values;
    }

    private FormRefused refused(RuntimeException cause) {
        FormRefused refused =
                new FormRefused(List.of(new FormRefused.Problem(null, texts.of("workflow.rule.value-kind"))));
        refused.initCause(cause);
        return refused;
    }

    private RuntimeException translated(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FormFieldValidationException || cause instanceof AuthorizationException) {
                return (RuntimeException) cause;
            }
            if (cause instanceof FormRefused refused) {
                return new FormFieldValidationException(refused.problems(), refused.getMessage(), refused);
            }
            if (cause instanceof AccessRefused refused) {
                AuthorizationException answer = new AuthorizationException(texts.of(refused.key()));
                answer.initCause(refused);
                return answer;
            }
        }
        return thrown;
    }

    private static @Nullable Object read(Object command, String name) {
        try {
            return field(command, name).get(command);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Object command, String name, Object value) {
        try {
            field(command, name).set(command, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    // The commands keep what was submitted in protected fields; there is no getter in 7.24.
    private static Field field(Object command, String name) {
        for (Class<?> type = command.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(name);
                field.setAccessible(true);
                return field;
            } catch (NoSuchFieldException e) {
                // declared by a superclass
            }
        }
        throw new IllegalStateException(command.getClass() + " has no field " + name);
    }
}
