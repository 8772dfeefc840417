package vn.chidao.access;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/**
 * What each endpoint answers to whom, as written down by people: for each role the letters of the relations in which it
 * is let in: Own, Above, Below, siBling… {@code O A B S X}, {@code *} for all of them and {@code -} for none.
 */
final class ExpectedAnswers {

    private static final Map<Relation, Character> LETTERS = new EnumMap<>(Map.of(
            Relation.OWN, 'O',
            Relation.ABOVE, 'A',
            Relation.BELOW, 'B',
            Relation.SIBLING, 'S',
            Relation.STRANGER, 'X'));

    private ExpectedAnswers() {}

    /**
     * @param address the endpoint's pattern with the things of the test world in its gaps
     * @param fields what is sent with it, {@code name=value} joined by {@code &}
     * @param visitor whether somebody who has not signed in is let in
     */
    record Answer(String address, String fields, boolean visitor, Map<Role, Set<Relation>> allowed) {

        boolean isAllowed(Role role, Relation relation) {
            return allowed.get(role).contains(relation);
        }
    }

    /** By {@code VERB pattern}, in the order of the file; several where the answer depends on what is asked for. */
    static Map<String, List<Answer>> of(String file) {
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        try (CSVParser rows = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get()
                .parse(new StringReader(
                        new ClassPathResource("access/" + file).getContentAsString(StandardCharsets.UTF_8)))) {
            for (CSVRecord row : rows) {
                String key = row.get("verb") + " " + row.get("pattern");
                answers.computeIfAbsent(key, each -> new ArrayList<>()).add(answer(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers;
    }

    private static Answer answer(CSVRecord row) {
        Map<Role, Set<Relation>> allowed = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            allowed.put(role, relations(row.get(role.name())));
        }
        String address = row.get("address").isEmpty() ? row.get("pattern") : row.get("address");
        return new Answer(address, row.get("fields"), row.get("visitor").equals("*"), allowed);
    }

    private static Set<Relation> relations(String letters) {
        if (letters.equals("*")) {
            return EnumSet.allOf(Relation.class);
        }
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (!letters.equals("-")) {
            for (char letter : letters.toCharArray()) {
                relations.add(LETTERS.entrySet().stream()
                        .filter(entry -> entry.getValue() == letter)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no relation " + letter)));
            }
        }
        return relations;
    }

    /** As the file writes it. */
    static String written(Set<Relation> relations) {
        if (relations.isEmpty()) {
            return "-";
        }
        return relations.size() == Relation.values().length
                ? "*"
                : relations.stream()
                        .sorted()
                        .map(LETTERS::get)
                        .map(String::valueOf)
                        .collect(Collectors.joining());
    }
}
