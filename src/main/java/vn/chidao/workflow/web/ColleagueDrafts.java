package vn.chidao.workflow.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.shared.Actor;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.form.FormSchema;
import vn.chidao.workflow.form.FormSchema.Field;
import vn.chidao.workflow.form.FormSchema.Kind;
import vn.chidao.workflow.task.TaskDrafts;

/**
 * Who else has a draft of the same task, and where it says something else than what stands in the form: two officers who
 * work on one form at once learn of each other before one of them sends it. Nobody's draft is ever written over.
 */
@Component
class ColleagueDrafts {

    private final TaskDrafts drafts;
    private final ActorDirectory directory;

    ColleagueDrafts(TaskDrafts drafts, ActorDirectory directory) {
        this.drafts = drafts;
        this.directory = directory;
    }

    /**
     * A colleague's draft as the page tells of it.
     *
     * @param fields labels of the fields that differ, in the form's order; a row with its number
     */
    public record ColleagueDraft(
            String personName, @Nullable String positionName, Instant savedAt, List<String> fields) {}

    List<ColleagueDraft> of(
            WorkItem item, String username, FormSchema schema, Map<String, ? extends @Nullable Object> values) {
        return drafts.othersOf(item.taskId(), username).stream()
                .map(other -> {
                    Optional<Actor> actor = directory.actingAs(other.account(), item.groups());
                    return new ColleagueDraft(
                            actor.map(Actor::personName)
                                    .or(() ->
                                            directory.account(other.account()).map(ActorDirectory.Account::displayName))
                                    .orElse(other.account()),
                            actor.map(Actor::positionName).orElse(null),
                            other.savedAt(),
                            differing(schema, values, other.values()));
                })
                .toList();
    }

    /** Labels of the fields that say something else, in the form's order; files are not looked into. */
    static List<String> differing(
            FormSchema schema,
            Map<String, ? extends @Nullable Object> one,
            Map<String, ? extends @Nullable Object> other) {
        List<String> fields = new ArrayList<>();
        for (Field field : schema.fields()) {
            Object mine = one.get(field.key());
            Object theirs = other.get(field.key());
            if (field.kind() == Kind.ROWS) {
                rows(field, mine, theirs, fields);
            } else if (field.kind() != Kind.FILE && !said(mine).equals(said(theirs))) {
                fields.add(field.label());
            }
        }
        return fields;
    }

    private static void rows(Field field, @Nullable Object mine, @Nullable Object theirs, List<String> fields) {
        List<?> one = mine instanceof List<?> list ? list : List.of();
        List<?> other = theirs instanceof List<?> list ? list : List.of();
        for (int row = 0; row < Math.max(one.size(), other.size()); row++) {
            Map<?, ?> left = row < one.size() && one.get(row) instanceof Map<?, ?> map ? map : Map.of();
            Map<?, ?> right = row < other.size() && other.get(row) instanceof Map<?, ?> map ? map : Map.of();
            for (Field column : field.columns()) {
                if (!said(left.get(column.key())).equals(said(right.get(column.key())))) {
                    fields.add(field.label() + " " + (row + 1) + ": " + column.label());
                }
            }
        }
    }

    private static String said(@Nullable Object value) {
        return Objects.toString(value, "").replace("\r\n", "\n").strip();
    }
}
