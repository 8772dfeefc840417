package vn.chidao.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.chidao.directive.ClauseView;

class TextSegmentTests {

    private static final String TEXT = "Yêu cầu:\n\n1. Quán triệt.\n\n2. Báo cáo.\n\nNơi nhận: như trên.";

    @Test
    void keepsEveryWordInItsOrder() {
        List<TextSegment> segments =
                TextSegment.of(TEXT, List.of(clause("2", "2. Báo cáo."), clause("1", "1. Quán triệt.")));

        assertThat(segments)
                .extracting(TextSegment::text)
                .containsExactly("Yêu cầu:", "1. Quán triệt.", "2. Báo cáo.", "Nơi nhận: như trên.");
    }

    @Test
    void knowsWhichStretchIsAClause() {
        List<TextSegment> segments = TextSegment.of(TEXT, List.of(clause("1", "1. Quán triệt.")));

        assertThat(segments.stream()
                        .map(TextSegment::clause)
                        .filter(Objects::nonNull)
                        .map(ClauseView::id))
                .containsExactly("1");
    }

    @Test
    void readsAClauseInsideAnotherWithIt() {
        ClauseView outer = clause("1", "1. Quán triệt.\n\n2. Báo cáo.");

        List<TextSegment> segments = TextSegment.of(TEXT, List.of(outer, clause("2", "2. Báo cáo.")));

        assertThat(segments)
                .extracting(TextSegment::text)
                .containsExactly("Yêu cầu:", "1. Quán triệt.\n\n2. Báo cáo.", "Nơi nhận: như trên.");
    }

    private static ClauseView clause(String id, String text) {
        int start = TEXT.indexOf(text);
        return new ClauseView(id, null, id, text, start, start + text.length());
    }
}
