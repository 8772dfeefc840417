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

    private final NormalText text;
    private final String words;
    private final Rules rules;
    private final Organs organs;
    private final Acts acts;
    private final Times times;
    private final Citations citations;

    Cuts(NormalText text, RuleSet rules, Acts acts, Times times) {
        this.text = text;
        this.words = text.text();
        this.rules = rules.acts();
        this.organs = rules.organs();
        this.citations = rules.citations();
        this.acts = acts;
        this.times = times;
    }

    /** Commas, "và báo cáo", "đồng thời", "để biểu dương". */
    List<Span> gaps(String masked, int from, int to) {
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
    boolean isCut(String masked, int verb, Span gap, @Nullable Act before, int next, int to) {
        String done = words.substring(verb, gap.start());
        String rest = words.substring(next, to);
        if (before == null && !organs.isVerbAt(words, verb, to)) {
            return false;
        }
        if (!organs.isVerbAt(words, next, to) || acts.isManner(rest) && !isGoal(rest)) {
            return false;
        }
        if (rules.words("tiedTo").matcher(rest).lookingAt()) {
            return !citations.in(text, next, to).isEmpty();
        }
        int comma = masked.substring(next, to).indexOf(',', LONGEST_VERB);
        String coming = comma < 0 ? rest : rest.substring(0, comma);
        if (times.saysWhen(done) && times.saysWhen(coming) || times.endsWithTime(done)) {
            return true;
        }
        Act after = acts.behindComma(coming, SOON).orElse(null);
        if (after == null || sharesObject(done, gap, after) || before != null && acts.areOne(before, after)) {
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

    /** Verbs in a row share the object that follows: "theo dõi, tổng hợp, đánh giá kết quả". */
    private boolean sharesObject(String done, Span gap, Act after) {
        if (rules.words("meanwhile")
                        .matcher(words.substring(gap.start(), gap.end()))
                        .find()
                || after.is("REPORT")) {
            return false;
        }
        Matcher joining = rules.raw("joining").matcher(done);
        int from = 0;
        while (joining.find()) {
            from = joining.end();
        }
        String last = done.substring(from).strip();
        return last.indexOf(' ') < 0
                || last.indexOf(' ') == last.lastIndexOf(' ')
                || rules.words("bare").matcher(last).matches()
                || rules.words("endsBare").matcher(done).find();
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
