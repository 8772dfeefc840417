package vn.chidao.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chidao.reading.ClauseReader.Node;

/**
 * Remembers who is charged where a clause names nobody: by a title above, by the line a list stands under, by the
 * paragraph before, at last by the document as a whole.
 */
final class Charges {

    private final Map<String, Subject> titles = new HashMap<>();
    private @Nullable Subject line;
    private @Nullable Mark listed;
    private @Nullable Subject paragraph;
    private @Nullable Subject document;

    void title(Node node, Subject subject) {
        titles.put(node.id(), subject);
        if (node.mark() == null) {
            line = subject;
            listed = null;
        }
    }

    /** Whoever holds after a clause with items holds for them, unless its title named somebody. */
    void items(Node node, Subject subject) {
        titles.putIfAbsent(node.id(), subject);
    }

    void paragraph(Subject subject) {
        paragraph = subject;
    }

    /** Whom the document charges where nobody is named; the first is meant. */
    void document(Optional<Subject> subject) {
        if (document == null) {
            document = subject.orElse(null);
        }
    }

    void document(List<String> names) {
        document(Optional.of(new Subject(names, null, 0, true)));
    }

    /** By the titles above, or by a line without a mark that names an organ alone: all marked alike below it are its. */
    @Nullable
    Subject above(Node node) {
        for (Node above = node.parent(); above != null; above = above.parent()) {
            if (above.mark() == null && titles.containsKey(above.id())) {
                return titles.get(above.id());
            }
        }
        if (isListed(node)) {
            return line;
        }
        for (Node above = node.parent(); above != null; above = above.parent()) {
            Subject subject = titles.get(above.id());
            if (subject != null) {
                return subject;
            }
        }
        return null;
    }

    private boolean isListed(Node node) {
        Mark mark = node.mark();
        if (line == null || mark == null) {
            return false;
        }
        if (listed == null) {
            listed = mark;
        }
        if (mark.rank() < listed.rank()) {
            line = null;
        }
        return line != null;
    }

    /** @param striving whether it states a goal, which is nobody's that was named before it */
    @Nullable
    Subject of(Node node, boolean striving) {
        Subject above = above(node);
        if (above != null || striving) {
            return above;
        }
        return node.mark() == null && paragraph != null ? paragraph : document;
    }
}
