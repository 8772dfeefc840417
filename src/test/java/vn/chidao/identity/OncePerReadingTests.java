package vn.chidao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.chidao.identity.OncePerReading.Kind;
import vn.chidao.identity.OncePerReading.Question;

class OncePerReadingTests {

    private final OncePerReading once = new OncePerReading();
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void asksOnceWhileAPageIsRead() {
        arrive("GET");

        assertThat(ask("a")).isEqualTo(1);
        assertThat(ask("a")).isEqualTo(1);
        assertThat(ask("b")).isEqualTo(2);
    }

    @Test
    void asksAnewForTheNextPage() {
        arrive("GET");
        ask("a");
        arrive("GET");

        assertThat(ask("a")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void asksEveryTimeWhereSomethingMayChange(String method) {
        arrive(method);
        ask("a");

        assertThat(ask("a")).isEqualTo(2);
    }

    @Test
    void asksEveryTimeWithoutARequest() {
        ask("a");

        assertThat(ask("a")).isEqualTo(2);
    }

    @Test
    void keepsThatThereIsNothing() {
        arrive("GET");
        Question question = new Question(Kind.ACCOUNT, "nobody");
        once.answer(question, () -> {
            asked.incrementAndGet();
            return Optional.empty();
        });

        assertThat(once.answer(question, () -> Optional.of(asked.incrementAndGet())))
                .isEmpty();
    }

    private int ask(String username) {
        return once.answer(new Question(Kind.ACCOUNT, username), asked::incrementAndGet);
    }

    private static void arrive(String method) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(method, "/")));
    }
}
