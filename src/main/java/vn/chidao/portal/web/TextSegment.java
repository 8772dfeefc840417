package vn.chidao.portal.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.ClauseView;

/**
 * A stretch of a directive's text, word for word: a clause, or what stands between clauses.
 *
 * @param clause null between clauses
 */
public record TextSegment(String text, @Nullable ClauseView clause) {

    /** Cuts the text at its clauses; every word stays and in its order, only blank lines go. */
    static List<TextSegment> of(String text, List<ClauseView> clauses) {
        List<TextSegment> segments = new ArrayList<>();
        int at = 0;
        for (ClauseView clause : clauses.stream()
                .sorted(Comparator.comparingInt(ClauseView::start))
                .toList()) {
            if (clause.start() < at || clause.end() > text.length()) {
                // A clause inside another is read with it.
                continue;
            }
            between(text.substring(at, clause.start()), segments);
            segments.add(new TextSegment(text.substring(clause.start(), clause.end()), clause));
            at = clause.end();
        }
        between(text.substring(at), segments);
        return List.copyOf(segments);
    }

    private static void between(String text, List<TextSegment> segments) {
        if (!text.isBlank()) {
            segments.add(new TextSegment(text.strip(), null));
        }
    }
}
