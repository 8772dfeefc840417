package vn.chidao.portal.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.ClauseView;

/**
 * A stretch of a directive's text, verbatim: a clause, or what stands between clauses.
 *
 * @param clause null between clauses
 */
public record TextSegment(String text, @Nullable ClauseView clause) {

    /** Cuts the text at its clauses; nothing is lost, joined again the segments are the text. */
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
            if (clause.start() > at) {
                segments.add(new TextSegment(text.substring(at, clause.start()), null));
            }
            segments.add(new TextSegment(text.substring(clause.start(), clause.end()), clause));
            at = clause.end();
        }
        if (at < text.length()) {
            segments.add(new TextSegment(text.substring(at), null));
        }
        return List.copyOf(segments);
    }
}
