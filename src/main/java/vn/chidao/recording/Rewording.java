package vn.chidao.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chidao.reading.ReadClause;
import vn.chidao.reading.Span;

/** What has become of the sentences of a text in another wording of it: they stand, were extended, were edited, are gone. */
final class Rewording {

    private static final Pattern END = Pattern.compile("[.;](?=\\s|$)|\\n");
    private static final Pattern MARK = Pattern.compile("\\s*(?:(?:[-–+•]|\\d{1,2}[.)]|\\p{Ll}\\))\\s+)?");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** How much of its words an edited sentence keeps; with less it is another sentence. */
    private static final double SAME_SENTENCE = 0.5;

    private final String before;
    private final String after;
    private final List<ReadClause> clauses;
    private final List<Span> sentences = new ArrayList<>();

    /** @param fresh what was read from the new wording */
    Rewording(String before, String after, Proposal fresh) {
        this.before = before;
        this.after = after;
        this.clauses = fresh.clauses();
        fresh.duties().forEach(duty -> sentences.add(duty.span()));
        clauses.forEach(clause -> addSentences(clause.span()));
    }

    /** The clause of the new wording in which these words stand, or begin. */
    Optional<ReadClause> clauseOf(Span place) {
        return clauses.stream()
                .filter(each -> each.span().start() <= place.start()
                        && place.end() <= each.span().end())
                .findFirst()
                .or(() -> clauses.stream()
                        .filter(each -> each.span().start() <= place.start()
                                && place.start() < each.span().end())
                        .findFirst());
    }

    /**
     * Where each of these has its words now; those that are missing have lost theirs. Of what an officer has taken out only
     * the very words are looked for.
     */
    Map<Duty, Span> placesOf(Collection<Duty> duties) {
        Map<Duty, Span> places = new LinkedHashMap<>();
        int from = 0;
        for (Duty duty : duties) {
            // A clause may have been moved up.
            int start = after.indexOf(duty.quote(), from);
            start = start < 0 ? after.indexOf(duty.quote()) : start;
            if (start >= 0) {
                Span place = new Span(start, start + duty.quote().length());
                if (clauseOf(place).isPresent()) {
                    places.put(duty, place);
                    from = start;
                }
            }
        }
        Map<Duty, Span> verbatim = Map.copyOf(places);
        places.replaceAll((duty, place) -> duty.removed() ? place : extended(duty, place, verbatim));
        heirs(
                        duties.stream()
                                .filter(duty -> !duty.removed() && !places.containsKey(duty))
                                .toList(),
                        places.values())
                .forEach(places::put);
        return places;
    }

    /** To the end of its sentence, where that goes on with other words than before. */
    private Span extended(Duty duty, Span place, Map<Duty, Span> others) {
        String words = restFrom(place.end(), after);
        boolean stoodThere = before.startsWith(duty.quote(), duty.span().start());
        if (words.isBlank()
                || !stoodThere
                || words.strip().equals(restFrom(duty.span().end(), before).strip())) {
            return place;
        }
        Span whole = new Span(place.start(), place.end() + words.stripTrailing().length());
        boolean anothers = others.entrySet().stream()
                .anyMatch(other ->
                        !other.getKey().equals(duty) && other.getValue().overlaps(whole));
        return anothers || clauseOf(whole).isEmpty() ? place : whole;
    }

    private static String restFrom(int at, String text) {
        if (at > 0
                && at < text.length()
                && END.matcher(text.substring(at - 1, at + 1)).lookingAt()) {
            return "";
        }
        Matcher end = END.matcher(text).region(Math.min(at, text.length()), text.length());
        return text.substring(Math.min(at, text.length()), end.find() ? end.start() : text.length());
    }

    private record Pair(Duty duty, Span sentence, double likeness) {}

    /** The sentences that are likest to what was lost, each for one only and none that another rests on. */
    private Map<Duty, Span> heirs(List<Duty> lost, Collection<Span> taken) {
        List<Pair> pairs = new ArrayList<>();
        for (Duty duty : lost) {
            for (Span sentence : sentences) {
                double likeness = likeness(duty.quote(), after.substring(sentence.start(), sentence.end()));
                if (likeness >= SAME_SENTENCE && clauseOf(sentence).isPresent()) {
                    pairs.add(new Pair(duty, sentence, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        Map<Duty, Span> heirs = new HashMap<>();
        List<Span> used = new ArrayList<>(taken);
        for (Pair pair : pairs) {
            if (!heirs.containsKey(pair.duty()) && used.stream().noneMatch(one -> one.overlaps(pair.sentence()))) {
                heirs.put(pair.duty(), pair.sentence());
                used.add(pair.sentence());
            }
        }
        return heirs;
    }

    /** Twice the words both have, by all the words of both. */
    private static double likeness(String one, String other) {
        Map<String, Long> left = counted(one);
        Map<String, Long> right = counted(other);
        long shared = left.entrySet().stream()
                .mapToLong(word -> Math.min(word.getValue(), right.getOrDefault(word.getKey(), 0L)))
                .sum();
        long all = left.values().stream().mapToLong(Long::longValue).sum()
                + right.values().stream().mapToLong(Long::longValue).sum();
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private static Map<String, Long> counted(String words) {
        return Arrays.stream(BETWEEN_WORDS.split(words.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Each sentence without its mark, and what it says behind whoever it names first. */
    private void addSentences(Span clause) {
        Matcher end = END.matcher(after).region(clause.start(), clause.end());
        int at = clause.start();
        while (at < clause.end()) {
            int stop = end.find() ? end.start() : clause.end();
            Matcher mark = MARK.matcher(after).region(at, stop);
            int start = mark.lookingAt() ? mark.end() : at;
            add(start, stop);
            int colon = after.indexOf(": ", start);
            if (colon >= 0 && colon < stop) {
                add(colon + 2, stop);
            }
            at = stop + 1;
        }
    }

    private void add(int start, int stop) {
        String words = after.substring(start, stop);
        if (!words.isBlank()) {
            int from = start + words.length() - words.stripLeading().length();
            sentences.add(new Span(from, start + words.stripTrailing().length()));
        }
    }
}
