package vn.chidao.workflow;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A submission was refused; each problem is a finished Vietnamese sentence, at its field or for the whole. */
public final class FormRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public FormRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** {@code field} is the form's key ({@code lines[2].title} in rows) or null. */
    public record Problem(@Nullable String field, String message) {}
}
