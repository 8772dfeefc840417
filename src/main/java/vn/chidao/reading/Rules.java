package vn.chidao.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The patterns of one rule file, compiled. In a pattern a blank stands for any blanks and {@code {name}} for a pattern
 * of the file's {@code names}; case does not matter.
 */
final class Rules {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern LOOK_BEHIND = Pattern.compile("\\(\\?<[=!](?:[^()]|\\([^()]*\\))*\\)");
    private static final String NOT_AFTER_WORD = "(?<![\\p{L}\\p{N}])";
    private static final String NOT_BEFORE_WORD = "(?![\\p{L}\\p{N}])";

    private final String file;
    private final Map<String, Object> entries;
    private final UnaryOperator<String> edit;
    private final Map<String, Pattern> compiled = new ConcurrentHashMap<>();
    private final Map<String, List<Pattern>> lists = new ConcurrentHashMap<>();
    private final Map<String, List<Entry>> entryLists = new ConcurrentHashMap<>();

    /** @param edit changes every pattern before it is compiled */
    Rules(String file, Map<String, Object> entries, UnaryOperator<String> edit) {
        this.file = file;
        this.entries = new LinkedHashMap<>(entries);
        this.edit = edit;
    }

    /** A pattern as it is. */
    Pattern raw(String key) {
        return compiled.computeIfAbsent("raw " + key, k -> compile(text(key)));
    }

    /** A pattern that matches whole words. */
    Pattern words(String key) {
        return compiled.computeIfAbsent("words " + key, k -> compile(bounded(text(key))));
    }

    /** Any of a list of patterns, whole words. */
    Pattern anyOf(String key) {
        return compiled.computeIfAbsent("any " + key, k -> compile(bounded(String.join("|", texts(key)))));
    }

    /** The patterns of a list, whole words, one by one. */
    List<Pattern> each(String key) {
        return lists.computeIfAbsent(
                key, k -> texts(k).stream().map(this::wordsOf).toList());
    }

    /** A list of entries, each with a {@code pattern} for whole words and settings of its own. */
    List<Entry> entries(String key) {
        return entryLists.computeIfAbsent(key, this::compiledEntries);
    }

    private List<Entry> compiledEntries(String key) {
        List<Entry> list = new ArrayList<>();
        for (Object item : (List<?>) require(key)) {
            Map<?, ?> map = (Map<?, ?>) item;
            String text = String.valueOf(map.get("pattern"));
            list.add(new Entry(wordsOf(text), compiled.computeIfAbsent("raw each " + text, k -> compile(text)), map));
        }
        return List.copyOf(list);
    }

    String text(String key) {
        return String.valueOf(require(key));
    }

    List<String> texts(String key) {
        return ((List<?>) require(key)).stream().map(String::valueOf).toList();
    }

    Map<String, Object> map(String key) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) require(key)).forEach((name, value) -> map.put(String.valueOf(name), value));
        return map;
    }

    List<List<String>> lists(String key) {
        return ((List<?>) require(key))
                .stream()
                        .map(item ->
                                ((List<?>) item).stream().map(String::valueOf).toList())
                        .toList();
    }

    /** A pattern for whole words that stands by itself. */
    Pattern wordsOf(String text) {
        return compiled.computeIfAbsent("each " + text, k -> compile(bounded(text)));
    }

    private Object require(String key) {
        Object entry = entries.get(key);
        if (entry == null) {
            throw new IllegalStateException("rule file " + file + " has no entry " + key);
        }
        return entry;
    }

    private static String bounded(String text) {
        return NOT_AFTER_WORD + "(?:" + text + ")" + NOT_BEFORE_WORD;
    }

    private Pattern compile(String text) {
        String named = edit.apply(text);
        if (entries.get("names") instanceof Map<?, ?> names) {
            for (Map.Entry<?, ?> name : names.entrySet()) {
                named = named.replace(
                        "{" + name.getKey() + "}", "(?:" + edit.apply(String.valueOf(name.getValue())) + ")");
            }
        }
        return Pattern.compile(blanks(named), FLAGS);
    }

    /** A look-behind knows one blank only; what it looks at has to have a length. */
    private static String blanks(String pattern) {
        Matcher behind = LOOK_BEHIND.matcher(pattern);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (behind.find()) {
            out.append(anyBlanks(pattern.substring(from, behind.start())))
                    .append(behind.group().replace(" ", "\\s"));
            from = behind.end();
        }
        return out.append(anyBlanks(pattern.substring(from))).toString();
    }

    private static String anyBlanks(String pattern) {
        return pattern.replace(" ?", "\\s*").replace(" ", "\\s+");
    }

    /** A pattern with what else the file says of it. */
    record Entry(Pattern words, Pattern raw, Map<?, ?> settings) {

        Optional<String> setting(String name) {
            return Optional.ofNullable(settings.get(name)).map(String::valueOf);
        }

        String require(String name) {
            return setting(name).orElseThrow(() -> new IllegalStateException(words + " lacks " + name));
        }

        boolean is(String name) {
            return Boolean.TRUE.equals(settings.get(name));
        }
    }
}
