package vn.chidao.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chidao.access.ExpectedAnswers.Answer;
import vn.chidao.testing.TestDatabase;

/**
 * The whole application with one of everything in it; every endpoint it has is asked by every role in every relation,
 * and what it answers is compared with what people wrote down. Booted once for the pages and for the engine.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "chidao.engine-rest.enabled=true",
            "chidao.background=false",
            "camunda.bpm.job-execution.enabled=false"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(MatrixWorld.class)
abstract class AccessMatrix {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.freshFullDatabase().register(registry);
    }

    /**
     * How an endpoint answered somebody.
     *
     * @param broken why the request did not reach the question, so that it says nothing about rights
     */
    record Outcome(boolean letIn, @Nullable String broken) {

        static final Outcome LET_IN = new Outcome(true, null);
        static final Outcome REFUSED = new Outcome(false, null);

        static Outcome broken(String why) {
            return new Outcome(false, why);
        }
    }

    /** Asks as somebody of this role, in this relation to the organisation whose things are asked for. */
    @FunctionalInterface
    interface Question {
        Outcome ask(Role role, Relation relation);
    }

    /**
     * What is answered otherwise than written down, each as a line for people.
     *
     * @param relations those that are asked: one stands for all where the address names nobody's thing
     */
    static List<String> mismatches(String endpoint, Answer expected, Set<Relation> relations, Question question) {
        Map<Role, Set<Relation>> letIn = new EnumMap<>(Role.class);
        Set<String> broken = new TreeSet<>();
        for (Role role : Role.values()) {
            letIn.put(role, EnumSet.noneOf(Relation.class));
            for (Relation relation : relations) {
                Outcome outcome = question.ask(role, relation);
                if (outcome.letIn()) {
                    letIn.get(role).add(relation);
                } else if (outcome.broken() != null) {
                    broken.add(outcome.broken());
                }
            }
        }
        List<String> lines = new ArrayList<>();
        Map<Role, Set<Relation>> due = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            due.put(
                    role,
                    expected.allowed().get(role).stream()
                            .filter(relations::contains)
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Relation.class))));
        }
        if (!letIn.equals(due)) {
            lines.add(endpoint + " lets in " + row(letIn) + " instead of " + row(due));
        }
        if (!broken.isEmpty()) {
            lines.add(endpoint + " did not answer " + broken);
        }
        return lines;
    }

    private static String row(Map<Role, Set<Relation>> cells) {
        return cells.values().stream().map(ExpectedAnswers::written).collect(Collectors.joining(","));
    }
}
