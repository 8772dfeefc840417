package vn.chidao.workflow;

import java.util.List;
import java.util.Map;

/**
 * What a module does with one form. Called inside the transaction that completes the task, whatever door the completion
 * came through, after the right to act, the form's own limits and the record's Bean Validation have been checked.
 *
 * @param <F> record whose components have the form's keys; a form with rows has a {@code List} of records, a date is a
 *     {@code LocalDate}, a file the stored file's id
 */
public interface TaskFormHandler<F extends Record> {

    /** The id of the {@code .form}, also its file name. */
    String formId();

    Class<F> formType();

    /**
     * Describes the task for list, page and mail. Also called when the task is created, in that transaction: must not
     * fail on anything but a programming error.
     */
    TaskBriefing briefing(TaskContext task);

    /** First values by form key; rows as a list of maps. A saved draft of the officer wins over them. */
    default Map<String, Object> prefill(TaskContext task) {
        return Map.of();
    }

    /** Options for selects, radios and check lists whose form names a {@code valuesKey}, by that key. */
    default Map<String, List<Option>> options(TaskContext task) {
        return Map.of();
    }

    /**
     * Whether this task decides on what others have done in the tasks before it. Somebody who stands in for an absent
     * holder does not decide on work of his own.
     */
    default boolean decides() {
        return false;
    }

    /**
     * Carries the act out and answers with routing variables.
     *
     * @throws vn.chidao.shared.BusinessRuleViolation when a rule refuses; the task stays open and nothing has changed
     */
    TaskOutcome complete(TaskContext task, F form);

    /** A choice: the value that is submitted and the Vietnamese label people read. */
    record Option(String value, String label) {}
}
