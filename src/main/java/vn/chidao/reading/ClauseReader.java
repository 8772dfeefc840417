package vn.chidao.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a tree of the numbered paragraphs, whatever order of styles the document uses. */
final class ClauseReader {

    private static final int LONGEST_CAPTION = 80;
    private static final String STOPS = ".;:,!?…";

    private final NormalText text;
    private final Rules structure;
    private final List<Node> nodes = new ArrayList<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Integer> dashes = new HashMap<>();
    private int unnumbered;
    private int captions;

    ClauseReader(NormalText text, Rules structure) {
        this.text = text;
        this.structure = structure;
    }

    /**
     * A clause with what the rules need of it.
     *
     * @param caption whether it is no clause but a line over the items below it: "Huyện Mường Vang" over its figures
     */
    record Node(String id, @Nullable Node parent, Paragraph paragraph, boolean intro, boolean caption) {

        @Nullable
        Mark mark() {
            return paragraph.mark();
        }

        ReadClause clause(NormalText text) {
            Mark mark = paragraph.mark();
            Span span = text.source(paragraph.start(), paragraph.end());
            Node above = clauseOf(parent);
            return new ReadClause(
                    id,
                    above == null ? null : above.id(),
                    mark == null ? id : mark.number(),
                    text.sourceWords(span),
                    span);
        }
    }

    List<Node> read(List<Paragraph> body) {
        int lastMarked = -1;
        for (int i = 0; i < body.size(); i++) {
            if (body.get(i).isMarked()) {
                lastMarked = i;
            }
        }
        for (int i = 0; i < body.size(); i++) {
            Paragraph paragraph = body.get(i);
            Mark mark = paragraph.mark();
            if (mark == null && i + 1 < body.size() && isCaption(paragraph, body.get(i + 1))) {
                addCaption(paragraph);
            } else if (mark == null) {
                addUnmarked(paragraph, i > lastMarked);
            } else {
                add(paragraph, mark);
            }
        }
        return List.copyOf(nodes);
    }

    /** A short line without a stop, over dashes. */
    private boolean isCaption(Paragraph paragraph, Paragraph next) {
        String words = paragraph.all(text);
        return !open.isEmpty()
                && next.mark() != null
                && next.mark().isDash()
                && words.length() < LONGEST_CAPTION
                && STOPS.indexOf(words.charAt(words.length() - 1)) < 0;
    }

    private void addCaption(Paragraph paragraph) {
        while (!open.isEmpty() && isDash(open.peek())) {
            open.pop();
        }
        if (!open.isEmpty() && open.peek().caption()) {
            open.pop();
        }
        Node parent = open.peek();
        captions++;
        Node node = new Node((parent == null ? "" : parent.id()) + "~" + captions, parent, paragraph, false, true);
        nodes.add(node);
        open.push(node);
    }

    private static boolean isDash(Node node) {
        Mark mark = node.mark();
        return mark != null && mark.isDash();
    }

    private static @Nullable Node clauseOf(@Nullable Node node) {
        Node above = node;
        while (above != null && above.caption()) {
            above = above.parent();
        }
        return above;
    }

    private void addUnmarked(Paragraph paragraph, boolean behindAll) {
        if (behindAll || open.isEmpty()) {
            open.clear();
            unnumbered++;
            append(null, "P" + unnumbered, paragraph);
        } else {
            Node parent = clauseOf(open.peek());
            if (parent == null || isSituation(parent)) {
                return;
            }
            int count = dashes.merge(parent.id() + " P", 1, Integer::sum);
            append(parent, parent.id() + ".P" + count, paragraph);
        }
    }

    /** "A. TÌNH HÌNH": what stands under it tells how things are, not what to do. */
    private boolean isSituation(Node node) {
        return structure
                .words("situation")
                .matcher(node.paragraph().words(text).strip())
                .lookingAt();
    }

    private void add(Paragraph paragraph, Mark mark) {
        Node parent = parentFor(mark);
        Node clause = clauseOf(parent);
        String id;
        if (mark.isDash()) {
            String above = clause == null ? "" : clause.id();
            id = above + "-" + dashes.merge(above + mark.style(), 1, Integer::sum);
            if (mark.style().equals("PLUS")) {
                id = id.replaceFirst("-(?=\\d+$)", "+");
            }
        } else {
            id = clause == null ? mark.number() : clause.id() + "." + mark.number();
        }
        open.push(append(parent, id, paragraph));
    }

    private @Nullable Node parentFor(Mark mark) {
        boolean known = open.stream().anyMatch(node -> sameStyle(node, mark));
        if (known) {
            while (!sameStyle(open.peek(), mark)) {
                open.pop();
            }
            open.pop();
            return open.peek();
        }
        Node above = open.peek();
        boolean list = above != null && above.intro();
        while (!list && !open.isEmpty() && rank(open.peek()) > mark.rank()) {
            open.pop();
        }
        return open.peek();
    }

    private static boolean sameStyle(Node node, Mark mark) {
        Mark own = node.mark();
        return own != null && own.style().equals(mark.style());
    }

    private static int rank(Node node) {
        Mark mark = node.mark();
        return mark == null ? -1 : mark.rank();
    }

    private Node append(@Nullable Node parent, String id, Paragraph paragraph) {
        int times = ids.merge(id, 1, Integer::sum);
        String unique = times == 1 ? id : id + "#" + times;
        Node node = new Node(unique, parent, paragraph, paragraph.all(text).endsWith(":"), false);
        nodes.add(node);
        return node;
    }
}
