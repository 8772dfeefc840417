package vn.chidao.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The models and forms of the product as they lie in its folders. */
public final class Models {

    private Models() {}

    /** All {@code processes/<module>/*.bpmn}. */
    public static List<ModelFile> processes() {
        return files("processes", ".bpmn");
    }

    /** All {@code forms/<module>/*.form}. */
    public static List<ModelFile> forms() {
        return files("forms", ".form");
    }

    private static List<ModelFile> files(String folder, String suffix) {
        try (Stream<Path> found = Files.walk(Path.of(folder))) {
            return found.filter(path -> path.toString().endsWith(suffix))
                    .map(ModelFile::new)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file below a module's folder. */
    public record ModelFile(Path path) implements Comparable<ModelFile> {

        /** The id the file is named by. */
        public String id() {
            String name = path.getFileName().toString();
            return name.substring(0, name.lastIndexOf('.'));
        }

        public String module() {
            return path.getName(1).toString();
        }

        /** The name it is deployed under, such as {@code forms/directive/ReviewContentForm.form}. */
        public String resourceName() {
            return path.toString().replace('\\', '/');
        }

        public byte[] bytes() {
            try {
                return Files.readAllBytes(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        @Override
        public int compareTo(ModelFile other) {
            return path.compareTo(other.path);
        }

        @Override
        public String toString() {
            return resourceName();
        }
    }
}
