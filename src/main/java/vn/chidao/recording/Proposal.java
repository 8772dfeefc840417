package vn.chidao.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.Circulation;
import vn.chidao.reading.ReadClause;
import vn.chidao.reading.ReadHeading;
import vn.chidao.reading.Remark;
import vn.chidao.reading.Span;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;

/**
 * What was read from a text, and what officers have made of it. Immutable: every change is a new one.
 *
 * @param issuerUnitId the issuer, where it is a unit of ours
 * @param limits how far it may go and how deep it must; proposals of before say nothing of it
 * @param dropped what officers had made of sentences that another wording has left out; they come back with them, and no
 *     other gets their ids
 */
public record Proposal(
        ReadHeading heading,
        @Nullable String issuerUnitId,
        List<ReadClause> clauses,
        List<Duty> duties,
        Bodies bodies,
        List<Remark> remarks,
        Circulation limits,
        List<Duty> dropped) {

    public Proposal {
        clauses = List.copyOf(clauses);
        duties = List.copyOf(duties);
        remarks = List.copyOf(remarks);
        limits = Objects.requireNonNullElse(limits, Circulation.FREE);
        dropped = dropped == null ? List.of() : List.copyOf(dropped);
    }

    /** The obligations that will be laid down: all but those taken out. */
    public List<Duty> kept() {
        return duties.stream().filter(duty -> !duty.removed()).toList();
    }

    /** @throws NotFound when there is none of this id */
    public Duty duty(String id) {
        return duties.stream()
                .filter(duty -> duty.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("duty", id));
    }

    /** @throws NotFound when there is none of this id */
    public ReadClause clause(String id) {
        return clauses.stream()
                .filter(clause -> clause.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("clause", id));
    }

    Proposal with(String dutyId, UnaryOperator<Duty> change) {
        duty(dutyId);
        return withDuties(duties.stream()
                .map(duty -> duty.id().equals(dutyId) ? change.apply(duty) : duty)
                .toList());
    }

    Proposal withDuties(List<Duty> changed) {
        return new Proposal(heading, issuerUnitId, clauses, changed, bodies, remarks, limits, dropped);
    }

    Proposal withBodies(Bodies named) {
        return new Proposal(heading, issuerUnitId, clauses, duties, named, remarks, limits, dropped);
    }

    Proposal withHeading(ReadHeading changed, @Nullable String issuer, List<Remark> left) {
        return new Proposal(changed, issuer, clauses, duties, bodies, left, limits, dropped);
    }

    Proposal withLimits(Circulation chosen) {
        return new Proposal(heading, issuerUnitId, clauses, duties, bodies, remarks, chosen, dropped);
    }

    /**
     * Cuts a duty in two.
     *
     * @param at how many characters of its quote stay with the first
     */
    Proposal split(String dutyId, int at, String text) {
        Duty duty = duty(dutyId);
        String quote = duty.quote();
        if (at <= 0 || at >= quote.length()) {
            throw BusinessRuleViolation.of("recording.rule.split-words");
        }
        int from = at;
        while (from < quote.length() && !Character.isLetterOrDigit(quote.charAt(from))) {
            from++;
        }
        if (from == quote.length() || quote.substring(0, at).isBlank()) {
            throw BusinessRuleViolation.of("recording.rule.split-words");
        }
        Span one = new Span(duty.span().start(), duty.span().start() + at);
        Span two = new Span(duty.span().start() + from, duty.span().end());
        String first = text.substring(one.start(), one.end());
        String second = text.substring(two.start(), two.end());
        List<Duty> changed = new ArrayList<>();
        for (Duty each : duties) {
            if (each == duty) {
                changed.add(duty.withWords(duty.id(), first, one, capital(first)));
                changed.add(duty.withWords(freeId(duty.id()), second, two, capital(second)));
            } else {
                changed.add(each);
            }
        }
        return withDuties(changed);
    }

    /** Makes one of a duty and the next of the same clause that has not been taken out. */
    Proposal mergeWithNext(String dutyId, String text) {
        Duty duty = duty(dutyId);
        int at = duties.indexOf(duty);
        for (int i = at + 1; i < duties.size(); i++) {
            Duty next = duties.get(i);
            if (!next.removed()) {
                if (!next.clauseId().equals(duty.clauseId())) {
                    break;
                }
                Span whole = new Span(
                        Math.min(duty.span().start(), next.span().start()),
                        Math.max(duty.span().end(), next.span().end()));
                List<Duty> changed = new ArrayList<>(duties);
                changed.set(at, duty.joinedWith(next, text.substring(whole.start(), whole.end()), whole));
                changed.remove(next);
                return withDuties(changed);
            }
        }
        throw BusinessRuleViolation.of("recording.rule.nothing-to-merge");
    }

    /** Adds a duty that rests on these words of a clause, behind the clause's others. */
    Proposal add(String clauseId, Duty duty) {
        int at = 0;
        for (int i = 0; i < duties.size(); i++) {
            if (place(duties.get(i).clauseId()) <= place(clauseId)) {
                at = i + 1;
            }
        }
        List<Duty> changed = new ArrayList<>(duties);
        changed.add(at, duty);
        return withDuties(changed);
    }

    /** Where these words stand in a clause, however its lines are broken; none where they do not. */
    Optional<Span> placeOf(String words, String clauseId, String text) {
        if (words.isBlank()) {
            return Optional.empty();
        }
        Span clause = clause(clauseId).span();
        String pattern =
                Arrays.stream(words.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        Matcher matcher = Pattern.compile(pattern).matcher(text).region(clause.start(), clause.end());
        return matcher.find() ? Optional.of(new Span(matcher.start(), matcher.end())) : Optional.empty();
    }

    private int place(String clauseId) {
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).id().equals(clauseId)) {
                return i;
            }
        }
        return clauses.size();
    }

    /**
     * What officers have made of this one, taken into what was read from another wording: it goes on with its sentence, in
     * the new words where that was edited, and waits where it was left out.
     *
     * @param before the wording that this one was read from
     * @param all whether everything was confirmed, not only what somebody has had a hand in
     */
    Proposal carriedInto(Proposal fresh, String before, String text, boolean all) {
        List<Duty> own = Stream.concat(duties.stream().filter(duty -> all || duty.isTouched()), dropped.stream())
                .toList();
        Rewording rewording = new Rewording(before, text, fresh);
        Map<Duty, Span> places = rewording.placesOf(own);
        List<Duty> carried = new ArrayList<>();
        places.forEach((duty, place) ->
                rewording.clauseOf(place).ifPresent(clause -> carried.add(fresh.in(clause.id(), place, text, duty))));
        List<Duty> left = own.stream()
                .filter(duty -> !duty.removed() && !places.containsKey(duty))
                .toList();
        Set<String> taken =
                Stream.concat(carried.stream(), left.stream()).map(Duty::id).collect(Collectors.toSet());
        List<Duty> together = new ArrayList<>(carried);
        fresh.duties.stream()
                .filter(duty -> carried.stream().noneMatch(each -> each.overlaps(duty)))
                .map(duty -> duty.apartFrom(taken))
                .forEach(together::add);
        together.sort(Comparator.comparingInt(duty -> duty.span().start()));
        return new Proposal(
                fresh.heading,
                fresh.issuerUnitId,
                fresh.clauses,
                together,
                fresh.bodies,
                fresh.remarks,
                fresh.limits,
                left);
    }

    /** What stood before and was no obligation then stays out, in sight, until somebody says otherwise. */
    Proposal without(String before) {
        return withDuties(duties.stream()
                .map(duty -> !duty.isTouched() && before.contains(duty.quote()) ? duty.withMark(true, true) : duty)
                .toList());
    }

    private Duty in(String clauseId, Span place, String text, Duty duty) {
        String words = text.substring(place.start(), place.end());
        return words.equals(duty.quote()) && duty.standsIn(text)
                ? duty.at(clauseId, place)
                : duty.reworded(
                        clauseId,
                        words,
                        place,
                        duties.stream()
                                .filter(read -> read.span().overlaps(place))
                                .findFirst());
    }

    /** An id that no duty has: the clause's with the next free letter. */
    String freeId(String base) {
        String stem = base.replaceFirst("(?<=[0-9])[a-z]$", "");
        for (char letter = 'a'; letter <= 'z'; letter++) {
            String id = stem + letter;
            if (Stream.concat(duties.stream(), dropped.stream())
                    .noneMatch(duty -> duty.id().equals(id))) {
                return id;
            }
        }
        return stem + "-" + (duties.size() + 1);
    }

    static String capital(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? line : line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
    }
}
