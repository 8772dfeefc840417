package vn.chidao.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was last found in which words: the same stretch is asked about again and again while it is cut and written. */
final class Memo<V> {

    private static final int MOST = 512;

    private final Function<String, V> find;
    private final Map<String, V> found = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST;
        }
    };

    Memo(Function<String, V> find) {
        this.find = find;
    }

    V of(String words) {
        V known = found.get(words);
        if (known == null) {
            known = find.apply(words);
            found.put(words, known);
        }
        return known;
    }
}
