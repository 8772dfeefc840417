package vn.chidao.recording.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chidao.reading.ReadClause;
import vn.chidao.recording.Duty;
import vn.chidao.recording.Proposal;

/**
 * A stretch of the text as the page prints it.
 *
 * @param clauseId the clause it stands in, if it stands in one
 * @param duty the proposed obligation that rests on it, if one does
 */
record SourceSegment(
        String text, @Nullable String clauseId, @Nullable Duty duty) {

    /** The whole text, cut where clauses and quotes begin and end. */
    static List<SourceSegment> of(String text, Proposal proposal) {
        List<SourceSegment> segments = new ArrayList<>();
        Map<String, List<Duty>> quotes = proposal.kept().stream()
                .sorted(Comparator.comparingInt(duty -> duty.span().start()))
                .collect(Collectors.groupingBy(Duty::clauseId));
        int at = 0;
        for (ReadClause clause : proposal.clauses()) {
            int start = Math.max(at, clause.span().start());
            add(segments, text, at, start, null, null);
            at = start;
            for (Duty duty : quotes.getOrDefault(clause.id(), List.of())) {
                int from = Math.max(at, duty.span().start());
                int to = Math.min(duty.span().end(), clause.span().end());
                if (from < to) {
                    add(segments, text, at, from, clause.id(), null);
                    add(segments, text, from, to, clause.id(), duty);
                    at = to;
                }
            }
            int end = Math.max(at, clause.span().end());
            add(segments, text, at, end, clause.id(), null);
            at = end;
        }
        add(segments, text, at, text.length(), null, null);
        return segments;
    }

    private static void add(
            List<SourceSegment> segments,
            String text,
            int from,
            int to,
            @Nullable String clauseId,
            @Nullable Duty duty) {
        if (from < to) {
            segments.add(new SourceSegment(text.substring(from, to), clauseId, duty));
        }
    }
}
