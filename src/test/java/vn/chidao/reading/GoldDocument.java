package vn.chidao.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A text with what a person read from it ({@code src/test/resources/reading/README.md}). */
record GoldDocument(String name, String text, JsonNode gold) {

    private static final Path FOLDER = Path.of("src/test/resources/reading");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<GoldDocument> in(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".gold.json"))
                    .sorted()
                    .map(GoldDocument::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldDocument read(Path gold) {
        String name = gold.getFileName().toString().replace(".gold.json", "");
        try {
            String text = Files.readString(gold.resolveSibling(name + ".txt"), StandardCharsets.UTF_8);
            return new GoldDocument(
                    name, text.startsWith("\uFEFF") ? text.substring(1) : text, JSON.readTree(gold.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
