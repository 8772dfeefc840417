package vn.chidao.indicator;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * Something reports count.
 *
 * @param code lasting; never given to something else
 * @param unit the one it is added up in
 * @param contents those of the campaign under which it is reported
 * @param also other names of the same thing
 * @param share what is counted of {@code whole}, in words; both null unless it is a ratio
 */
public record Indicator(
        String code,
        String name,
        String unit,
        Set<ContentArea> contents,
        Adds adds,
        Span span,
        List<String> also,
        @Nullable String share,
        @Nullable String whole) {

    public Indicator {
        contents = Set.copyOf(contents);
        also = List.copyOf(also);
        if (code.isBlank() || name.isBlank() || unit.isBlank() || contents.isEmpty()) {
            throw new IllegalArgumentException("code, name, unit and contents are needed");
        }
        if ((adds == Adds.RATIO) != (share != null && whole != null) || (share == null) != (whole == null)) {
            throw new IllegalArgumentException("share and whole belong to a ratio");
        }
        if (adds == Adds.LAST && span != Span.CUMULATIVE) {
            throw new IllegalArgumentException("the last of several is cumulative");
        }
    }

    /** How values of several rows and organisations become one. */
    public enum Adds {
        /** All together. */
        SUM,
        /** A state of things: of each organisation its latest, then together. */
        LAST,
        /** How many of how many: the parts together over the wholes together, never the mean of percentages. */
        RATIO,
        /** Each organisation or place once, however often it is reported. */
        DISTINCT
    }

    /** Whether it starts anew each period. */
    public enum Span {
        IN_PERIOD,
        CUMULATIVE
    }

    /** The numbers of its contents: "1, 3", or "1–5" for all. */
    public String contentNumbers() {
        return contents.size() == ContentArea.values().length
                ? "1–" + contents.size()
                : contents.stream()
                        .sorted()
                        .map(content -> String.valueOf(content.number()))
                        .collect(Collectors.joining(", "));
    }

    public boolean isRatio() {
        return adds == Adds.RATIO;
    }

    /** Whether an organisation's later value stands in place of its earlier ones. */
    boolean latestCounts() {
        return span == Span.CUMULATIVE;
    }
}
