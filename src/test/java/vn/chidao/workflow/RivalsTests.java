package vn.chidao.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.testing.AtOnce;
import vn.chidao.testing.Person;
import vn.chidao.workflow.WorkList.WorkItem;

/** Two officers of one position at the same moment: on one task the first wins, on two tasks neither notices. */
class RivalsTests extends WholeApplication {

    private static final int PAIRS = 200;
    private static final int HTTP_PAIRS = 50;
    /** Pairs at work at a time: eight people on a pool of twelve connections. */
    private static final int LANES = 4;

    @Autowired
    private TaskSubmission submission;

    @Autowired
    private TransactionTemplate transaction;

    record Outcome(@Nullable Throwable ofOfficer, @Nullable Throwable ofColleague) {
        long successes() {
            return Stream.of(ofOfficer == null, ofColleague == null)
                    .filter(Boolean::booleanValue)
                    .count();
        }

        Throwable refusal() {
            Throwable refusal = ofOfficer == null ? ofColleague : ofOfficer;
            assertThat(refusal).as("refusal of the one who came second").isNotNull();
            return refusal;
        }
    }

    @Test
    void ofTwoOnOneTaskOneDoesItAndTheOtherLearnsWhoDid() throws Exception {
        List<WorkItem> items = openTasks(PAIRS);
        int before = handler.runs();

        List<Outcome> outcomes = race(items, items);

        assertThat(outcomes).hasSize(PAIRS).allSatisfy(outcome -> {
            assertThat(outcome.successes()).as("%s", outcome).isOne();
            assertThat(outcome.refusal()).isInstanceOfSatisfying(AlreadyHandled.class, handled -> {
                assertThat(handled.personName()).isNotBlank();
                assertThat(handled.positionName()).startsWith("Văn thư");
                assertThat(handled.at()).isNotNull();
            });
        });
        assertThat(handler.runs() - before).isEqualTo(PAIRS);
        assertThat(items).allSatisfy(item -> assertThat(reread(item).isOpen()).isFalse());
        assertThat(outcomes)
                .as("both have won at times, or nobody has raced")
                .anyMatch(outcome -> outcome.ofOfficer() == null)
                .anyMatch(outcome -> outcome.ofColleague() == null);
    }

    @Test
    void ofTwoOnTwoTasksBothDoTheirs() throws Exception {
        List<WorkItem> ofOfficer = openTasks(PAIRS);
        List<WorkItem> ofColleague = openTasks(PAIRS);
        int before = handler.runs();

        List<Outcome> outcomes = race(ofOfficer, ofColleague);

        assertThat(outcomes).hasSize(PAIRS).allSatisfy(outcome -> {
            assertThat(outcome.ofOfficer()).isNull();
            assertThat(outcome.ofColleague()).isNull();
        });
        assertThat(handler.runs() - before).isEqualTo(2 * PAIRS);
        assertThat(ofColleague)
                .allSatisfy(item -> assertThat(reread(item).completedBy()).isEqualTo(DoorDesk.COLLEAGUE_NAME));
    }

    /** Through the engine's own doors, two different ones where that is possible, without our page between. */
    @ParameterizedTest
    @CsvSource({
        "REST_COMPLETE, REST_COMPLETE",
        "REST_COMPLETE, TASKLIST_COMPLETE",
        "REST_SUBMIT_FORM, TASKLIST_SUBMIT_FORM",
        "REST_COMPLETE, PAGE"
    })
    void ofTwoAtTheEnginesDoorsOneDoesItAndTheOtherLearnsWhoDid(Door ofOfficer, Door ofColleague) throws Exception {
        List<WorkItem> items = openTasks(HTTP_PAIRS);
        Person officer = signedIn(DoorDesk.OFFICER);
        Person colleague = signedIn(DoorDesk.COLLEAGUE);
        int before = handler.runs();

        List<List<HttpResponse<String>>> answers = callAtOnce(
                items,
                item -> ofOfficer.handIn(officer, item.taskId(), answersOf(DoorDesk.OFFICER)),
                item -> ofColleague.handIn(colleague, item.taskId(), answersOf(DoorDesk.COLLEAGUE)));

        assertThat(answers).hasSize(HTTP_PAIRS).allSatisfy(pair -> {
            assertThat(pair)
                    .as("%s", pair)
                    .filteredOn(answer -> answer.statusCode() == 204 || answer.statusCode() == 302)
                    .hasSize(1);
            assertThat(pair)
                    .filteredOn(answer -> answer.statusCode() == 409)
                    .singleElement()
                    .satisfies(late -> assertThat(late.body()).contains("Văn thư", "đã xử lý lúc"));
        });
        assertThat(handler.runs() - before).isEqualTo(HTTP_PAIRS);
    }

    @Test
    void ofTwoWhoClaimAtTheEnginesDoorsTheSecondLearnsWhoHasIt() throws Exception {
        List<WorkItem> items = openTasks(HTTP_PAIRS);
        Person officer = signedIn(DoorDesk.OFFICER);
        Person colleague = signedIn(DoorDesk.COLLEAGUE);

        List<List<HttpResponse<String>>> answers = callAtOnce(
                items,
                item -> officer.rest(
                        "POST", "/engine-rest/task/" + item.taskId() + "/claim", Map.of("userId", DoorDesk.OFFICER)),
                item -> colleague.apps(
                        "POST", Door.APPS + "/task/" + item.taskId() + "/claim", Map.of("userId", DoorDesk.COLLEAGUE)));

        assertThat(answers).hasSize(HTTP_PAIRS).allSatisfy(pair -> {
            assertThat(pair).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 409);
            assertThat(pair)
                    .filteredOn(answer -> answer.statusCode() == 409)
                    .allSatisfy(late -> assertThat(late.body()).contains("đã nhận công việc này."));
        });
    }

    @Test
    void whoAnswersWhileTheTaskIsBeingTakenBackIsTold() throws Exception {
        WorkItem item = openTask();
        Person officer = signedIn(DoorDesk.OFFICER);
        ExecutorService people = Executors.newSingleThreadExecutor();
        try {
            Future<HttpResponse<String>> answer = transaction.execute(status -> {
                runtime.deleteProcessInstance(instanceOf(item), "Thu hồi");
                Future<HttpResponse<String>> typing =
                        people.submit(() -> Door.PAGE.handIn(officer, item.taskId(), answersOf(DoorDesk.OFFICER)));
                AtOnce.awaitAWaiter(jdbc);
                return typing;
            });

            HttpResponse<String> late = Objects.requireNonNull(answer).get(1, TimeUnit.MINUTES);
            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.body()).contains("data-frame-message=\"gone\"");
        } finally {
            people.shutdownNow();
        }
        assertThat(workList.find(item.taskId())).isEmpty();
    }

    private String instanceOf(WorkItem item) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(item.businessKey())
                .singleResult()
                .getId();
    }

    private static Map<String, Object> answersOf(String username) {
        return Map.of("decision", "APPROVE", "title", "Tờ trình của " + username);
    }

    private static List<List<HttpResponse<String>>> callAtOnce(
            List<WorkItem> items,
            Function<WorkItem, HttpResponse<String>> first,
            Function<WorkItem, HttpResponse<String>> second)
            throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<List<HttpResponse<String>>>> sides = new ArrayList<>();
            for (Function<WorkItem, HttpResponse<String>> side : List.of(first, second)) {
                sides.add(people.submit(() -> {
                    List<HttpResponse<String>> answers = new ArrayList<>();
                    for (WorkItem item : items) {
                        start.await(1, TimeUnit.MINUTES);
                        answers.add(side.apply(item));
                    }
                    return answers;
                }));
            }
            List<HttpResponse<String>> ofFirst = sides.get(0).get(3, TimeUnit.MINUTES);
            List<HttpResponse<String>> ofSecond = sides.get(1).get(3, TimeUnit.MINUTES);
            return IntStream.range(0, items.size())
                    .mapToObj(pair -> List.of(ofFirst.get(pair), ofSecond.get(pair)))
                    .toList();
        } finally {
            people.shutdownNow();
        }
    }

    private List<WorkItem> openTasks(int count) {
        return IntStream.range(0, count).mapToObj(number -> openTask()).toList();
    }

    private List<Outcome> race(List<WorkItem> ofOfficer, List<WorkItem> ofColleague) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2 * LANES);
        try {
            List<Future<List<@Nullable Throwable>>> officers = new ArrayList<>();
            List<Future<List<@Nullable Throwable>>> colleagues = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                CyclicBarrier start = new CyclicBarrier(2);
                officers.add(people.submit(runner(DoorDesk.OFFICER, laneOf(ofOfficer, lane), start)));
                colleagues.add(people.submit(runner(DoorDesk.COLLEAGUE, laneOf(ofColleague, lane), start)));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                List<@Nullable Throwable> officer = officers.get(lane).get(3, TimeUnit.MINUTES);
                List<@Nullable Throwable> colleague = colleagues.get(lane).get(3, TimeUnit.MINUTES);
                for (int pair = 0; pair < officer.size(); pair++) {
                    outcomes.add(new Outcome(officer.get(pair), colleague.get(pair)));
                }
            }
            return outcomes;
        } finally {
            people.shutdownNow();
        }
    }

    private static List<WorkItem> laneOf(List<WorkItem> items, int lane) {
        return IntStream.range(0, items.size())
                .filter(number -> number % LANES == lane)
                .mapToObj(items::get)
                .toList();
    }

    private Callable<List<@Nullable Throwable>> runner(String username, List<WorkItem> items, CyclicBarrier start) {
        return () -> {
            List<@Nullable Throwable> thrown = new ArrayList<>();
            for (WorkItem item : items) {
                start.await(1, TimeUnit.MINUTES);
                thrown.add(catchThrowable(() -> submission.submit(username, item.taskId(), answersOf(username))));
            }
            return thrown;
        };
    }
}
