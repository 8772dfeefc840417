package vn.chidao.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a form to be filled in.
 *
 * @param key what the form calls it
 * @param head what stands on top of it; never the same twice in a form
 * @param hint how to fill it in, read beside the head; null for none
 * @param width in characters
 * @param longest how many characters a cell may have
 * @param choices what a cell may say; empty where anything may stand there
 */
public record FormColumn(
        String key,
        String head,
        Kind kind,
        boolean required,
        @Nullable String hint,
        int width,
        int longest,
        List<String> choices) {

    private static final int LONGEST_CHOICE = 500;

    public FormColumn {
        choices = List.copyOf(choices);
    }

    /** What stands in a column's cells. */
    public enum Kind {
        TEXT,
        DATE
    }

    public static FormColumn text(
            String key, String head, boolean required, @Nullable String hint, int width, int longest) {
        return new FormColumn(key, head, Kind.TEXT, required, hint, width, longest, List.of());
    }

    public static FormColumn date(String key, String head, @Nullable String hint) {
        return new FormColumn(key, head, Kind.DATE, false, hint, 14, LONGEST_CHOICE, List.of());
    }

    public static FormColumn choice(String key, String head, boolean required, int width, List<String> choices) {
        return new FormColumn(key, head, Kind.TEXT, required, null, width, LONGEST_CHOICE, choices);
    }
}
