package vn.chidao.exemplar;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * A model in a list, with what has been confirmed of it.
 *
 * @param waiting how many reports on it wait to be confirmed
 */
public record ModelRow(
        String id,
        String name,
        String directiveId,
        String unitId,
        String unitName,
        @Nullable String settlementId,
        ContentArea content,
        int year,
        int planned,
        boolean registered,
        int built,
        int recognised,
        int notMet,
        int replicated,
        int waiting,
        ModelStage stage) {

    ModelRow named(Map<String, String> names) {
        return new ModelRow(
                id,
                name,
                directiveId,
                unitId,
                names.getOrDefault(unitId, unitId),
                settlementId,
                content,
                year,
                planned,
                registered,
                built,
                recognised,
                notMet,
                replicated,
                waiting,
                stage);
    }
}
