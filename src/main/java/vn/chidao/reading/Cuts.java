package vn.chidao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Tells where inside a part of a sentence, behind a comma or "và", another duty begins. */
final class Cuts {

    private static final int LONGEST_VERB = 12;
    private static final int SOON = 30;
    private static final int NEAR_END = 80;

    private final NormalText text;
    private final String words;
    private final Rules rules;
    private final Organs organs;
    private final Acts acts;
    private final Times times;
    private final Targets targets;
    private final Citations citations;

    Cuts(NormalText text, RuleSet rules, Acts acts, Times times, Targets targets) {
        this.text = text;
        this.words = text.text();
        this.rules = rules.acts();
        this.organs = rules.organs();
        this.citations = rules.citations();
        this.acts = acts;
        this.times = times;
        this.targets = targets;
    }

    /** Commas, "và báo cáo", "đồng thời", "để biểu dương". */
    List<Span> gaps(Masked masked, int from, int to) {
        List<Span> gaps = new ArrayList<>();
        Matcher matcher = rules.raw("cuts").matcher(masked).region(Math.min(from, to), to);
        while (matcher.find()) {
            gaps.add(new Span(matcher.start(), matcher.end()));
        }
        return gaps;
    }

    /**
     * @param verb where the verb of what stands before begins
     * @param before what that asks for
     * @param next where the words behind the gap begin
     */
    boolean isCut(Masked masked, int verb, Span gap, @Nullable Act before, int next, int to) {
        String done = words.substring(verb, gap.start());
        String rest = words.substring(next, to);
        if (before == null && !organs.isVerbAt(words, verb, to)) {
            return false;
        }
        if (!organs.isVerbAt(words, next, to) || acts.isManner(rest, true) && !isGoal(rest)) {
            return false;
        }
        if (rules.words("completion").matcher(rest).lookingAt()) {
            return false;
        }
        if (rules.words("tiedTo").matcher(rest).lookingAt()) {
            return !citations.in(text, next, to).isEmpty();
        }
        if (isPlainAnd(gap, next, to)) {
            return times.endsWithTime(done);
        }
        if (rules.words("things").matcher(rest).lookingAt()) {
            return false;
        }
        if (rules.words("ground").matcher(done).lookingAt()
                || rules.words("occasion").matcher(end(done)).find()) {
            return false;
        }
        int comma = masked.subSequence(next, to).indexOf(',', LONGEST_VERB);
        String coming = comma < 0 ? rest : rest.substring(0, comma);
        Act after = acts.behindComma(coming, SOON).orElse(null);
        boolean timed = times.saysWhen(coming);
        if (before != null && after != null && !timed && acts.areJoined(before, after)) {
            return false;
        }
        if (timed && !times.endsLookingBack(done) && times.saysWhen(done) || times.endsWithTime(done)) {
            return true;
        }
        boolean one = before != null && after != null && acts.areOne(before, after);
        if (!one && isOfAnotherSort(done, coming)) {
            return true;
        }
        if (after != null && after.is("REPORT") && isRow(done, rest, after)) {
            return false;
        }
        if (after == null || sharesObject(done, gap, after) || one) {
            return false;
        }
        Optional<Times.Said> rhythmBefore = times.rhythm(done);
        Optional<Times.Said> rhythmAfter = times.rhythm(coming);
        boolean otherRhythm = rhythmAfter.isPresent()
                && rhythmBefore.isPresent()
                && rhythmBefore.get().rhythm() != rhythmAfter.get().rhythm();
        return otherRhythm && before != null && before.is(after.name())
                || !acts.allIn(done).contains(after.name());
    }

    /** The last words of it: what it ends with is not worth looking through all of it. */
    private static String end(String done) {
        return done.substring(Math.max(0, done.length() - NEAR_END));
    }

    /** By a figure of its own, by how often, or by so many days. */
    private boolean isOfAnotherSort(String done, String coming) {
        boolean sort = asksForFigure(done, coming)
                || beginsRhythm(done, coming)
                || times.withinDays(coming) && !times.withinDays(done);
        return sort && !endsBare(done);
    }

    /** "theo dõi, đôn đốc, tổng hợp báo cáo": the report is cut off where it begins, not the bare verbs before it. */
    private boolean isRow(String done, String rest, Act report) {
        return rules.raw("joining")
                        .matcher(rest.substring(0, report.at() + report.words().length()))
                        .find()
                && endsBare(done);
    }

    /** "và" inside what is asked for, not before a report or a review. */
    private boolean isPlainAnd(Span gap, int next, int to) {
        return words.substring(gap.start(), gap.end()).strip().equals(rules.text("and"))
                && !rules.words("andBegins").matcher(words).region(next, to).lookingAt();
    }

    /** "làm tốt công tác dân vận, giúp dân không dưới 100 ngày công": the first figure makes it another kind of duty. */
    private boolean asksForFigure(String done, String coming) {
        return targets.mayFind(coming)
                && !rules.words("amounts").matcher(coming).lookingAt()
                && !targets.in(coming, false).isEmpty()
                && (rules.words("striving").matcher(coming).lookingAt()
                        || done.chars().noneMatch(Character::isDigit)
                                && targets.in(done, false).isEmpty());
    }

    /** "xây dựng chuyên mục, kịp thời biểu dương …": how often is said before the verb, and differs. */
    private boolean beginsRhythm(String done, String coming) {
        Optional<Times.Said> said = times.rhythm(coming);
        return said.isPresent()
                && coming.startsWith(said.get().words())
                && organs.isVerbAt(
                        coming, Organs.nextWord(coming, said.get().words().length(), coming.length()), coming.length())
                && acts.of(coming)
                        .map(act -> !acts.allIn(done).contains(act.name()))
                        .orElse(true)
                && times.rhythm(done).map(Times.Said::rhythm).orElse(null)
                        != said.get().rhythm();
    }

    /** Verbs in a row share the object that follows: "theo dõi, tổng hợp, đánh giá kết quả". */
    private boolean sharesObject(String done, Span gap, Act after) {
        if (rules.words("meanwhile")
                        .matcher(words.substring(gap.start(), gap.end()))
                        .find()
                || after.is("REPORT")) {
            return false;
        }
        return endsBare(done);
    }

    /** Whether the last thing named is a verb whose object is still to come. */
    private boolean endsBare(String done) {
        Matcher joining = rules.raw("joining").matcher(done);
        int from = 0;
        while (joining.find()) {
            from = joining.end();
        }
        String last = done.substring(from).strip();
        boolean shortVerb = last.indexOf(' ') == last.lastIndexOf(' ') && organs.isVerbAt(last, 0, last.length());
        return last.indexOf(' ') < 0
                || shortVerb
                || rules.words("bare").matcher(last).matches()
                || rules.words("endsBare").matcher(end(done)).find();
    }

    boolean isGoal(String rest) {
        return acts.of(rest).map(act -> act.is("GOAL")).orElse(false);
    }

    /** Whether the last verb is one that names follow: "phối hợp với X, Y tổ chức …". */
    boolean governs(String done) {
        Matcher verb = rules.words("plainVerbs").matcher(done);
        int last = -1;
        while (verb.find()) {
            last = verb.start();
        }
        return last >= 0
                && rules.words("governing")
                        .matcher(done)
                        .region(last, done.length())
                        .lookingAt();
    }
}
