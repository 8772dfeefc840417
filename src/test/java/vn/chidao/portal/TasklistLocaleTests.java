package vn.chidao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The web apps speak Vietnamese: our strings against the English ones the engine brings along. */
class TasklistLocaleTests {

    private static final String APP = "META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    /** Signs of comparison read the same in every language; the empty label is empty on purpose. */
    private static final Set<String> SAME_IN_BOTH = Set.of(
            "NO_TASK_FORM",
            "SEARCH_LESS_THAN",
            "SEARCH_LESS_THAN_EQUALS",
            "SEARCH_GREATER_THAN",
            "SEARCH_GREATER_THAN_EQUALS");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void translatesEveryString(String app) throws IOException {
        Map<String, String> english = strings(app, "en");
        Map<String, String> vietnamese = strings(app, "vi");

        assertThat(vietnamese.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        Set<String> untranslated = english.keySet().stream()
                .filter(key -> key.startsWith("labels."))
                .filter(key -> !SAME_IN_BOTH.contains(key.substring("labels.".length())))
                .filter(key ->
                        vietnamese.get(key).isBlank() || vietnamese.get(key).equals(english.get(key)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(untranslated).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void keepsThePlaceholdersOfEveryString(String app) throws IOException {
        Map<String, String> english = strings(app, "en");
        Map<String, String> vietnamese = strings(app, "vi");

        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(placeholders(vietnamese.get(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.get(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void shipsTheFileWithoutByteOrderMark(String app) throws IOException {
        assertThat(text(ours(APP + app + "/locales/vi.json"))).startsWith("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void offersVietnameseAlone(String app) throws IOException {
        assertThat(text(ours(APP + app + "/scripts/config.js")))
                .contains("availableLocales: ['vi']", "fallbackLocale: 'vi'", "name: 'Chỉ Đạo'");
    }

    @Test
    void hidesWhatOfficersMayNotDo() throws IOException {
        assertThat(text(ours(APP + "tasklist/styles/user-styles.css")))
                .contains(".ce-eol-banner", ".start-process-action", ".create-task-action", ".reset-due-date");
    }

    private static Map<String, String> strings(String app, String language) throws IOException {
        String path = APP + app + "/locales/" + language + ".json";
        URL file = language.equals("vi") ? ours(path) : theOnly(path);
        Map<String, String> strings = new LinkedHashMap<>();
        collect("", new ObjectMapper().readTree(text(file).replace("\uFEFF", "")), strings);
        return strings;
    }

    private static void collect(String path, JsonNode node, Map<String, String> strings) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), strings));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "[" + i + "]", node.get(i), strings);
            }
        } else {
            strings.put(path, node.asText());
        }
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }

    /** Ours, not the one of a jar: the class path's folder comes first, as it does in the product. */
    private static URL ours(String path) throws IOException {
        return all(path).stream()
                .filter(url -> "file".equals(url.getProtocol()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " is not ours"));
    }

    private static URL theOnly(String path) throws IOException {
        List<URL> found = all(path);
        assertThat(found).as(path).hasSize(1);
        return found.get(0);
    }

    private static List<URL> all(String path) throws IOException {
        List<URL> found = new ArrayList<>();
        TasklistLocaleTests.class
                .getClassLoader()
                .getResources(path)
                .asIterator()
                .forEachRemaining(found::add);
        return found;
    }

    private static String text(URL url) throws IOException {
        try (InputStream content = url.openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
