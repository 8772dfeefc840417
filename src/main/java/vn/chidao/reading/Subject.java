package vn.chidao.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do it, as a sentence or a heading names them.
 *
 * @param end where the words behind it begin
 * @param lasting whether it holds until another is named; "mỗi tổ chức" is meant once
 */
record Subject(List<String> names, @Nullable String through, int end, boolean lasting) {

    Subject {
        names = List.copyOf(names);
    }

    Subject forOnce() {
        return new Subject(names, through, end, false);
    }
}
