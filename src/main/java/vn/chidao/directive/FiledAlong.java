package vn.chidao.directive;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a module has on record about a directive that is filed with it when its cycle ends. Nothing that a person may have
 * erased: what has been filed stays.
 */
public interface FiledAlong {

    /** Always the same for the same rows, in the same order. */
    List<Paper> of(String directiveId);

    /**
     * Of each row a statement names, a file.
     *
     * @param ids selects the ids of what is on record about {@code :directive}, in an order that stays
     */
    static List<Paper> each(JdbcClient jdbc, String ids, String directiveId, Function<String, Paper> paper) {
        return jdbc.sql(ids).param("directive", directiveId).query(String.class).list().stream()
                .map(paper)
                .toList();
    }

    /**
     * One file.
     *
     * @param folder what kind of thing it is, the folder it lies in
     * @param id names the file within its folder
     * @param content written as open JSON by its fields
     */
    record Paper(String folder, String id, String title, Object content) {}
}
