package vn.chidao.directive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the ids of clauses through a revision, because obligations hang on them. */
final class ClauseIds {

    private ClauseIds() {}

    /** The clauses of a new wording: one that still stands, or was reworded in its place, is known as before. */
    static List<Clause> kept(List<Clause> before, List<Clause> now) {
        String[] ids = matched(before, now);
        Set<String> taken = new HashSet<>();
        for (String id : ids) {
            if (id != null) {
                taken.add(id);
            }
        }
        Map<String, String> renamed = new HashMap<>();
        List<Clause> kept = new ArrayList<>();
        for (int at = 0; at < now.size(); at++) {
            Clause clause = now.get(at);
            String id = ids[at] == null ? free(clause.clauseId(), taken) : ids[at];
            renamed.put(clause.clauseId(), id);
            String parent = clause.parentId() == null ? null : renamed.get(clause.parentId());
            kept.add(new Clause(id, parent, clause.number(), clause.text(), clause.startOffset(), clause.endOffset()));
        }
        return kept;
    }

    private static String free(String wanted, Set<String> taken) {
        String id = wanted;
        for (int more = 2; !taken.add(id); more++) {
            id = wanted + "#" + more;
        }
        return id;
    }

    /** The id each clause had; null for one that is new. */
    private static @Nullable String[] matched(List<Clause> before, List<Clause> now) {
        @Nullable String[] ids = new String[now.size()];
        int old = 0;
        int from = 0;
        for (Alignment.Pair pair : Alignment.of(
                before.stream().map(Clause::text).toList(),
                now.stream().map(Clause::text).toList())) {
            reworded(before.subList(old, pair.before()), now.subList(from, pair.now()), from, ids);
            ids[pair.now()] = before.get(pair.before()).clauseId();
            old = pair.before() + 1;
            from = pair.now() + 1;
        }
        reworded(before.subList(old, before.size()), now.subList(from, now.size()), from, ids);
        return ids;
    }

    /** Between two clauses that stand as before: as many as there were are the same, else those of the same number. */
    private static void reworded(List<Clause> before, List<Clause> now, int from, @Nullable String[] ids) {
        if (before.size() == now.size()) {
            for (int at = 0; at < now.size(); at++) {
                ids[from + at] = before.get(at).clauseId();
            }
            return;
        }
        int next = 0;
        for (int at = 0; at < now.size(); at++) {
            for (int old = next; old < before.size(); old++) {
                if (before.get(old).number().equals(now.get(at).number())) {
                    ids[from + at] = before.get(old).clauseId();
                    next = old + 1;
                    break;
                }
            }
        }
    }
}
