package vn.chidao.reading;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.Rhythm;
import vn.chidao.reading.ClauseReader.Node;

/**
 * Tells how often and until when: by the words of the duty, of the sentence around it, of the titles over it, at last by
 * what is usual.
 */
final class Schedule {

    private static final Pattern YEAR = Pattern.compile("\\b20\\d{2}\\b");
    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 31;

    /** Rhythms beside which a last day still says something. */
    private static final Set<Rhythm> MAY_END =
            EnumSet.of(Rhythm.THREE_YEARS, Rhythm.FIVE_YEARS, Rhythm.TERM, Rhythm.WITHIN_PHASE, Rhythm.AS_PRESCRIBED);

    private final NormalText text;
    private final RuleSet rules;
    private final Times times;
    private final String subject;

    Schedule(NormalText text, RuleSet rules, Times times, ReadHeading heading) {
        this.text = text;
        this.rules = rules;
        this.times = times;
        this.subject = String.valueOf(heading.subject()).replace('–', '-');
    }

    /** The day by which days without a year are understood: the document's, else the year its subject names. */
    static @Nullable LocalDate from(ReadHeading heading) {
        if (heading.issuedOn() != null || heading.subject() == null) {
            return heading.issuedOn();
        }
        Matcher year = YEAR.matcher(heading.subject());
        return year.find() ? LocalDate.of(Integer.parseInt(year.group()), 1, 1) : heading.arrivedOn();
    }

    /**
     * When a duty falls due.
     *
     * @param recurs whether the text says that it does so again and again
     */
    record When(Rhythm rhythm, @Nullable LocalDate due, boolean recurs) {}

    /**
     * @param reached whether a goal of the document is stated in figures
     * @param awaited whether an event is awaited
     * @param everyYear whether the same clause already asks for something every year
     */
    When of(Node node, Segment segment, boolean reached, boolean awaited, boolean everyYear, List<Remark> remarks) {
        String own = withoutCitations(segment);
        Optional<Times.Said> said = said(node, segment, own, everyYear);
        Optional<Times.Until> due = due(node, segment, own, said);
        due.ifPresent(until -> remarks.add(Remark.because("due", Remark.DUE_BY_WORDS, until.words())));
        if (due.isEmpty() && said.isEmpty() && reached) {
            due = endOfPlannedYear();
            due.ifPresent(until -> remarks.add(Remark.doubt("due", Remark.RHYTHM_BY_PHASE, until.words())));
        }
        boolean once = due.isPresent() || awaited || times.beforeEvent(own);
        Rhythm rhythm = rhythm(segment, said, once, reached, remarks);
        return new When(
                rhythm,
                due.map(Times.Until::day).orElse(null),
                said.isPresent() && said.get().rhythm() != Rhythm.WITHIN_PHASE);
    }

    private Optional<Times.Said> said(Node node, Segment segment, String own, boolean everyYear) {
        Optional<Times.Said> said = times.rhythm(text.cut(segment.start, segment.end));
        Optional<Times.Until> due = times.due(own);
        if (said.isPresent()) {
            return said;
        }
        if (due.isPresent()) {
            return everyYear && due.get().everyYear()
                    ? Optional.of(new Times.Said(Rhythm.YEAR, due.get().words()))
                    : Optional.empty();
        }
        Optional<Times.Said> shared = Optional.ofNullable(segment.sharedTime).flatMap(times::rhythm);
        return shared.isPresent()
                ? shared
                : titles(node)
                        .map(times::rhythmOfTitle)
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private Optional<Times.Until> due(Node node, Segment segment, String own, Optional<Times.Said> said) {
        if (said.isPresent() && !MAY_END.contains(said.get().rhythm())) {
            return Optional.empty();
        }
        return times.due(own)
                .or(() -> Optional.ofNullable(segment.sharedTime).flatMap(times::due))
                .or(() -> titles(node)
                        .map(times::dueOfTitle)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** Whether figures in it are goals: it strives for them, or stands under a title that speaks of them. */
    boolean isGoal(Node node, String own) {
        return rules.acts().words("striving").matcher(own).lookingAt()
                || titles(node)
                        .anyMatch(title ->
                                rules.times().words("goalTitle").matcher(title).find());
    }

    /** A goal of a plan for one year is to be reached in it. */
    private Optional<Times.Until> endOfPlannedYear() {
        Matcher year = YEAR.matcher(subject);
        if (times.phase(subject).isPresent() || !year.find()) {
            return Optional.empty();
        }
        LocalDate end = LocalDate.of(Integer.parseInt(year.group()), LAST_MONTH, LAST_DAY);
        return year.find() ? Optional.empty() : Optional.of(new Times.Until(end, subject, false));
    }

    /** The titles a clause stands under, the nearest first. */
    private Stream<String> titles(Node node) {
        return Stream.iterate(node.parent(), Objects::nonNull, Node::parent)
                .map(Node::paragraph)
                .filter(title -> title.isTitle(text))
                .map(title -> title.words(text).strip());
    }

    /** The day of a cited document is no last day. */
    private String withoutCitations(Segment segment) {
        StringBuilder own = new StringBuilder(text.cut(segment.start, segment.end));
        for (ReadDocument cited : rules.citations().in(text, segment.start, segment.end)) {
            int from = text.indexOf(cited.span().start()) - segment.start;
            int to = text.indexOf(cited.span().end()) - segment.start;
            for (int i = Math.max(0, from); i < Math.min(to, own.length()); i++) {
                own.setCharAt(i, ' ');
            }
        }
        return own.toString();
    }

    private boolean followsFirst(Segment segment) {
        return rules.acts()
                .words("followsFirst")
                .matcher(text.text())
                .region(segment.verbAt, segment.end)
                .lookingAt();
    }

    private Rhythm rhythm(
            Segment segment, Optional<Times.Said> said, boolean once, boolean reached, List<Remark> remarks) {
        if (said.isPresent() && !(once && said.get().rhythm() == Rhythm.WITHIN_PHASE)) {
            Rhythm rhythm = said.get().rhythm();
            String words = said.get().words();
            remarks.add(
                    rhythm.needsDecision()
                            ? Remark.doubt("rhythm", Remark.RHYTHM_UNSTATED, words)
                            : Remark.because("rhythm", Remark.RHYTHM_BY_WORDS, words));
            return rhythm;
        }
        if (once) {
            remarks.add(Remark.because("rhythm", Remark.RHYTHM_BY_DAY));
            return Rhythm.ONCE;
        }
        Act act = segment.act;
        if (act != null) {
            String own = text.cut(segment.start, segment.end);
            Optional<Rhythm> usual =
                    rules.acts().words("followsUp").matcher(own).find() || followsFirst(segment)
                            ? Optional.of(Rhythm.CONTINUOUS)
                            : act.usualRhythm();
            usual.ifPresent(rhythm -> remarks.add(Remark.doubt("rhythm", Remark.RHYTHM_BY_ACT, act.words())));
            if (usual.isPresent()) {
                return usual.get();
            }
        }
        if (reached && times.phase(subject).isPresent()) {
            remarks.add(Remark.doubt("rhythm", Remark.RHYTHM_BY_PHASE, subject));
            return Rhythm.WITHIN_PHASE;
        }
        return Rhythm.NONE;
    }
}
