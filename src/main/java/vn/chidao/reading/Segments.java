package vn.chidao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a clause into stretches that each ask for one thing of one owner. A sentence, a part behind a semicolon, or what
 * follows a comma is cut off where it asks for another thing, names another owner or another time; manner and purpose
 * stay with what they belong to.
 */
final class Segments {

    private static final int LOOK_BACK = 120;
    private static final int LONGEST_LIST = 600;

    private final NormalText text;
    private final String words;
    private final Rules rules;
    private final Organs organs;
    private final Acts acts;
    private final Times times;
    private final Cuts cuts;
    private final SubjectReader subjects;

    private final List<Segment> segments = new ArrayList<>();
    private @Nullable Subject current;
    private @Nullable Subject lasting;
    private Masked masked = new Masked(0, "");

    Segments(NormalText text, RuleSet rules, Acts acts, Times times, Targets targets, SubjectReader subjects) {
        this.text = text;
        this.words = text.text();
        this.rules = rules.acts();
        this.organs = rules.organs();
        this.acts = acts;
        this.times = times;
        this.subjects = subjects;
        this.cuts = new Cuts(text, rules, acts, times, targets);
    }

    /**
     * @param inherited who a heading or an earlier sentence charges
     * @param whole whether the stretch is not to be cut: it introduces a list or states a goal
     */
    List<Segment> of(int from, int to, @Nullable Subject inherited, boolean whole) {
        segments.clear();
        current = inherited;
        lasting = inherited;
        masked = new Masked(from, times.withSeriesWhole(Sentences.masked(words.substring(from, to))));
        if (whole) {
            Span all = new Span(from, to);
            part(all, true, true);
            return List.copyOf(segments);
        }
        for (Span sentence : Sentences.sentences(masked, from, to)) {
            if (isAddition(sentence)) {
                add(sentence);
                continue;
            }
            if (begins("labelled", sentence) || begins("tells", sentence)) {
                continue;
            }
            boolean first = true;
            for (Span part : Sentences.parts(masked, sentence)) {
                if (current != null && !current.lasting() && (first || lasting != null)) {
                    current = lasting;
                }
                if (!first && inEnumeration(sentence.start(), part)) {
                    segments.get(segments.size() - 1).end = part.end();
                    continue;
                }
                if (!first && isAddition(part)) {
                    add(part);
                    continue;
                }
                part(part, first, false);
                first = false;
            }
        }
        return List.copyOf(segments);
    }

    private boolean begins(String rule, Span span) {
        return rules.words(rule).matcher(words).region(span.start(), span.end()).lookingAt();
    }

    /** Whoever holds after the clause. */
    Optional<Subject> last() {
        return Optional.ofNullable(lasting);
    }

    /** "Hoàn thành trước ngày 31/3.": the time of what stands before it; "(Đơn vị chủ trì: …)" its owner. */
    private boolean isAddition(Span sentence) {
        return !segments.isEmpty()
                && rules.words("additions")
                        .matcher(words)
                        .region(sentence.start(), sentence.end())
                        .lookingAt();
    }

    private void add(Span sentence) {
        for (Segment segment : segments) {
            segment.sharedTime = words.substring(sentence.start(), sentence.end());
        }
        segments.get(segments.size() - 1).end = sentence.end();
    }

    /** Behind "như:", "các mô hình:" semicolons part examples. */
    private boolean inEnumeration(int sentence, Span part) {
        if (segments.isEmpty()) {
            return false;
        }
        int from = Math.max(part.start() - LONGEST_LIST, Math.max(sentence, segments.get(segments.size() - 1).start));
        int colon = part.start();
        while (colon >= from && masked.charAt(colon) != ':') {
            colon--;
        }
        return colon >= from
                && rules.words("enumerations")
                        .matcher(masked)
                        .region(from, part.start())
                        .find()
                && subjects.plainAt(part.start(), part.end()).isEmpty();
    }

    private void part(Span part, boolean sentence, boolean whole) {
        Optional<Subject> own = subjects.at(part.start(), part.end());
        boolean striving = startsWithStriving(part);
        if (own.isPresent()
                && (isPlaceEach(own.get()) && (striving ? current != null : !sentence)
                        || striving && current != null && isWholePlace(own.get()))) {
            own = Optional.empty();
        }
        boolean kept = own.isPresent() && isAdviser(part, own.get());
        if (own.isPresent() && !kept) {
            hold(own.get());
            Optional<Subject> each = subjects.eachAt(own.get().end(), part.end());
            if (each.isPresent()) {
                hold(each.get());
                own = each;
            }
        } else if (current == null) {
            subjects.dutyOf(part.start(), part.end(), false)
                    .map(list -> new Subject(organs.names(text, list.names()), null, part.start(), true))
                    .ifPresent(this::hold);
        }
        int topic = subjects.behindTopic(part.start(), part.end());
        int verb = own.map(Subject::end)
                .orElse(topic > part.start() ? topic : subjects.behindCircumstances(part.start(), part.end()));
        boolean begins = sentence
                || rules.words("shareFirst")
                        .matcher(words)
                        .region(part.start(), part.end())
                        .lookingAt()
                || own.isPresent()
                || subjects.beginsDuty(part.start(), part.end());
        int before = segments.size();
        cut(part, skip(verb, part.end()), own.isPresent() && !kept, begins, sentence, whole);
        shareRhythm(before, words.substring(part.start(), Math.min(Math.max(verb, behindRhythm(part)), part.end())));
    }

    /** "hằng năm các đơn vị xây dựng kế hoạch … và báo cáo": how often, said before all. */
    private void shareRhythm(int from, String opening) {
        if (times.rhythm(opening).map(said -> said.rhythm().isScheduled()).orElse(false)) {
            for (Segment segment : segments.subList(Math.min(from + 1, segments.size()), segments.size())) {
                segment.sharedTime = opening;
            }
        }
    }

    /** "Hằng năm kiểm tra …, coi đây là …": how often, said at the head of all. */
    private int behindRhythm(Span part) {
        Matcher opening = rules.words("opensWithRhythm").matcher(words).region(part.start(), part.end());
        return opening.lookingAt() ? opening.end() : part.start();
    }

    /** Under "2. UBND huyện": "Giao Phòng Nội vụ tham mưu UBND huyện ban hành …" still charges UBND. */
    private boolean isAdviser(Span part, Subject subject) {
        return current != null
                && segments.isEmpty()
                && subject.end() > part.start()
                && rules.words("handed")
                        .matcher(words)
                        .region(part.start(), part.end())
                        .lookingAt()
                && rules.words("letsAdvise")
                        .matcher(words)
                        .region(subject.end(), part.end())
                        .lookingAt();
    }

    private boolean startsWithStriving(Span part) {
        return begins("striving", part);
    }

    /** "…; mỗi khu dân cư trao ít nhất 03 suất quà": how much of it, not who does it. */
    private boolean isPlaceEach(Subject subject) {
        String name = subject.names().get(0);
        return rules.words("each").matcher(name).lookingAt()
                && !organs.rules().words("eachOne").matcher(name).lookingAt();
    }

    /** "phấn đấu đến năm 2020 toàn tỉnh có ít nhất 110 xã …": where, not who. */
    private boolean isWholePlace(Subject subject) {
        return rules.words("wholePlace").matcher(subject.names().get(0)).lookingAt();
    }

    private void hold(Subject subject) {
        current = subject;
        if (subject.lasting()) {
            lasting = subject;
        }
    }

    private void cut(Span part, int verbAt, boolean ownSubject, boolean begins, boolean sentence, boolean whole) {
        int start = part.start();
        int verb = verbAt;
        boolean own = ownSubject;
        boolean first = true;
        for (Span gap : whole ? List.<Span>of() : cuts.gaps(masked, verbAt, part.end())) {
            if (gap.start() < verb) {
                continue;
            }
            int next = skip(gap.end(), part.end());
            Optional<Subject> other = otherOwner(verb, gap, next, part.end());
            if (other.isEmpty() && !organs.isVerbAt(words, next, part.end())) {
                continue;
            }
            Act before = acts.of(words.substring(verb, gap.start())).orElse(null);
            boolean onlyNames = !organs.isVerbAt(words, verb, gap.start())
                    || organs.listAt(words, verb, gap.start()).isPresent();
            if (other.isPresent() && before == null && onlyNames) {
                hold(other.get());
                own = true;
                verb = other.get().end();
                continue;
            }
            if (other.isEmpty() && !cuts.isCut(masked, verb, gap, before, next, part.end())) {
                continue;
            }
            put(new Segment(start, gap.start(), verb, current, own, before), first ? begins : true, sentence && first);
            first = false;
            own = other.isPresent();
            other.ifPresent(this::hold);
            start = next;
            verb = other.map(Subject::end).orElse(next);
        }
        Act act =
                acts.of(words.substring(Math.min(verb, part.end()), part.end())).orElse(null);
        put(new Segment(start, part.end(), verb, current, own, act), first ? begins : true, sentence && first);
        shareTime(part.start());
    }

    /** "rà soát …, cập nhật … trước ngày 10/10": a last day at the end holds for all that commas part. */
    private void shareTime(int from) {
        Segment last = segments.get(segments.size() - 1);
        boolean alone = segments.size() < 2 || segments.get(segments.size() - 2).start < from;
        String end = words.substring(last.start, last.end);
        if (alone
                || times.due(end).isEmpty()
                || times.rhythm(end).isPresent()
                || acts.of(end).map(act -> act.is("REPORT") || act.is("REVIEW")).orElse(false)) {
            return;
        }
        for (Segment segment : segments) {
            if (segment != last && segment.start >= from) {
                segment.sharedTime = end;
            }
        }
    }

    /** Behind a comma somebody else is charged: "…, mỗi tổ chức nhận …", "…, Hội Nông dân huyện xây dựng …". */
    private Optional<Subject> otherOwner(int verb, Span gap, int next, int to) {
        if (words.charAt(gap.start()) != ',') {
            return Optional.empty();
        }
        Optional<Subject> each = subjects.eachAt(next, to);
        if (each.isPresent()) {
            return rules.words("assigned")
                            .matcher(words)
                            .region(each.get().end(), to)
                            .lookingAt()
                    ? Optional.empty()
                    : each;
        }
        if (!Character.isUpperCase(words.charAt(next))
                && !rules.words("several").matcher(words).region(next, to).lookingAt()) {
            return Optional.empty();
        }
        if (cuts.governs(words.substring(verb, gap.start()))) {
            return Optional.empty();
        }
        Optional<Subject> other = subjects.plainAt(next, to);
        return other.isPresent() && !endsWithOrgan(verb, gap.start()) ? other : Optional.empty();
    }

    private boolean endsWithOrgan(int verb, int comma) {
        for (int at = Math.max(verb, comma - LOOK_BACK); at < comma; at = Organs.nextWord(words, at, comma)) {
            Optional<OrganList> list = organs.listAt(words, at, comma);
            if (list.isPresent() && list.get().end() >= comma) {
                return true;
            }
        }
        return false;
    }

    private void put(Segment segment, boolean begins, boolean sentence) {
        Segment before = segments.isEmpty() ? null : segments.get(segments.size() - 1);
        if (before != null && belongs(before, segment, begins, sentence)) {
            before.end = segment.end;
            if (before.act == null
                    || segment.act != null && !before.act.standsAlone() && segment.act.standsAlone() && sentence) {
                before.act = segment.act;
            }
            return;
        }
        segments.add(segment);
    }

    private boolean belongs(Segment before, Segment segment, boolean begins, boolean sentence) {
        String own = words.substring(segment.start, segment.end);
        if (acts.isRemark(own)) {
            return true;
        }
        if (segment.ownSubject && !sameOwner(before, segment)) {
            return false;
        }
        if (!begins) {
            return true;
        }
        if (before.act != null && segment.act != null && acts.areSame(before.act, segment.act)) {
            return !hasOwnTime(before, own) && (!sentence || segment.act.is("MODEL") || segment.act.is("TIED"));
        }
        if (sentence) {
            return false;
        }
        return acts.isManner(own, false) && !cuts.isGoal(own);
    }

    private boolean hasOwnTime(Segment before, String own) {
        return (times.saysWhen(own) || times.beforeEvent(own))
                && !times.saysWhen(words.substring(before.start, before.end));
    }

    private static boolean sameOwner(Segment one, Segment other) {
        return one.subject != null
                && other.subject != null
                && one.subject.names().equals(other.subject.names());
    }

    private int skip(int at, int to) {
        int next = at;
        while (next < to && (Character.isWhitespace(words.charAt(next)) || ":,".indexOf(words.charAt(next)) >= 0)) {
            next++;
        }
        return next;
    }
}
