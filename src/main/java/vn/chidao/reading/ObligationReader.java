package vn.chidao.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentType;
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
    private final ObligationWriter writer;
    private final ReadHeading heading;
    private final Charges charges = new Charges();
    private final Allotments allotments;
    private final Set<String> parents = new HashSet<>();
    private final List<ReadObligation> read = new ArrayList<>();
    private final boolean demanding;
    private @Nullable Node dutiful;

    ObligationReader(NormalText text, RuleSet rules, ReadHeading heading, @Nullable Paragraph leadIn) {
        this.text = text;
        this.words = text.text();
        this.rules = rules;
        this.heading = heading;
        this.organs = rules.organs();
        this.acts = new Acts(rules.acts());
        this.times = new Times(rules.times(), Schedule.from(heading));
        this.targets = new Targets(rules.numbers(), times);
        this.allotments = new Allotments(rules.acts());
        this.subjects = new SubjectReader(text, organs, speakers(heading, leadIn, text));
        this.demanding = leadIn != null
                && organs.rules()
                        .words("demandsOfAll")
                        .matcher(leadIn.all(text))
                        .find();
        this.segments = new Segments(text, rules, acts, times, targets, subjects);
        Owners owners = new Owners(text, rules.acts(), organs, subjects, heading, parties(leadIn));
        this.writer = new ObligationWriter(text, rules, times, targets, owners, heading);
    }

    private static String speakers(ReadHeading heading, @Nullable Paragraph leadIn, NormalText text) {
        return heading.issuer() + " " + heading.superior() + " " + (leadIn == null ? "" : leadIn.all(text));
    }

    /** Who shares the duties of a joint document, in its own words where it has some for all of them. */
    private List<String> parties(@Nullable Paragraph leadIn) {
        if (!isJoint(leadIn)) {
            return List.of();
        }
        Matcher called = organs.rules().words("called").matcher(leadIn == null ? "" : leadIn.all(text));
        if (called.find()) {
            return List.of(called.group("name"));
        }
        Matcher all = organs.rules().words("parties").matcher(words);
        List<String> parties = subjects.partiesIn(leadIn);
        return parties.isEmpty() && all.find() ? List.of(text.words(all.start(), all.end())) : parties;
    }

    /** By its number where it has one, else by its kind or title; in any case by how it opens. */
    private boolean isJoint(@Nullable Paragraph leadIn) {
        boolean joint = heading.notation() != null
                ? rules.heading()
                        .words("jointNotation")
                        .matcher(heading.notation())
                        .find()
                : heading.type() != null && JOINT.contains(heading.type())
                        || rules.heading()
                                .words("jointTitle")
                                .matcher(words)
                                .region(0, leadIn == null ? 0 : leadIn.start())
                                .find();
        return joint
                || leadIn != null
                        && organs.rules()
                                .words("allOfThem")
                                .matcher(leadIn.all(text))
                                .find();
    }

    List<ReadObligation> read(List<Node> nodes) {
        for (Node node : nodes) {
            if (node.parent() != null
                    && !isLabel(node.paragraph().wordsStart(), node.paragraph().end())) {
                parents.add(node.parent().id());
            }
        }
        nodes.forEach(this::read);
        return List.copyOf(allotments.withDays(read));
    }

    private void read(Node node) {
        Paragraph paragraph = node.paragraph();
        int from = paragraph.wordsStart();
        int to = paragraph.end();
        if (isContents(node)) {
            return;
        }
        if (node.caption()) {
            subjects.headingAt(from, to, true).ifPresent(subject -> charges.items(node, subject));
            return;
        }
        if (isLabel(from, to)) {
            complete(node, from, to);
            return;
        }
        if (!paragraph.columns().isEmpty()) {
            // Whom all of it is given to are not who has to bring the share of one row.
            Subject above = allotments.has(node) ? null : charges.above(node);
            allotments.add(node.id());
            new TableRow(text, rules, targets, times, above).read(node).ifPresent(read::add);
            dutiful = node;
            return;
        }
        boolean hasItems = parents.contains(node.id());
        Optional<List<String>> given = subjects.chargedBy("givenTo", from, to);
        given.ifPresent(names -> {
            charges.document(names);
            allotments.add(node.id());
        });
        if (given.isEmpty() && isTitle(node, from, to, hasItems)) {
            return;
        }
        Subject before = charges.of(node, isStriving(from, to));
        if (given.isEmpty()
                && node.intro()
                && hasItems
                && rules.acts()
                        .words("handsOver")
                        .matcher(words.substring(from, to))
                        .find()) {
            subjects.at(from, to).ifPresent(subject -> charges.title(node, subject));
            return;
        }
        boolean goal = isGoal(node);
        boolean whole = goal || node.intro() && hasItems;
        List<Segment> cut = new ArrayList<>();
        Subject holding = goal ? null : before;
        for (Span piece : pieces(from, to)) {
            cut.addAll(segments.of(piece.start(), piece.end(), holding, whole));
            holding = segments.last().orElse(holding);
        }
        if (holding != null) {
            keep(node, holding, hasItems);
        }
        write(node, cut.stream().filter(this::asks).toList(), goal);
    }

    private void keep(Node node, Subject last, boolean hasItems) {
        if (demanding) {
            charges.document(Optional.of(last));
        }
        if (node.mark() == null) {
            charges.paragraph(last);
        }
        if (hasItems) {
            charges.items(node, last);
        }
    }

    private void write(Node node, List<Segment> duties, boolean goal) {
        if (allotments.has(node)
                || charges.above(node) != null && node.parent() != null && allotments.has(node.parent())) {
            allotments.add(node.id());
        }
        int first = read.size();
        dutiful = duties.isEmpty() ? dutiful : node;
        for (int i = 0; i < duties.size(); i++) {
            String id = duties.size() > 1 ? node.id() + letter(i) : node.id();
            boolean everyYear = read.subList(first, read.size()).stream().anyMatch(o -> o.rhythm() == Rhythm.YEAR);
            read.addAll(writer.write(node, duties.get(i), id, goal, everyYear));
        }
    }

    /** Whether it only names who or what the items below are about; whom it names is charged with them. */
    private boolean isTitle(Node node, int from, int to, boolean hasItems) {
        boolean shaped = hasItems && Paragraph.isTitle(words.substring(from, to));
        Optional<Subject> heading = subjects.headingAt(from, to, shaped);
        if (heading.isPresent() && (heading.get().end() >= to || shaped)) {
            charges.title(node, heading.get());
            return heading.get().end() >= to
                    || !organs.isVerbAt(words, heading.get().end(), to)
                    || leadsOnly(heading.get().end(), to);
        }
        boolean headline = heading.isEmpty() && isHeadline(node, from, to);
        return headline
                && (hasItems && (isGoal(node) || charges.above(node) == null)
                        || !node.intro() && !endsLikeSentence(to));
    }

    /** "Ban cán sự đảng UBND tỉnh lãnh đạo UBND tỉnh": what to do follows in the items. */
    private boolean leadsOnly(int from, int to) {
        Matcher follow = rules.acts().words("dutiesFollow").matcher(words).region(from, to);
        if (follow.lookingAt() && words.substring(follow.end(), to).matches("[\\s:]*")) {
            return true;
        }
        Matcher leads = rules.acts().words("leadsOnly").matcher(words).region(from, to);
        return leads.lookingAt()
                && organs.listAt(words, Organs.skipBlanks(words, leads.end(), to), to)
                        .map(list -> words.substring(list.end(), to).matches("[\\s:.;,]*"))
                        .orElse(false);
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
    private void complete(Node node, int from, int to) {
        if (read.isEmpty() || !isBeside(node, dutiful)) {
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

    /** Whether a label stands under or next to a clause, and so can be about it. */
    private static boolean isBeside(Node label, @Nullable Node clause) {
        Node above = label.parent();
        return clause != null
                && (above == clause || above == clause.parent() || above != null && above.parent() == clause);
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
}
