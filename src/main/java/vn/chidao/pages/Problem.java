package vn.chidao.pages;

import java.util.List;

/**
 * Why a program's request was refused, as problem details (RFC 9457) in finished Vietnamese sentences.
 *
 * @param title the sort of refusal, the same for all of one status
 * @param detail what is wrong this time
 * @param fields what is wrong at single values of the request; empty where it is not about one
 */
public record Problem(int status, String title, String detail, List<FieldProblem> fields) {

    public Problem {
        fields = List.copyOf(fields);
    }

    /** A value named as in the request ({@code lines[2].title}) and what is wrong with it. */
    public record FieldProblem(String field, String message) {}
}
