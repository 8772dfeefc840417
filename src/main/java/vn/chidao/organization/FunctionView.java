package vn.chidao.organization;

import java.util.List;

/**
 * A word of the selector language; functions are data.
 *
 * @param word such as {@code standing-board-of}
 * @param name what it means in Vietnamese, with {@code {0}} for the organisation it starts from
 * @param kinds which kinds are meant; none means any
 */
public record FunctionView(String word, String name, UnitRelation relation, List<String> kinds) {

    public FunctionView {
        kinds = List.copyOf(kinds);
    }

    /** "Ban Thường vụ cấp ủy của Huyện ủy Hớn Quản". */
    public String of(String unitName) {
        return name.replace("{0}", unitName);
    }

    boolean means(UnitView unit) {
        return kinds.isEmpty() || kinds.contains(unit.kind());
    }
}
