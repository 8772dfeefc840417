package vn.chidao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import vn.chidao.testing.ProductClasses;

/** Whatever people read stands once, in Vietnamese, in the messages files; nothing that is asked for is missing. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern CODE =
            Pattern.compile("<(script|style)\\b.*?</\\1>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>");
    private static final Pattern INLINE = Pattern.compile("\\[\\(.*?\\)]|\\[\\[.*?]]|\\[#.*?]|\\[/]", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern LITERAL = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern KEY = Pattern.compile("#\\{\\s*([a-zA-Z][\\w-]*(?:\\.[\\w-]+)+)");
    private static final Pattern JAVA_STRING = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern ACT = Pattern.compile("new Facts\\(\\s*([^,]*),");

    /** A comment or a char, which may say anything, or a string: the group. */
    private static final Pattern JAVA_TOKEN = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|'(?:[^'\\\\\\n]|\\\\.)+'" + "|(\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\")",
            Pattern.DOTALL);

    /** Sources that may hold Vietnamese, and why. */
    private static final Map<String, String> VIETNAMESE_SOURCES = Map.ofEntries(
            Map.entry("document/DocumentType.java", "the rules' abbreviations of document types"),
            Map.entry(
                    "directive/Texts.java",
                    "a draft's name, which stands in records and mails like the number after it"),
            Map.entry("shared/Actor.java", "the name in which the system acts, recorded like a person's"),
            Map.entry("demo/PlayAnswers.java", "what the officers of the play write"),
            Map.entry("demo/PlayOfficers.java", "what the officers of the play write"),
            Map.entry("demo/PlayScenes.java", "what the officers of the play write"),
            Map.entry("demo/FiveYearPlay.java", "what the officers of the play write, and its progress on the console"),
            Map.entry("demo/PlayRunner.java", "the progress of the play on the console"),
            Map.entry("demo/DistrictDissolution.java", "what the officers of the play write"),
            Map.entry("directive/SigningAuthorizationView.java", "cites a paper as documents do, by number and day"),
            Map.entry("identity/web/Device.java", "the name of a browser"));

    /** Attributes whose text is read out or shown. */
    private static final Set<String> SPOKEN = Set.of("alt", "aria-label", "label", "placeholder", "title", "content");

    /** Keys by file, in the order of the application's settings. */
    private static final Map<String, Properties> FILES = new TreeMap<>();

    private static final Set<String> KEYS = new TreeSet<>();

    static {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(RESOURCES.resolve("application.yml")));
        String basenames = yaml.getObject().getProperty("spring.messages.basename");
        for (String basename : basenames.split(",")) {
            Properties properties = read(RESOURCES.resolve(basename.strip() + ".properties"));
            FILES.put(basename.strip(), properties);
            KEYS.addAll(properties.stringPropertyNames());
        }
    }

    static Stream<Path> templates() {
        return files(RESOURCES.resolve("templates"), ".html", ".txt");
    }

    static Stream<Path> sources() {
        return files(SOURCES, ".java");
    }

    @Test
    void readsEveryMessagesFile() {
        assertThat(FILES.keySet())
                .containsExactlyInAnyOrderElementsOf(files(RESOURCES.resolve("messages"), ".properties")
                        .map(file -> "messages/" + file.getFileName().toString().replace(".properties", ""))
                        .toList());
    }

    @Test
    void saysEverythingOnce() {
        Map<String, List<String>> places = new TreeMap<>();
        FILES.keySet()
                .forEach(name -> rawKeys(RESOURCES.resolve(name + ".properties"))
                        .forEach(key -> places.computeIfAbsent(key, any -> new ArrayList<>())
                                .add(name)));

        assertThat(places).allSatisfy((key, files) -> assertThat(files).as(key).hasSize(1));
    }

    @Test
    void speaksInOneUnicodeForm() {
        FILES.values()
                .forEach(file -> file.forEach((key, text) -> {
                    assertThat(text.toString()).as(key.toString()).isNotBlank();
                    assertThat(Normalizer.isNormalized(text.toString(), Normalizer.Form.NFC))
                            .as("%s is in NFC", key)
                            .isTrue();
                }));
    }

    @Test
    void holdsReadablePatterns() {
        FILES.values()
                .forEach(file -> file.forEach((key, text) -> {
                    boolean ofBeanValidation = key.toString().startsWith("jakarta.");
                    if (ofBeanValidation || !text.toString().contains("{")) {
                        return;
                    }
                    MessageFormat format = new MessageFormat(text.toString());
                    assertThat(format.getFormatsByArgumentIndex())
                            .as("arguments of %s", key)
                            .isNotEmpty();
                }));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hasEveryKeyOfATemplate(Path template) {
        String text = COMMENT.matcher(text(template)).replaceAll("");
        Set<String> keys =
                matches(KEY, text).map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
        expressions(text).flatMap(MessagesTests::literalKeys).forEach(keys::add);

        assertThat(keys).allSatisfy(key -> assertKnown(key, template));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdsNoTextOfItsOwn(Path template) {
        String text = COMMENT.matcher(text(template)).replaceAll("");
        text = CODE.matcher(text).replaceAll("");
        List<String> found = new ArrayList<>();
        if (template.toString().endsWith(".html")) {
            matches(TAG, text)
                    .forEach(tag -> matches(ATTRIBUTE, tag.group()).forEach(attribute -> {
                        String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
                        found.addAll(ownText(attribute.group(1), value, tag.group()));
                    }));
            text = TAG.matcher(text).replaceAll("\n");
        }
        matches(LETTERS, INLINE.matcher(text).replaceAll(" ").replaceAll("&\\w+;", " "))
                .forEach(word -> found.add(word.group()));

        assertThat(found).as("literal text of %s", template).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void hasEveryKeyOfASource(Path source) {
        String text = text(source);

        Set<String> keys = matches(JAVA_STRING, text)
                .map(match -> match.group(1))
                .filter(MessagesTests::looksLikeAKey)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(keys).allSatisfy(key -> assertKnown(key, source));
    }

    @Test
    void leavesVietnameseOutOfTheSources() {
        Map<String, List<String>> found = new TreeMap<>();
        sources().forEach(source -> {
            List<String> spoken = matches(JAVA_TOKEN, text(source))
                    .map(match -> match.group(1))
                    .filter(literal -> literal != null && literal.chars().anyMatch(MessagesTests::isVietnamese))
                    .toList();
            if (!spoken.isEmpty()) {
                found.put(SOURCES.resolve("vn/chidao").relativize(source).toString(), spoken);
            }
        });

        assertThat(found).containsOnlyKeys(VIETNAMESE_SOURCES.keySet());
    }

    @Test
    void namesEveryActOnRecord() {
        Set<String> verbs = new TreeSet<>();
        sources()
                .map(source -> text(source))
                .forEach(text -> matches(ACT, text)
                        .flatMap(match -> matches(JAVA_STRING, match.group(1)))
                        .map(match -> match.group(1))
                        .filter(verb -> verb.matches("[A-Z][A-Z_]+"))
                        .forEach(verbs::add));

        assertThat(verbs).hasSizeGreaterThan(20);
        assertThat(KEYS).containsAll(verbs.stream().map(verb -> "Act." + verb).toList());
    }

    @Test
    void namesEveryKindOfOpenWork() {
        Set<String> kinds = sources()
                .filter(source -> source.getFileName().toString().endsWith("Transfer.java"))
                .flatMap(source -> matches(JAVA_STRING, text(source)))
                .map(match -> "OpenWork." + match.group(1))
                .filter(key -> key.matches("OpenWork\\.[A-Z][A-Z_]+"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(kinds).hasSizeGreaterThan(10);
        assertThat(KEYS.stream().filter(key -> key.startsWith("OpenWork."))).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void namesEveryConstantOfAnEnumThatPeopleSee() {
        Map<String, List<Class<?>>> enums = ProductClasses.enums().stream()
                .collect(Collectors.groupingBy(Class::getSimpleName, TreeMap::new, Collectors.toList()));
        Set<String> spoken = KEYS.stream()
                .filter(key -> key.matches("[A-Z]\\w*\\.[A-Z][A-Z0-9_]*"))
                .map(key -> key.substring(0, key.indexOf('.')))
                .filter(name -> !name.equals("Act") && !name.equals("OpenWork"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(spoken).hasSizeGreaterThan(10);
        for (String name : spoken) {
            assertThat(enums).as("an enum for the messages %s.*", name).containsKey(name);
            Set<String> constants = enums.get(name).stream()
                    .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                    .map(constant -> name + "." + ((Enum<?>) constant).name())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(KEYS.stream().filter(key -> key.startsWith(name + ".")))
                    .as("messages of %s", name)
                    .containsExactlyInAnyOrderElementsOf(constants);
        }
    }

    private static boolean isVietnamese(int c) {
        return c > 127 && Character.isLetter(c);
    }

    private static void assertKnown(String key, Path where) {
        boolean known = key.endsWith(".")
                ? KEYS.stream().anyMatch(candidate -> candidate.startsWith(key))
                : KEYS.contains(key) || KEYS.stream().anyMatch(candidate -> candidate.startsWith(key + "."));
        assertThat(known).as("message %s of %s", key, where).isTrue();
    }

    /** Keys start with the name of a messages file; a dot at the end says that the rest comes from a value. */
    private static boolean looksLikeAKey(String literal) {
        if (!literal.matches("[a-z][a-z-]*(\\.[a-z][a-z0-9-]*)+\\.?")) {
            return false;
        }
        String module = literal.substring(0, literal.indexOf('.'));
        boolean ours = FILES.containsKey("messages/" + module);
        return ours && KEYS.stream().anyMatch(key -> key.startsWith(prefixOf(literal)));
    }

    /** A literal counts as a key when its module has keys of that part at all, so that other dotted names do not. */
    private static String prefixOf(String literal) {
        String[] parts = literal.split("\\.");
        return parts.length > 2 || literal.contains(".rule.") ? parts[0] + "." : parts[0] + "." + parts[1] + ".";
    }

    private static Stream<String> expressions(String template) {
        Stream<String> attributes = matches(TAG, template)
                .flatMap(tag -> matches(ATTRIBUTE, tag.group()))
                .filter(attribute -> attribute.group(1).startsWith("th:"))
                .map(attribute -> attribute.group(2) == null ? attribute.group(3) : attribute.group(2));
        return Stream.concat(attributes, matches(INLINE, template).map(MatchResult::group));
    }

    private static Stream<String> literalKeys(String expression) {
        return matches(LITERAL, expression).map(match -> match.group(1)).filter(MessagesTests::looksLikeAKey);
    }

    private static List<String> ownText(String name, String value, String tag) {
        if (name.startsWith("th:") || name.startsWith("xmlns")) {
            return matches(LITERAL, value)
                    .map(match -> match.group(1))
                    .filter(literal -> literal.chars().anyMatch(MessagesTests::isVietnamese))
                    .toList();
        }
        boolean technical = name.equals("content") && !tag.contains("description");
        return SPOKEN.contains(name) && !technical && LETTERS.matcher(value).find() ? List.of(value) : List.of();
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** Every key as often as it stands there; {@link Properties} would keep the last one and say nothing. */
    private static List<String> rawKeys(Path file) {
        List<String> keys = new ArrayList<>();
        Properties counting = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                keys.add(key.toString());
                return super.put(key, value);
            }
        };
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            counting.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String... suffixes) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found
                    .filter(path -> Arrays.stream(suffixes)
                            .anyMatch(suffix -> path.toString().endsWith(suffix)))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
