package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.workflow.TaskFormHandler.Option;

/**
 * What organisations have registered to do in a year, for whoever puts on record what was done: a result or record is
 * work on one registered line, or on none ("đăng ký" → "thực hiện").
 */
public interface RegisteredLines {

    /** The lines of these organisations' accepted sheets under the directive, this year's and last year's. */
    List<Option> choices(String directiveId, Collection<String> unitIds, LocalDate today);

    /**
     * From now on the work is work on the chosen line, and on no other; on none where nothing is chosen.
     *
     * @param choice the value of one of {@link #choices}
     * @throws BusinessRuleViolation at {@code field} where the line does not stand any more, is another organisation's,
     *     or was registered for another year than that of the work
     */
    void tie(String field, @Nullable String choice, Work work);

    /** The line each of these is work on, by their ids; what is work on none is left out. */
    Map<String, Option> of(RecordedWork.Source source, Collection<String> sourceIds);

    /**
     * @param unitIds whose work it is: the organisation that did it, and the one whose obligation it counts for
     * @param on the day it was done
     */
    record Work(
            RecordedWork.Source source,
            String sourceId,
            String directiveId,
            Collection<String> unitIds,
            LocalDate on) {}
}
