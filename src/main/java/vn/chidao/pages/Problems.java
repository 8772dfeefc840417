package vn.chidao.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import vn.chidao.shared.BusinessRuleViolation;

/** What {@link Refusals} are for pages, for the interface for machines: the same refusals as JSON. */
@Component
public class Problems {

    /** Everything below answers with problems, everything else with pages. */
    public static final String PATHS = "/api/**";

    private static final String ROOT = "/api/";

    /** Statuses with words of their own; others have those of 400 or 500. */
    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 500, 503);

    private final ObjectMapper json;
    private final MessageSourceAccessor messages;

    public Problems(ObjectMapper json, MessageSource messages) {
        this.json = json;
        this.messages = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    /** Whether whoever sent this reads problems and not pages. */
    public static boolean areReadBySenderOf(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + ROOT);
    }

    /** All there is to say about it is its status. */
    public Problem of(HttpStatusCode status) {
        return of(status, List.of());
    }

    /** As above, with what is wrong at single values. */
    public Problem of(HttpStatusCode status, List<Problem.FieldProblem> fields) {
        return new Problem(status.value(), title(status), text("pages.problem." + worded(status) + ".detail"), fields);
    }

    /** With the reason of this message. */
    public Problem because(HttpStatusCode status, String key, Object... args) {
        return new Problem(status.value(), title(status), text(key, args), List.of());
    }

    public Problem of(HttpStatusCode status, BusinessRuleViolation violation) {
        String sentence = text(violation.key(), violation.args().toArray());
        String field = violation.field();
        return new Problem(
                status.value(),
                title(status),
                sentence,
                field == null ? List.of() : List.of(new Problem.FieldProblem(field, sentence)));
    }

    /** What is wrong with a value that cannot be read at all. */
    public Problem.FieldProblem unreadable(String field) {
        return new Problem.FieldProblem(field, text("shared.rule.not-readable"));
    }

    public void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }

    private String title(HttpStatusCode status) {
        return text("pages.problem." + worded(status) + ".title");
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args);
    }

    private static int worded(HttpStatusCode status) {
        int ofItsSort = status.is5xxServerError() ? 500 : 400;
        return KNOWN.contains(status.value()) ? status.value() : ofItsSort;
    }
}
