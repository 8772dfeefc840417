package vn.chidao.organization;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kinds, levels and functions as files tell of them, checked. */
record Catalogue(List<KindView> kinds, List<LevelView> levels, List<FunctionView> functions) {

    static final String[] KIND_COLUMNS = {"id", "name", "sphere", "collective"};
    static final String[] LEVEL_COLUMNS = {"id", "name", "valid_from", "valid_to"};
    static final String[] FUNCTION_COLUMNS = {"word", "name", "relation", "kinds"};

    private static final String CONSTANT = "[A-Z][A-Z0-9_]*";
    private static final String WORD = "[a-z]+(-[a-z]+)*";

    /** What the product brings along. */
    static Catalogue shipped() {
        List<KindView> kinds = rows("kinds.csv", Catalogue::kind, KIND_COLUMNS);
        Set<String> ids = kinds.stream().map(KindView::id).collect(Collectors.toSet());
        return new Catalogue(
                kinds,
                rows("levels.csv", Catalogue::level, LEVEL_COLUMNS),
                rows("functions.csv", (row, seen) -> function(row, ids, seen), FUNCTION_COLUMNS));
    }

    static KindView kind(CsvFile.Row row, Set<String> seen) {
        return new KindView(
                row.unique("id", CONSTANT, seen),
                row.required("name"),
                row.constant("sphere", Sphere::valueOf),
                row.truth("collective"));
    }

    static LevelView level(CsvFile.Row row, Set<String> seen) {
        LocalDate from = row.optional("valid_from") == null ? null : row.day("valid_from");
        return new LevelView(
                row.unique("id", CONSTANT, seen),
                row.required("name"),
                from,
                row.lastDay("valid_to", from == null ? LocalDate.MIN : from));
    }

    /** @param kinds the kinds a function may name */
    static FunctionView function(CsvFile.Row row, Set<String> kinds, Set<String> seen) {
        return new FunctionView(
                row.unique("word", WORD, seen),
                row.required("name"),
                row.constant("relation", UnitRelation::valueOf),
                kindsOf(row, kinds));
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

    private static <T> List<T> rows(String name, BiFunction<CsvFile.Row, Set<String>, T> reading, String... columns) {
        InputStream content = Catalogue.class.getResourceAsStream("/db/register/" + name);
        Set<String> seen = new HashSet<>();
        return CsvFile.read(name, Objects.requireNonNull(content, name), columns).rows().stream()
                .map(row -> reading.apply(row, seen))
                .toList();
    }
}
