package vn.chidao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds organs, organisations and people in a sentence by how such names are built. */
final class Organs {

    private static final int LONGEST_LIST = 260;

    private final Rules rules;
    private final Openings heads;
    private final Openings tails;
    private final Openings exceptions;
    private final Openings verbs;
    private final Openings plainVerbs;
    private final Openings noName;

    Organs(Rules rules, Rules acts) {
        this.rules = rules;
        heads = new Openings(rules.each("heads"));
        tails = new Openings(rules.each("tails"));
        exceptions = new Openings(rules.each("exceptions"));
        verbs = new Openings(List.of(acts.words("verbs")));
        plainVerbs = new Openings(List.of(acts.words("plainVerbs")));
        noName = new Openings(List.of(rules.words("noName")));
    }

    Rules rules() {
        return rules;
    }

    /** The organs named at this place, one after the other. */
    Optional<OrganList> listAt(String words, int at, int limit) {
        return listAt(words, at, limit, rules.raw("joins"));
    }

    /** As in "giữa X, Y với Z". */
    Optional<OrganList> partnersAt(String words, int at, int limit) {
        return listAt(words, at, limit, rules.raw("joinsBetween"));
    }

    private Optional<OrganList> listAt(String words, int at, int limit, Pattern joins) {
        OrganList list = new OrganList();
        int start = at;
        while (addName(list, words, start, limit)) {
            Matcher join = joins.matcher(words).region(list.end(), limit);
            while (join.lookingAt()) {
                Matcher kind = rules.words("kinds").matcher(words).region(join.end(), limit);
                if (!kind.lookingAt()) {
                    break;
                }
                list.mayEnd(start, withTails(words, kind.end(), limit));
                join = joins.matcher(words).region(list.end(), limit);
            }
            if (!join.lookingAt() || !isNameAt(words, join.end(), limit)) {
                break;
            }
            list.another();
            start = join.end();
        }
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }

    private int withTails(String words, int from, int limit) {
        int end = from;
        for (int next = skipBlanks(words, end, limit); next > end; next = skipBlanks(words, end, limit)) {
            int further = tails.longestAt(words, next, limit);
            if (further <= next) {
                break;
            }
            end = further;
        }
        return trimmed(words, end);
    }

    private boolean isNameAt(String words, int at, int limit) {
        return addName(new OrganList(), words, at, limit);
    }

    private boolean addName(OrganList list, String words, int start, int limit) {
        if (exceptions.longestAt(words, start, limit) > start) {
            return false;
        }
        int at = start;
        Matcher determiner = rules.words("determiners").matcher(words).region(at, limit);
        if (determiner.lookingAt() && determiner.end() < limit && words.charAt(determiner.end()) == ' ') {
            at = determiner.end() + 1;
            if (exceptions.longestAt(words, at, limit) > at) {
                return false;
            }
        }
        int end = heads.longestAt(words, at, limit);
        if (end <= at && at > start) {
            at = start;
            end = heads.longestAt(words, at, limit);
        }
        if (end <= at) {
            return false;
        }
        list.mayEnd(start, trimmed(words, end));
        while (true) {
            int next = skipBlanks(words, end, limit);
            int further = next == end && words.charAt(Math.max(0, end - 1)) != ' '
                    ? next
                    : Math.max(tails.longestAt(words, next, limit), nested(words, next, limit));
            if (further <= next || exceptions.longestAt(words, next, limit) > next) {
                return true;
            }
            end = further;
            list.mayEnd(start, trimmed(words, end));
        }
    }

    /**
     * Organs by where they end rather than by how they are built: what begins like an organ's name and reaches to a plain
     * verb or a colon, whatever words are in between. For names no rule foresaw.
     *
     * @param mayEnd whether the names may fill the whole stretch
     */
    Optional<Loose> looseAt(String words, int at, int limit, boolean mayEnd) {
        int start = afterDeterminer(words, at, limit);
        int from = heads.longestAt(words, start, limit);
        if (from <= start || exceptions.longestAt(words, start, limit) > start) {
            return Optional.empty();
        }
        int end = from;
        int reach = Math.min(limit, at + LONGEST_LIST);
        int depth = 0;
        for (int i = skipBlanks(words, from, reach); i < reach; i++) {
            char c = words.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth > 0 || c == ')') {
                continue;
            }
            if (c == ':') {
                return Optional.of(new Loose(split(words, at, trimmed(words, end)), i, true));
            }
            if (c == ';' || c == '.' && (i + 1 >= limit || words.charAt(i + 1) <= ' ')) {
                return Optional.empty();
            }
            boolean begins = i == 0 || !Character.isLetterOrDigit(words.charAt(i - 1));
            if (begins && Character.isLowerCase(c)) {
                if (noName.matchAt(words, i, limit)) {
                    return Optional.empty();
                }
                if (plainVerbs.matchAt(words, i, limit)) {
                    return Optional.of(new Loose(split(words, at, trimmed(words, end)), i, false));
                }
            }
            if (c > ' ' && c != ',') {
                end = i + 1;
            }
        }
        return mayEnd && reach == limit
                ? Optional.of(new Loose(split(words, at, trimmed(words, end)), limit, false))
                : Optional.empty();
    }

    /** @param next where the words behind the names begin */
    record Loose(List<OrganList.Name> names, int next, boolean colon) {}

    private int afterDeterminer(String words, int at, int limit) {
        Matcher determiner = rules.words("determiners").matcher(words).region(at, limit);
        return determiner.lookingAt() && heads.longestAt(words, at, limit) <= at
                ? skipBlanks(words, determiner.end(), limit)
                : at;
    }

    /** Names that a comma or "và" parts, where what follows begins like a name and is no mere kind ("các xã, phường"). */
    private List<OrganList.Name> split(String words, int from, int to) {
        List<OrganList.Name> names = new ArrayList<>();
        int start = from;
        Matcher join = rules.raw("joins").matcher(words).region(from, to);
        while (join.find()) {
            int next = join.end();
            boolean kind = rules.words("kinds").matcher(words).region(next, to).lookingAt();
            if (!kind && next < to && isNameAt(words, next, to)) {
                names.add(new OrganList.Name(start, join.start()));
                start = next;
            }
        }
        names.add(new OrganList.Name(start, to));
        return names;
    }

    /** A name within a name: "Ban Thường trực Ủy ban MTTQ"; what one does is none, though it may begin like one. */
    private int nested(String words, int at, int limit) {
        boolean verb = at < limit && Character.isLowerCase(words.charAt(at)) && plainVerbs.matchAt(words, at, limit);
        return verb ? at : heads.longestAt(words, at, limit);
    }

    private static int trimmed(String words, int end) {
        int last = end;
        while (last > 0 && words.charAt(last - 1) == ' ') {
            last--;
        }
        return last;
    }

    static int skipBlanks(String words, int at, int limit) {
        int next = at;
        while (next < limit && Character.isWhitespace(words.charAt(next))) {
            next++;
        }
        return next;
    }

    /** Whether at this place something begins that one can do. */
    boolean isVerbAt(String words, int at, int limit) {
        return at < limit && verbs.matchAt(words, at, limit);
    }

    /** The organs before the first word of speaking, as they are written: "Ban Thường vụ Thành ủy Bắc Ninh yêu cầu". */
    Optional<String> speakingIn(NormalText text, int from, int to) {
        List<OrganList.Name> names = speakers(text.text(), from, to);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(text.words(
                        names.get(0).start(), names.get(names.size() - 1).end()));
    }

    /** The same, one by one. */
    List<String> eachSpeakingIn(NormalText text, int from, int to) {
        return names(text, speakers(text.text(), from, to));
    }

    private List<OrganList.Name> speakers(String words, int from, int to) {
        for (int at = from; at < to; at = nextWord(words, at, to)) {
            Optional<OrganList> list = listAt(words, at, to);
            if (list.isEmpty()) {
                continue;
            }
            for (int end : list.get().ends()) {
                int next = skipBlanks(words, end, to);
                if (rules.words("speaks").matcher(words).region(next, to).lookingAt()) {
                    return list.get().namesTo(end);
                }
            }
        }
        return List.of();
    }

    /** The last organ named in a stretch of text. */
    Optional<String> lastIn(NormalText text, int from, int to) {
        String words = text.text();
        Optional<String> last = Optional.empty();
        for (int at = from; at < to; at = nextWord(words, at, to)) {
            Optional<OrganList> list = listAt(words, at, to);
            if (list.isPresent()) {
                List<OrganList.Name> names = list.get().names();
                OrganList.Name name = names.get(names.size() - 1);
                last = Optional.of(text.words(name.start(), name.end()));
                at = list.get().end() - 1;
            }
        }
        return last;
    }

    static int nextWord(String words, int at, int to) {
        int next = at;
        while (next < to && (Character.isLetterOrDigit(words.charAt(next)))) {
            next++;
        }
        while (next < to && !Character.isLetterOrDigit(words.charAt(next))) {
            next++;
        }
        return next;
    }

    List<String> names(NormalText text, List<OrganList.Name> names) {
        List<String> all = new ArrayList<>();
        names.forEach(name -> all.add(text.words(name.start(), name.end())));
        return all;
    }
}
