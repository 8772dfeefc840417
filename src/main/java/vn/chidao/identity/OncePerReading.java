package vn.chidao.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Keeps what a request that only reads has found out about whoever asks, since page head, access rules and content each
 * want to know it. A request that changes something asks anew every time, as does whatever runs without a request.
 */
@Component
class OncePerReading {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String KEPT = OncePerReading.class.getName();

    /** @param question says what is asked and of whom, day included where the answer depends on it */
    <T> T answer(Question question, Supplier<T> asked) {
        return reading().map(request -> kept(request, question, asked)).orElseGet(asked);
    }

    // Not computeIfAbsent: one question asks others.
    @SuppressWarnings("unchecked")
    private static <T> T kept(HttpServletRequest request, Question question, Supplier<T> asked) {
        Map<Question, Object> answers = (Map<Question, Object>) request.getAttribute(KEPT);
        if (answers == null) {
            answers = new HashMap<>();
            request.setAttribute(KEPT, answers);
        }
        Object answer = answers.get(question);
        if (answer == null) {
            answer = asked.get();
            answers.put(question, answer);
        }
        return (T) answer;
    }

    private static Optional<HttpServletRequest> reading() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(attributes -> ((ServletRequestAttributes) attributes).getRequest())
                .filter(request -> READING.contains(request.getMethod()));
    }

    /** Of one kind the same {@code about} has the same answer. */
    record Question(Kind kind, Object about) {}

    enum Kind {
        ACCOUNT,
        OWN_POSITIONS,
        WORKING_POSITIONS,
        STANDINGS
    }
}
