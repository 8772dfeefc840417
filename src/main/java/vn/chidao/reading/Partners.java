package vn.chidao.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** With whom, on whose advice and for whom something is done. */
final class Partners {

    private static final int FAR = 90;

    private final NormalText text;
    private final String words;
    private final Organs organs;
    private final Rules rules;
    private final int from;
    private final int to;

    Partners(NormalText text, Organs organs, int from, int to) {
        this.text = text;
        this.words = text.text();
        this.organs = organs;
        this.rules = organs.rules();
        this.from = from;
        this.to = to;
    }

    List<String> coordinators() {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = rules.words("coordinate").matcher(words).region(from, to);
        while (matcher.find()) {
            namesAt(matcher.end()).ifPresent(names::addAll);
        }
        return List.copyOf(names);
    }

    List<String> advisers(List<String> leads) {
        Matcher advise = rules.words("advise").matcher(words).region(from, to);
        if (!advise.find()) {
            return List.of();
        }
        Matcher told = rules.words("adviserOf").matcher(words).region(from, advise.start());
        return told.find() ? namesAt(told.end()).orElse(leads) : leads;
    }

    List<String> reportTo() {
        Set<String> names = new LinkedHashSet<>();
        Matcher verb = rules.words("reports").matcher(words).region(from, to);
        while (verb.find()) {
            Optional<List<String>> direct = namesAt(verb.end());
            if (direct.isPresent()) {
                names.addAll(direct.get());
                continue;
            }
            int limit = Math.min(to, verb.end() + FAR);
            Matcher preposition = rules.words("reportsTo").matcher(words).region(verb.end(), limit);
            while (preposition.find()) {
                Optional<List<String>> indirect = namesAt(preposition.end());
                if (indirect.isPresent()) {
                    names.addAll(indirect.get());
                    break;
                }
            }
        }
        return List.copyOf(names);
    }

    private Optional<List<String>> namesAt(int at) {
        return organs.listAt(words, Organs.skipBlanks(words, at, to), to)
                .map(this::withoutVerb)
                .map(names -> organs.names(text, names));
    }

    /** "phối hợp với UBND tuyên truyền": the name ends where something begins that one does. */
    private List<OrganList.Name> withoutVerb(OrganList list) {
        int all = list.names().size();
        for (int end : list.ends()) {
            if (list.namesTo(end).size() < all) {
                break;
            }
            int next = Organs.skipBlanks(words, end, to);
            if (next >= to || organs.isVerbAt(words, next, to) || ",;.:()".indexOf(words.charAt(next)) >= 0) {
                return new ArrayList<>(list.namesTo(end));
            }
        }
        return list.names();
    }
}
