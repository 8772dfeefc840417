package vn.chidao.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * What taking a world over would do, or has done.
 *
 * @param changes the first {@link #LIMIT} of them in the order of the files
 * @param faults the first hundred; with any of them nothing is taken over
 */
public record WorldPreview(
        String source, List<FileSummary> files, List<Change> changes, List<Fault> faults, int faultCount) {

    static final int LIMIT = 200;

    /**
     * How many rows of a file are new, differ from the register, or say what it knows.
     *
     * @param reordered the official order of what is known changes
     */
    public record FileSummary(String file, int added, int changed, int unchanged, boolean reordered) {}

    /**
     * One row that is new or differs.
     *
     * @param id what it is about
     * @param label what people call it
     * @param fields what differs; none for a new one
     */
    public record Change(String file, int line, String id, String label, boolean isNew, List<Field> fields) {}

    /** @param column as in the file's heading */
    public record Field(
            String column,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * What is wrong, and where as far as it is known.
     *
     * @param line as an editor counts
     * @param column as in the file's heading
     * @param text the reason with file, line and column
     */
    public record Fault(
            @Nullable String file,
            @Nullable Integer line,
            @Nullable String column,
            String text) {

        /** Refusals of a file or a cell name them as their first arguments. */
        static Fault of(BusinessRuleViolation fault, String text) {
            List<Object> args = fault.args();
            String file = args.isEmpty() || !WorldFiles.NAMES.contains(args.get(0)) ? null : (String) args.get(0);
            Integer line = file != null && args.size() > 1 && args.get(1) instanceof Integer number ? number : null;
            int at = line == null ? 1 : 2;
            String column = file != null && args.size() > at && args.get(at) instanceof String name ? name : null;
            return new Fault(file, line, column, text);
        }
    }

    public int addedCount() {
        return files.stream().mapToInt(FileSummary::added).sum();
    }

    public int changedCount() {
        return files.stream().mapToInt(FileSummary::changed).sum();
    }

    /** Whether the register would be the same afterwards. */
    public boolean changesNothing() {
        return addedCount() + changedCount() == 0 && files.stream().noneMatch(FileSummary::reordered);
    }
}
