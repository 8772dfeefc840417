package vn.chidao.obligation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * Which records of all directives a list shows; what is null narrows nothing.
 *
 * @param directiveIds those the reader may see
 * @param year of the work
 * @param words in title or text, in capital letters or not
 */
public record RecordFilter(
        Set<String> directiveIds,
        @Nullable WorkKind kind,
        @Nullable ContentArea content,
        @Nullable String unitId,
        @Nullable String channelId,
        @Nullable Integer year,
        String words) {}
