package vn.chidao.directive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.chidao.directive.DraftDirective.NewClause;
import vn.chidao.shared.Phrase;

/**
 * Segments the text of a draft into clauses, line by line: as it is read, and where somebody has said otherwise of a
 * line, as he has said.
 */
@Service
public class DraftStructure {

    private final TextReading reading;
    private final MessageSource messages;

    DraftStructure(TextReading reading, MessageSource messages) {
        this.reading = reading;
        this.messages = messages;
    }

    /** The lines of a text that are not blank, each with its place; where nothing is read every line is a clause. */
    public List<StructureLine> lines(String text, List<StructureLine.Said> said) {
        Map<String, Deque<Integer>> corrections = new HashMap<>();
        said.forEach(each -> corrections
                .computeIfAbsent(each.key(), key -> new ArrayDeque<>())
                .add(each.level()));
        String clean = Texts.normalize(text);
        List<TextReading.Begin> read = reading.clausesOf(clean);
        List<StructureLine> lines = placed(clean, read);
        if (read.isEmpty()) {
            lines.replaceAll(line -> new StructureLine(line.text(), 1));
        }
        lines.replaceAll(line -> {
            Deque<Integer> levels = corrections.get(line.key());
            return levels == null || levels.isEmpty() ? line : new StructureLine(line.text(), levels.poll());
        });
        return List.copyOf(lines);
    }

    /** What the clauses of a directive say of the lines of its text. */
    public List<StructureLine.Said> saidBy(String text, List<ClauseView> clauses) {
        Map<String, Integer> levels = new HashMap<>();
        List<TextReading.Begin> begins = new ArrayList<>();
        for (ClauseView clause : clauses) {
            int level = clause.parentId() == null ? 1 : levels.getOrDefault(clause.parentId(), 0) + 1;
            levels.put(clause.id(), Math.min(level, StructureLine.DEEPEST));
            begins.add(new TextReading.Begin(clause.start(), clause.end(), levels.get(clause.id())));
        }
        return placed(text, begins).stream()
                .map(line -> new StructureLine.Said(line.key(), line.level()))
                .toList();
    }

    private static List<StructureLine> placed(String text, List<TextReading.Begin> begins) {
        List<StructureLine> lines = new ArrayList<>();
        int next = 0;
        int behind = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            if (!line.isBlank()) {
                int level = start < behind ? StructureLine.CONTINUES : StructureLine.OUTSIDE;
                while (next < begins.size() && begins.get(next).start() < end) {
                    TextReading.Begin begin = begins.get(next);
                    level = level > StructureLine.CONTINUES
                            ? level
                            : Math.min(Math.max(begin.level(), 1), StructureLine.DEEPEST);
                    behind = Math.max(behind, begin.end());
                    next++;
                }
                lines.add(new StructureLine(line, level));
            }
            start = end + 1;
        }
        return lines;
    }

    /** The clauses of a text whose lines have these places. */
    List<NewClause> clauses(String text, List<StructureLine> lines) {
        String clean = Texts.normalize(text);
        List<Open> above = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> ids = new HashMap<>();
        List<NewClause> clauses = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < lines.size()) {
            StructureLine head = lines.get(at);
            int start = clean.indexOf(head.text(), from);
            int end = start + head.text().length();
            at++;
            if (head.begins()) {
                while (at < lines.size() && lines.get(at).level() == StructureLine.CONTINUES) {
                    String more = lines.get(at).text();
                    end = clean.indexOf(more, end) + more.length();
                    at++;
                }
                while (!above.isEmpty() && above.get(above.size() - 1).level() >= head.level()) {
                    above.remove(above.size() - 1);
                }
                Open parent = above.isEmpty() ? null : above.get(above.size() - 1);
                Open own = open(parent, head, counts, ids);
                clauses.add(new NewClause(
                        own.id(), parent == null ? null : parent.id(), own.number(), clean.substring(start, end)));
                above.add(own);
            }
            from = end;
        }
        return List.copyOf(clauses);
    }

    /** A draft with the clauses of its text, as they are read and corrected. */
    public DraftDirective structured(DraftDirective draft, List<StructureLine.Said> said) {
        return draft.withClauses(clauses(draft.text(), lines(draft.text(), said)));
    }

    /** As {@link #structured(DraftDirective, List)}, where it comes without any clauses. */
    DraftDirective structured(DraftDirective draft) {
        return draft.clauses().isEmpty() ? structured(draft, List.of()) : draft;
    }

    private Open open(
            @Nullable Open parent, StructureLine head, Map<String, Integer> counts, Map<String, Integer> ids) {
        String mark = reading.markOf(head.text());
        String above = parent == null ? "" : parent.id();
        boolean dash = mark.length() == 1 && !Character.isLetterOrDigit(mark.charAt(0));
        String stem;
        String number;
        if (dash) {
            String sign = mark.equals("+") ? "+" : "-";
            int count = counts.merge(above + sign, 1, Integer::sum);
            stem = above + sign + count;
            number = named(parent, "dash", String.valueOf(count));
        } else if (mark.isEmpty()) {
            int count = counts.merge(above + ".P", 1, Integer::sum);
            stem = (parent == null ? "P" : above + ".P") + count;
            number = named(parent, "paragraph", String.valueOf(count));
        } else {
            stem = parent == null ? mark : above + "." + mark;
            boolean letter = mark.length() <= 2
                    && mark.toLowerCase(Locale.ROOT).equals(mark)
                    && Character.isLetter(mark.charAt(0));
            number = parent == null || mark.startsWith(parent.mark() + ".")
                    ? mark
                    : letter ? named(parent, "letter", mark) : named(parent, "number", mark);
        }
        int times = ids.merge(stem, 1, Integer::sum);
        return new Open(times == 1 ? stem : stem + "#" + times, number, mark, head.level());
    }

    /** "2, điểm b": what people call it by. */
    private String named(@Nullable Open parent, String kind, String mark) {
        String key = "directive.clause." + kind;
        return parent == null
                ? Phrase.of(key + ".top", mark).in(messages)
                : Phrase.of(key, parent.number(), mark).in(messages);
    }

    /** A clause below which others may follow. */
    private record Open(String id, String number, String mark, int level) {}
}
