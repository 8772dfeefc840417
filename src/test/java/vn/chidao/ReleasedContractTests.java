package vn.chidao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.chidao.testing.ModelContract;
import vn.chidao.testing.Models;

/** What instances of the last release rest on is still there ({@code docs/contract}). */
class ReleasedContractTests {

    private static final Path RELEASED = Path.of("docs/contract/released.txt");
    private static final Path WITHDRAWN = Path.of("docs/contract/withdrawn.txt");

    @Test
    void keepsWhatRunningInstancesRestOn() throws IOException {
        SortedSet<String> broken = ModelContract.broken(linesOf(RELEASED), current());
        broken.removeAll(withdrawn());

        assertThat(broken.stream().map(ModelContract::explain).collect(Collectors.joining("\n")))
                .as("broken towards instances of the last release; what is meant goes to %s with its reason", WITHDRAWN)
                .isEmpty();
    }

    @Test
    void withdrawsOnlyWhatIsGoneAndSaysWhy() throws IOException {
        SortedSet<String> broken = ModelContract.broken(linesOf(RELEASED), current());

        for (String line : linesOf(WITHDRAWN)) {
            assertThat(line).as("a line, and why no instance needs it").matches("[^#]+ # .{10,}");
        }
        assertThat(broken).containsAll(withdrawn());
    }

    @Test
    void seesARenameAndANewDemand() {
        List<String> before = List.of(
                "element A UserTask_Decide userTask",
                "form F",
                "field F title TEXT",
                "field F rows ROWS",
                "required F title");
        List<String> after = List.of(
                "element A UserTask_Judge userTask",
                "form F",
                "form G",
                "required F title",
                "required F basis",
                "required F rows.name",
                "required F fresh.name",
                "required G name",
                "field F title TEXT",
                "field F rows ROWS");

        assertThat(ModelContract.broken(before, after))
                .containsExactly("element A UserTask_Decide userTask", "required F basis", "required F rows.name");
        assertThat(ModelContract.broken(before, before)).isEmpty();
        assertThat(ModelContract.explain("element A UserTask_Decide userTask")).contains("UserTask_Decide of A");
    }

    @Test
    void readsWhatTheProductHas() {
        assertThat(current())
                .contains(
                        "element PeriodicReview UserTask_ConcludeReview userTask",
                        "element PeriodicReview ServiceTask_PublishConclusion serviceTask",
                        "message PeriodicReview SelfAssessmentsClosed",
                        "bean publishConclusionDelegate",
                        "variable PeriodicReview reviewConcluded",
                        "form ConcludeReviewForm",
                        "field ConcludeReviewForm decision RADIO",
                        "option ConcludeReviewForm decision RETURN",
                        "required ConcludeReviewForm opinion")
                .noneMatch(line -> line.contains("DirectiveCycle"));
    }

    /** The last step of a release: {@code ./mvnw test -Dtest=ReleasedContractTests -Dchidao.contract=write}. */
    @Test
    @EnabledIfSystemProperty(named = "chidao.contract", matches = "write")
    void writesTheContractOfThisRelease() throws IOException {
        List<String> lines = new ArrayList<>(headOf(RELEASED));
        lines.addAll(current());
        Files.write(RELEASED, lines);
        Files.write(WITHDRAWN, headOf(WITHDRAWN));

        assertThat(linesOf(RELEASED)).containsExactlyElementsOf(current());
    }

    private static SortedSet<String> current() {
        return ModelContract.of(Models.processes(), Models.forms());
    }

    private static SortedSet<String> withdrawn() throws IOException {
        return linesOf(WITHDRAWN).stream()
                .map(line -> line.split(" # ", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> linesOf(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
    }

    private static List<String> headOf(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .takeWhile(line -> line.startsWith("#"))
                .toList();
    }
}
