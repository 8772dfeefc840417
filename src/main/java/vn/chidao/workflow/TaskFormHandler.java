package vn.chidao.workflow;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.NotFound;

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

    /** All that the page of a task opens with; whoever works one thing out for several of them does so here. */
    default Opened open(TaskContext task) {
        return new Opened(briefing(task), prefill(task), options(task));
    }

    /**
     * Tables worked out from what stands in the form, shown beside it: how far it goes toward the numbers that were
     * set. The values are as they were typed and unchecked; what cannot be understood is passed over.
     */
    default List<TaskBriefing.Grid> beside(TaskContext task, Map<String, Object> values) {
        return List.of();
    }

    /**
     * Remarks on what stands in single fields, by the field's name ({@code figures[2].value}): what somebody wants
     * changed there. The values are as in {@link #beside}.
     */
    default Map<String, String> notes(TaskContext task, Map<String, Object> values) {
        return Map.of();
    }

    /** Ways to fill the form other than by typing. */
    default List<Filling> fillings(TaskContext task) {
        return List.of();
    }

    /**
     * Fills the form in one of these ways; nothing is submitted by it.
     *
     * @param values what stands in the form
     * @param file what was chosen for a filling that takes a file
     * @throws vn.chidao.shared.BusinessRuleViolation when there is nothing to fill it with, or the file is none of the kind
     */
    default Filled fill(TaskContext task, String fillingId, Map<String, Object> values, @Nullable UploadedFile file) {
        throw new NotFound("filling", fillingId);
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

    /**
     * A way to fill a form: from last year, from a workbook.
     *
     * @param accepts the file's extension where it takes a file: {@code .xlsx}
     * @param templateHref where an empty file of the kind is to be had
     */
    record Filling(
            String id,
            String label,
            @Nullable String hint,
            @Nullable String accepts,
            @Nullable String templateHref) {}

    /**
     * A form after it was filled.
     *
     * @param values what stands in it now
     * @param problems why nothing was taken over, in Vietnamese; empty where all was
     * @param marked a copy of the file in which the problems are marked
     */
    record Filled(
            Map<String, Object> values,
            List<String> problems,
            @Nullable UploadedFile marked) {

        public Filled {
            problems = List.copyOf(problems);
        }

        public static Filled with(Map<String, Object> values) {
            return new Filled(values, List.of(), null);
        }
    }

    /** What a task is about, the first values of its form and what these are chosen from. */
    record Opened(TaskBriefing briefing, Map<String, Object> prefill, Map<String, List<Option>> options) {}

    /** A file as it was uploaded; nothing of it is kept unless somebody keeps it. */
    record UploadedFile(String name, byte[] content) {}

    /** A choice: the value that is submitted and the Vietnamese label people read. */
    record Option(String value, String label) {}
}
