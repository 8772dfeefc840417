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
    private final Rules acts;
    private final List<Pattern> heads;
    private final List<Pattern> tails;
    private final List<Pattern> exceptions;

    Organs(Rules rules, Rules acts) {
        this.rules = rules;
        this.acts = acts;
        heads = rules.each("heads");
        tails = rules.each("tails");
        exceptions = rules.each("exceptions");
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
            int further = longest(tails, words, next, limit);
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
        if (longest(exceptions, words, start, limit) > start) {
            return false;
        }
        int at = start;
        Matcher determiner = rules.words("determiners").matcher(words).region(at, limit);
        if (determiner.lookingAt() && determiner.end() < limit && words.charAt(determiner.end()) == ' ') {
            at = determiner.end() + 1;
            if (longest(exceptions, words, at, limit) > at) {
                return false;
            }
        }
        int end = longest(heads, words, at, limit);
        if (end <= at && at > start) {
            at = start;
            end = longest(heads, words, at, limit);
        }
        if (end <= at) {
            return false;
        }
        list.mayEnd(start, trimmed(words, end));
        while (true) {
            int next = skipBlanks(words, end, limit);
            int further = next == end && words.charAt(Math.max(0, end - 1)) != ' '
                    ? next
                    : Math.max(longest(tails, words, next, limit), nested(words, next, limit));
            if (further <= next || longest(exceptions, words, next, limit) > next) {
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
        int from = longest(heads, words, start, limit);
        if (from <= start || longest(exceptions, words, start, limit) > start) {
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
                if (rules.words("noName").matcher(words).region(i, limit).lookingAt()) {
                    return Optional.empty();
                }
                if (acts.words("plainVerbs").matcher(words).region(i, limit).lookingAt()) {
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
        return determiner.lookingAt() && longest(heads, words, at, limit) <= at
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
        boolean verb = at < limit
                && Character.isLowerCase(words.charAt(at))
                && acts.words("plainVerbs").matcher(words).region(at, limit).lookingAt();
        return verb ? at : longest(heads, words, at, limit);
    }

    private static int trimmed(String words, int end) {
        int last = end;
        while (last > 0 && words.charAt(last - 1) == ' ') {
            last--;
        }
        return last;
    }

    private static int longest(List<Pattern> patterns, String words, int at, int limit) {
        int end = at;
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(words).region(at, limit).useTransparentBounds(true);
            if (matcher.lookingAt() && matcher.end() > end) {
                end = matcher.end();
            }
        }
        return end;
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
        return at < limit
                && acts.words("verbs").matcher(words).region(at, limit).lookingAt();
    }

    /** The last organ that is followed by a word of speaking: "…, Ban Thường vụ Thành ủy Bắc Ninh yêu cầu". */
    Optional<String> lastSubjectIn(NormalText text, int from, int to) {
        String words = text.text();
        Optional<String> found = Optional.empty();
        for (int at = from; at < to; at = nextWord(words, at, to)) {
            Optional<OrganList> list = listAt(words, at, to);
            if (list.isEmpty()) {
                continue;
            }
            for (int end : list.get().ends()) {
                int next = skipBlanks(words, end, to);
                if (rules.words("speaks").matcher(words).region(next, to).lookingAt()) {
                    List<OrganList.Name> names = list.get().namesTo(end);
                    return Optional.of(text.words(names.get(0).start(), end));
                }
            }
        }
        return found;
    }

    /** The organs before a word of speaking, one by one. */
    List<String> lastSubjectsIn(NormalText text, int from, int to) {
        String words = text.text();
        for (int at = from; at < to; at = nextWord(words, at, to)) {
            Optional<OrganList> list = listAt(words, at, to);
            if (list.isEmpty()) {
                continue;
            }
            for (int end : list.get().ends()) {
                int next = skipBlanks(words, end, to);
                if (rules.words("speaks").matcher(words).region(next, to).lookingAt()) {
                    return names(text, list.get().namesTo(end));
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
