package vn.chidao.organization;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Kinds, levels and functions as files tell of them, checked. */
record Catalogue(List<KindView> kinds, List<LevelView> levels, List<FunctionView> functions) {

    static final String[] KIND_COLUMNS = {"id", "name", "sphere", "collective"};
    static final String[] LEVEL_COLUMNS = {"id", "name", "valid_from", "valid_to"};
    static final String[] FUNCTION_COLUMNS = {"word", "name", "relation", "kinds"};

    private static final String CONSTANT = "[A-Z][A-Z0-9_]*";
    private static final String WORD = "[a-z]+(-[a-z]+)*";

    /** What the product brings along. */
    static Catalogue shipped() {
        List<KindView> kinds = kinds(shipped("kinds.csv", KIND_COLUMNS));
        List<LevelView> levels = levels(shipped("levels.csv", LEVEL_COLUMNS));
        Set<String> ids = kinds.stream().map(KindView::id).collect(Collectors.toSet());
        return new Catalogue(kinds, levels, functions(shipped("functions.csv", FUNCTION_COLUMNS), ids));
    }

    static List<KindView> kinds(CsvFile file) {
        Set<String> seen = new HashSet<>();
        return file.rows().stream()
                .map(row -> new KindView(
                        row.unique("id", CONSTANT, seen),
                        row.required("name"),
                        row.constant("sphere", Sphere::valueOf),
                        row.truth("collective")))
                .toList();
    }

    static List<LevelView> levels(CsvFile file) {
        Set<String> seen = new HashSet<>();
        return file.rows().stream()
                .map(row -> {
                    LocalDate from = row.optional("valid_from") == null ? null : row.day("valid_from");
                    return new LevelView(
                            row.unique("id", CONSTANT, seen), row.required("name"), from, lastDay(row, from));
                })
                .toList();
    }

    private static @Nullable LocalDate lastDay(CsvFile.Row row, @Nullable LocalDate from) {
        return row.lastDay("valid_to", from == null ? LocalDate.MIN : from);
    }

    /** @param kinds the kinds a function may name */
    static List<FunctionView> functions(CsvFile file, Set<String> kinds) {
        Set<String> seen = new HashSet<>();
        return file.rows().stream()
                .map(row -> new FunctionView(
                        row.unique("word", WORD, seen),
                        row.required("name"),
                        row.constant("relation", UnitRelation::valueOf),
                        kindsOf(row, kinds)))
                .toList();
    }

    private static List<String> kindsOf(CsvFile.Row row, Set<String> known) {
        String text = row.optional("kinds");
        List<String> kinds = Stream.ofNullable(text)
                .flatMap(words -> Arrays.stream(words.split(" +")))
                .toList();
        kinds.stream().filter(kind -> !known.contains(kind)).findFirst().ifPresent(unknown -> {
            throw row.refused("kinds", "csv-unknown", unknown);
        });
        return kinds;
    }

    private static CsvFile shipped(String name, String... columns) {
        InputStream content = Catalogue.class.getResourceAsStream("/db/register/" + name);
        return CsvFile.read(name, Objects.requireNonNull(content, name), columns);
    }
}
