package vn.chidao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.organization.WorldImport;

/** Many at once, each in a transaction and a thread of its own; some come to nothing. */
@SpringJUnitConfig(classes = Books.class, initializers = ConfigDataApplicationContextInitializer.class)
@DirtiesContext
class NumberSeriesConcurrencyTests {

    private static final LocalDate TODAY = LocalDate.of(2017, 5, 25);
    private static final int REQUESTS = 250;
    private static final int GIVEN_UP = 5;

    @Autowired
    private WorldImport world;

    @Autowired
    private NumberBook book;

    @Autowired
    private NumberSeries numbers;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void twoHundredRequestsGetTwoHundredConsecutiveNumbersAndThoseGivenUpLeaveNoGap() throws Exception {
        transaction.executeWithoutResult(status -> world.load("hon-quan-2017"));
        CyclicBarrier start = new CyclicBarrier(REQUESTS);
        ExecutorService threads = Executors.newFixedThreadPool(REQUESTS);
        List<Integer> given = new ArrayList<>();
        try {
            List<Future<Optional<Integer>>> requests = IntStream.range(0, REQUESTS)
                    .mapToObj(each -> threads.submit(() -> {
                        start.await();
                        return request(each % GIVEN_UP == 0);
                    }))
                    .toList();
            for (Future<Optional<Integer>> request : requests) {
                request.get().ifPresent(given::add);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(given)
                .hasSize(200)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 200).boxed().toList());
        assertThat(book.drawn("ubnd")).hasSize(200);
    }

    private Optional<Integer> request(boolean givenUp) {
        return Optional.ofNullable(transaction.execute(status -> {
            int number =
                    numbers.draw("ubnd", DocumentType.OFFICIAL_LETTER, TODAY).number();
            if (givenUp) {
                status.setRollbackOnly();
                return null;
            }
            return number;
        }));
    }
}
