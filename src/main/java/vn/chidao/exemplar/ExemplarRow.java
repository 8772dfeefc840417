package vn.chidao.exemplar;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * An exemplar in a list.
 *
 * @param name null once it has been erased
 */
public record ExemplarRow(
        String id,
        ExemplarKind kind,
        @Nullable String name,
        String unitName,
        ContentArea content,
        int year,
        ExemplarStatus status,
        @Nullable String honour) {

    ExemplarRow named(Map<String, String> names) {
        return new ExemplarRow(id, kind, name, names.getOrDefault(unitName, unitName), content, year, status, honour);
    }
}
