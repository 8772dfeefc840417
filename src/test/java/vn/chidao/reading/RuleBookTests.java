package vn.chidao.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.chidao.shared.StartRefused;
import vn.chidao.testing.ProductMessages;

class RuleBookTests {

    private static final String TEXT = "HUYỆN ỦY AN BÌNH\nKẾ HOẠCH\nVề thực hiện\n\n1. Guồng máy thôn tuyên truyền.";

    @TempDir
    private Path folder;

    private Path write(String rules) throws IOException {
        Path file = folder.resolve("organs.yml");
        Files.writeString(file, rules);
        return file;
    }

    private static Reading read(RuleBook rules) {
        return new DirectiveReader(rules).read(TEXT);
    }

    @Test
    void completesTheProductsRulesByTheAdministrators() throws IOException {
        write("heads: ['guồng máy']");

        assertThat(read(new RuleBook(folder)).obligations().get(0).leads()).containsExactly("Guồng máy thôn");
        assertThat(read(new RuleBook(null)).obligations().get(0).leads()).isEmpty();
    }

    @Test
    void readsAFileAgainThatChanged() throws IOException {
        RuleBook rules = new RuleBook(folder);
        assertThat(read(rules).obligations().get(0).leads()).isEmpty();

        Path file = write("heads: ['guồng máy']");
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + 5000));

        assertThat(read(rules).obligations().get(0).leads()).containsExactly("Guồng máy thôn");
    }

    @Test
    void keepsItsRulesWhenAFileBreaks() throws IOException {
        write("heads: ['guồng máy']");
        RuleBook rules = new RuleBook(folder);

        write("heads: ['guồng (máy']");

        assertThat(read(rules).obligations().get(0).leads()).containsExactly("Guồng máy thôn");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            heads: ['guồng (máy']   | guồng (máy
            haeds: ['guồng máy']    | haeds
            heads: 'guồng máy'      | heads
            heads: [                | organs.yml
            """)
    void refusesToStartWithAFileItCannotUse(String rules, String named) throws IOException {
        write(rules);
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(
                        () -> new ReadingConfiguration().ruleBook(new ReadingProperties(folder), ProductMessages.ALL))
                .withMessageContaining("organs.yml")
                .withMessageContaining(named);
    }

    @Test
    void servesTheReaderInTheProduct() {
        new ApplicationContextRunner()
                .withUserConfiguration(ReadingConfiguration.class, DirectiveReader.class)
                .run(context -> assertThat(context.getBean(DirectiveReader.class)
                                .read(TEXT)
                                .clauses())
                        .hasSize(1));
    }
}
