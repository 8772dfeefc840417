package vn.chidao.reporting;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * A place in a report that somebody can point at: one of its parts, or one figure of its annex, known by what it counts
 * and not by where it stands.
 */
public record ReportPlace(
        @Nullable ReportPart part,
        @Nullable ContentArea content,
        @Nullable String indicator) {

    private static final String FIGURE = "FIGURE:";

    public static ReportPlace of(ReportPart part) {
        return new ReportPlace(part, null, null);
    }

    public static ReportPlace of(FigureLine line) {
        return new ReportPlace(null, line.content(), folded(line.indicator()));
    }

    /** The same for the same place in every draft. */
    public String id() {
        return part != null ? part.name() : FIGURE + content + ":" + indicator;
    }

    /** Empty where the text names no place. */
    public static Optional<ReportPlace> parse(@Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        for (ReportPart part : ReportPart.values()) {
            if (part.name().equals(id)) {
                return Optional.of(of(part));
            }
        }
        for (ContentArea content : ContentArea.values()) {
            String stem = FIGURE + content + ":";
            if (id.startsWith(stem)) {
                return Optional.of(new ReportPlace(null, content, id.substring(stem.length())));
            }
        }
        return Optional.empty();
    }

    /** Whether the place is this figure. */
    public boolean is(ContentArea ofContent, String counted) {
        return part == null && content == ofContent && folded(counted).equals(indicator);
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
