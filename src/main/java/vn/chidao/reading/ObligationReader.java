package vn.chidao.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentType;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.Rhythm;
import vn.chidao.reading.ClauseReader.Node;

/** Makes duties of clauses: who, what, how often, until when. An owner named once holds until another is named. */
final class ObligationReader {

    private static final int LONGEST_CLAUSE = 2000;
    private static final Set<DocumentType> JOINT =
            EnumSet.of(DocumentType.COORDINATION_PROGRAMME, DocumentType.JOINT_STATUTE, DocumentType.JOINT_RESOLUTION);

    private final NormalText text;
    private final String words;
    private final RuleSet rules;
    private final Organs organs;
    private final Acts acts;
    private final Times times;
    private final Targets targets;
    private final SubjectReader subjects;
    private final Segments segments;
    private final Owners owners;
    private final Matter matter;
    private final Schedule schedule;
    private final ReadHeading heading;
    private final Map<String, Subject> held = new HashMap<>();
    private final Set<String> parents = new HashSet<>();
    private final List<ReadObligation> read = new ArrayList<>();
    private final boolean demanding;
    private @Nullable Subject charged;
    private @Nullable Subject running;

    ObligationReader(NormalText text, RuleSet rules, ReadHeading heading, @Nullable Paragraph leadIn) {
        this.text = text;
        this.words = text.text();
        this.rules = rules;
        this.heading = heading;
        this.organs = rules.organs();
        this.acts = new Acts(rules.acts());
        this.times = new Times(rules.times(), Schedule.from(heading));
        this.targets = new Targets(rules.numbers(), times);
        this.subjects = new SubjectReader(text, organs, speakers(heading, leadIn, text));
        this.demanding = leadIn != null
                && organs.rules()
                        .words("demandsOfAll")
                        .matcher(leadIn.all(text))
                        .find();
        this.segments = new Segments(text, rules, acts, times, subjects);
        this.schedule = new Schedule(text, rules, times, heading);
        this.matter = new Matter(text, rules);
        this.owners = new Owners(text, rules.acts(), organs, subjects, heading, parties(leadIn));
    }

    private static String speakers(ReadHeading heading, @Nullable Paragraph leadIn, NormalText text) {
        return heading.issuer() + " " + heading.superior() + " " + (leadIn == null ? "" : leadIn.all(text));
    }

    /** Who shares the duties of a joint document, in its own words where it has some for all of them. */
    private List<String> parties(@Nullable Paragraph leadIn) {
        boolean joint = heading.type() != null && JOINT.contains(heading.type())
                || heading.notation() != null
                        && rules.heading()
                                .words("jointNotation")
                                .matcher(heading.notation())
                                .find()
                || rules.heading()
                        .words("jointTitle")
                        .matcher(words)
                        .region(0, leadIn == null ? 0 : leadIn.start())
                        .find()
                || leadIn != null
                        && organs.rules()
                                .words("allOfThem")
                                .matcher(leadIn.all(text))
                                .find();
        if (!joint) {
            return List.of();
        }
        Matcher all = organs.rules().words("parties").matcher(words);
        List<String> parties = subjects.partiesIn(leadIn);
        return parties.isEmpty() && all.find() ? List.of(text.words(all.start(), all.end())) : parties;
    }

    List<ReadObligation> read(List<Node> nodes) {
        for (Node node : nodes) {
            if (node.parent() != null
                    && !isLabel(node.paragraph().wordsStart(), node.paragraph().end())) {
                parents.add(node.parent().id());
            }
        }
        nodes.forEach(this::read);
        return List.copyOf(read);
    }

    private void read(Node node) {
        Paragraph paragraph = node.paragraph();
        int from = paragraph.wordsStart();
        int to = paragraph.end();
        if (isContents(node)) {
            return;
        }
        if (isLabel(from, to)) {
            complete(from, to);
            return;
        }
        if (!paragraph.columns().isEmpty()) {
            new TableRow(text, rules, targets, times, inherited(node))
                    .read(node)
                    .ifPresent(read::add);
            return;
        }
        boolean hasItems = parents.contains(node.id());
        boolean goal = isGoal(node);
        Optional<Subject> heading =
                subjects.headingAt(from, to, hasItems && Paragraph.isTitle(words.substring(from, to)));
        if (heading.isPresent()
                && (heading.get().end() >= to || hasItems && Paragraph.isTitle(words.substring(from, to)))) {
            held.put(node.id(), heading.get());
            if (heading.get().end() >= to
                    || !organs.isVerbAt(words, heading.get().end(), to)) {
                return;
            }
        }
        if (hasItems && heading.isEmpty() && (goal || inherited(node) == null) && isHeadline(node, from, to)) {
            return;
        }
        if (heading.isEmpty() && isHeadline(node, from, to) && !node.intro() && !endsLikeSentence(to)) {
            return;
        }
        Subject before = inherited(node);
        if (before == null && node.mark() == null && !isStriving(from, to)) {
            before = running;
        }
        if (before == null && !isStriving(from, to)) {
            before = charged;
        }
        if (node.intro()
                && hasItems
                && rules.acts()
                        .words("handsOver")
                        .matcher(words.substring(from, to))
                        .find()) {
            subjects.at(from, to).ifPresent(subject -> held.put(node.id(), subject));
            return;
        }
        boolean whole = goal || node.intro() && hasItems;
        List<Segment> cut = new ArrayList<>();
        Subject holding = goal ? null : before;
        for (Span piece : pieces(from, to)) {
            cut.addAll(segments.of(piece.start(), piece.end(), holding, whole));
            holding = segments.last().orElse(holding);
        }
        Optional<Subject> last = Optional.ofNullable(holding);
        if (charged == null && demanding) {
            charged = last.orElse(null);
        }
        if (node.mark() == null) {
            last.ifPresent(subject -> running = subject);
        }
        if (parents.contains(node.id())) {
            last.ifPresent(subject -> held.putIfAbsent(node.id(), subject));
        }
        List<Segment> duties = cut.stream().filter(this::asks).toList();
        for (int i = 0; i < duties.size(); i++) {
            String id = duties.size() > 1 ? node.id() + letter(i) : node.id();
            read.addAll(obligations(node, duties.get(i), id, goal));
        }
    }

    /** A clause as a whole; only a text without any order is so long that it has to be taken in pieces. */
    private List<Span> pieces(int from, int to) {
        List<Span> pieces = new ArrayList<>();
        int start = from;
        while (to - start > LONGEST_CLAUSE) {
            int blank = words.lastIndexOf(' ', start + LONGEST_CLAUSE);
            int end = blank > start ? blank : start + LONGEST_CLAUSE;
            pieces.add(new Span(start, end));
            start = Organs.skipBlanks(words, end, to);
        }
        pieces.add(new Span(start, to));
        return pieces;
    }

    private static String letter(int index) {
        return index < 26 ? String.valueOf((char) ('a' + index)) : "-" + (index + 1);
    }

    private boolean endsLikeSentence(int to) {
        char last = words.charAt(to - 1);
        return last == '.' || last == ';' || last == '/';
    }

    /** "Quyết định này có hiệu lực từ ngày ký; bãi bỏ Quyết định số …" says what holds, not what to do. */
    private boolean asks(Segment segment) {
        String own = words.substring(segment.start, segment.end);
        return !rules.acts().words("declares").matcher(own).lookingAt()
                || acts.of(own).map(a -> a.is("CIRCULATION")).orElse(false);
    }

    /** "Phấn đấu đến 30/6 có trên 70% …" at the head of a paragraph: of nobody before it. */
    private boolean isStriving(int from, int to) {
        int at = from < to && words.charAt(from) == '"' ? from + 1 : from;
        return rules.acts().words("striving").matcher(words).region(at, to).lookingAt();
    }

    private boolean isLabel(int from, int to) {
        return rules.structure().words("labels").matcher(words).region(from, to).lookingAt()
                && Paragraph.isTitle(words.substring(from, to));
    }

    /** "- Đơn vị chủ trì: …", "- Thời gian hoàn thành: …" below a task: its owner and its last day. */
    private void complete(int from, int to) {
        if (read.isEmpty()) {
            return;
        }
        String clause = read.get(read.size() - 1).clauseId();
        Optional<List<String>> leads = subjects.chargedBy("chargedBy", from, to);
        Optional<Times.Until> due = rules.structure()
                        .words("dueLabels")
                        .matcher(words)
                        .region(from, to)
                        .lookingAt()
                ? times.due(words.substring(from, to))
                : Optional.empty();
        read.replaceAll(o -> o.clauseId().equals(clause) ? completed(o, leads, due) : o);
    }

    private static ReadObligation completed(ReadObligation o, Optional<List<String>> leads, Optional<Times.Until> due) {
        List<Remark> remarks = new ArrayList<>(o.remarks());
        leads.ifPresent(names -> {
            remarks.removeIf(remark -> remark.field().equals("leads"));
            remarks.add(Remark.because("leads", Remark.LEAD_BY_DUTY, String.join(", ", names)));
        });
        due.ifPresent(until -> {
            remarks.removeIf(remark -> remark.field().equals("due"));
            remarks.add(Remark.because("due", Remark.DUE_BY_WORDS, until.words()));
        });
        Rhythm rhythm = due.isPresent() && o.rhythm() == Rhythm.NONE ? Rhythm.ONCE : o.rhythm();
        return o.completed(
                leads.orElse(o.leads()), rhythm, due.map(Times.Until::day).orElse(o.due()), remarks);
    }

    /** A few words without a duty of their own: "1. Mục đích", "II. NỘI DUNG THỰC HIỆN:". */
    private boolean isHeadline(Node node, int from, int to) {
        String all = words.substring(from, to);
        return Paragraph.isCapitals(all)
                || Paragraph.isTitle(words.substring(from, to))
                        && !(node.mark() != null && node.mark().isDash());
    }

    /** Whether it stands under "MỤC TIÊU": every paragraph is one goal, of nobody in particular. */
    private boolean isGoal(Node node) {
        for (Node above = node.parent(); above != null; above = above.parent()) {
            Paragraph title = above.paragraph();
            if (title.isTitle(text)
                    && rules.structure()
                            .words("goals")
                            .matcher(title.words(text))
                            .lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** The five contents under "05 nội dung gồm:" say what it is about, not what to do. */
    private boolean isContents(Node node) {
        Node parent = node.parent();
        if (parent == null || !parent.intro()) {
            return false;
        }
        return rules.contents()
                .words("fiveContents")
                .matcher(parent.paragraph().all(text))
                .find();
    }

    private @Nullable Subject inherited(Node node) {
        for (Node above = node.parent(); above != null; above = above.parent()) {
            Subject subject = held.get(above.id());
            if (subject != null) {
                return subject;
            }
        }
        return null;
    }

    private List<ReadObligation> obligations(Node node, Segment segment, String id, boolean goal) {
        List<ReadObligation> one = new ArrayList<>();
        ReadObligation first = obligation(node, segment, id, goal);
        one.add(first);
        if (segment.act != null && segment.act.is("ESTABLISH")) {
            roster(node, segment, first).ifPresent(one::add);
        }
        if (segment.act != null
                && segment.act.is("CIRCULATION")
                && this.heading.type() == DocumentType.DIRECTIVE
                && rules.acts()
                        .words("circulates")
                        .matcher(words)
                        .region(segment.start, segment.end)
                        .find()) {
            one.add(circulation(node, first));
        }
        times.series(words.substring(segment.start, segment.end)).stream()
                .filter(said -> said.rhythm() != first.rhythm())
                .forEach(said -> one.add(again(first, said)));
        return one;
    }

    private ReadObligation circulation(Node node, ReadObligation dissemination) {
        return new ReadObligation(
                node.id() + "-1",
                dissemination.clauseId(),
                dissemination.quote(),
                dissemination.span(),
                EnumSet.of(ObligationKind.RECORD),
                List.of(),
                List.of(),
                List.of(),
                null,
                rules.acts().text("circulationAction"),
                Rhythm.NONE,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                Set.of(),
                List.of(Remark.doubt("action", Remark.CIRCULATION)));
    }

    /** "6 tháng, năm báo cáo": the same thing in another rhythm. */
    private static ReadObligation again(ReadObligation o, Times.Said said) {
        List<Remark> remarks = new ArrayList<>(o.remarks());
        remarks.removeIf(remark -> remark.field().equals("rhythm"));
        remarks.add(Remark.because("rhythm", Remark.RHYTHM_BY_WORDS, said.words()));
        return o.again(o.id() + "-" + said.rhythm().name().toLowerCase(Locale.ROOT), said.rhythm(), remarks);
    }

    /** "Thành lập Ban chỉ đạo do … làm trưởng ban …": the committee itself has to work, by its positions. */
    private Optional<ReadObligation> roster(Node node, Segment segment, ReadObligation establishing) {
        String own = words.substring(segment.start, segment.end);
        Matcher committee = organs.rules().words("committee").matcher(own);
        if (!committee.find() || !organs.rules().words("roster").matcher(own).find()) {
            return Optional.empty();
        }
        String name = text.words(segment.start + committee.start(), segment.start + committee.end());
        return Optional.of(new ReadObligation(
                establishing.id() + "-1",
                node.id(),
                establishing.quote(),
                establishing.span(),
                EnumSet.of(ObligationKind.RECORD),
                List.of(name),
                List.of(),
                List.of(),
                null,
                rules.acts().text("rosterAction"),
                Rhythm.NONE,
                null,
                null,
                List.of(),
                null,
                rules.acts().text("rosterEvidence"),
                List.of(),
                List.of(),
                establishing.contents(),
                List.of(Remark.doubt("leads", Remark.LEAD_BY_ROSTER, name))));
    }

    private ReadObligation obligation(Node node, Segment segment, String id, boolean goal) {
        List<Remark> remarks = new ArrayList<>();
        String own = words.substring(segment.start, segment.end);
        Act act = segment.act;
        remarks.add(
                act == null
                        ? Remark.doubt("kind", Remark.KIND_UNKNOWN)
                        : Remark.because("kind", Remark.KIND_BY_WORDS, act.words()));
        Owners.Owner owner = owners.of(segment, remarks);
        Partners partners = new Partners(text, organs, segment.start, segment.end);
        Optional<Span> condition = times.condition(own);
        List<ReadTarget> reached = targets.in(own, act != null && act.is("PUBLISH"));
        boolean everyYear =
                read.stream().anyMatch(before -> before.clauseId().equals(node.id()) && before.rhythm() == Rhythm.YEAR);
        Schedule.When when =
                schedule.of(node, segment, goal && !reached.isEmpty(), condition.isPresent(), everyYear, remarks);
        Set<ObligationKind> kinds = kinds(act, reached, condition.isPresent(), when.recurs());
        if (when.due() == null && when.rhythm() == Rhythm.NONE && kinds.contains(ObligationKind.TASK)) {
            remarks.add(Remark.doubt("due", Remark.MISSING_DUE));
        }
        List<String> reportTo = partners.reportTo();
        if (act != null && act.is("REPORT") && reportTo.isEmpty()) {
            remarks.add(Remark.doubt("reportTo", Remark.MISSING_REPORT_TO));
        }
        return new ReadObligation(
                id,
                node.id(),
                text.sourceWords(text.source(segment.start, segment.end)),
                text.source(segment.start, segment.end),
                kinds,
                owner.leads(),
                partners.coordinators(),
                partners.advisers(owner.leads()),
                owner.through(),
                Matter.action(words.substring(segment.verbAt, segment.end)),
                when.rhythm(),
                when.due(),
                times.phase(own).orElse(null),
                reached,
                condition
                        .map(span -> text.words(segment.start + span.start(), segment.start + span.end()))
                        .orElse(null),
                act == null ? null : act.evidence().orElse(null),
                reportTo,
                matter.links(segment),
                matter.contents(own),
                remarks);
    }

    private static Set<ObligationKind> kinds(
            @Nullable Act act, List<ReadTarget> targets, boolean condition, boolean recurs) {
        Set<ObligationKind> kinds = act == null ? EnumSet.noneOf(ObligationKind.class) : act.kinds();
        if (!targets.isEmpty()) {
            kinds.add(ObligationKind.NUMBER);
        }
        if (condition) {
            kinds.add(ObligationKind.CONDITION);
            if (kinds.remove(ObligationKind.LEADING)) {
                kinds.add(ObligationKind.TASK);
            }
        }
        if (recurs && kinds.remove(ObligationKind.TASK) || kinds.isEmpty()) {
            kinds.add(ObligationKind.RECURRING);
        }
        return kinds;
    }
}
