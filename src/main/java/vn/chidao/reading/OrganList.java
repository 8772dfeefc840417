package vn.chidao.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Organs named one after the other, with every place where the last name might end: "Ban Tuyên giáo tuyên truyền" may be
 * a name of four words or a name of three and a verb.
 */
final class OrganList {

    /** A name, from a place to a place. */
    record Name(int start, int end) {}

    /** A place where the list might end: after this many whole names and this last one. */
    private record Ending(int whole, Name last) {}

    private final List<Name> whole = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();

    void mayEnd(int start, int end) {
        endings.add(new Ending(whole.size(), new Name(start, end)));
    }

    /** The last place where a name might end is where it ends, since another follows. */
    void another() {
        whole.add(endings.get(endings.size() - 1).last());
    }

    boolean isEmpty() {
        return endings.isEmpty();
    }

    /** The places where it might end, the farthest first. */
    List<Integer> ends() {
        List<Integer> ends = new ArrayList<>();
        for (int i = endings.size() - 1; i >= 0; i--) {
            ends.add(endings.get(i).last().end());
        }
        return ends;
    }

    int end() {
        return endings.get(endings.size() - 1).last().end();
    }

    List<Name> names() {
        return namesTo(end());
    }

    List<Name> namesTo(int end) {
        for (int i = endings.size() - 1; i >= 0; i--) {
            Ending ending = endings.get(i);
            if (ending.last().end() == end) {
                List<Name> names = new ArrayList<>(whole.subList(0, ending.whole()));
                names.add(ending.last());
                return names;
            }
        }
        throw new IllegalArgumentException("no organ ends at " + end);
    }
}
