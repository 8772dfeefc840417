package vn.chidao.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentType;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.Rhythm;
import vn.chidao.reading.ClauseReader.Node;

/** Writes down what a stretch asks for: one obligation, or several where it says several rhythms or names a committee. */
final class ObligationWriter {

    private final NormalText text;
    private final String words;
    private final RuleSet rules;
    private final Times times;
    private final Targets targets;
    private final Owners owners;
    private final Matter matter;
    private final Schedule schedule;
    private final ReadHeading heading;

    ObligationWriter(NormalText text, RuleSet rules, Times times, Targets targets, Owners owners, ReadHeading heading) {
        this.text = text;
        this.words = text.text();
        this.rules = rules;
        this.times = times;
        this.targets = targets;
        this.owners = owners;
        this.matter = new Matter(text, rules);
        this.schedule = new Schedule(text, rules, times, heading);
        this.heading = heading;
    }

    /**
     * @param goal whether it stands under a title that promises goals
     * @param everyYear whether the same clause already asks for something every year
     */
    List<ReadObligation> write(Node node, Segment segment, String id, boolean goal, boolean everyYear) {
        List<ReadObligation> one = new ArrayList<>();
        ReadObligation first = obligation(node, segment, id, goal, everyYear);
        one.add(first);
        if (segment.act != null && segment.act.is("ESTABLISH")) {
            roster(node, segment, first).ifPresent(one::add);
        }
        if (segment.act != null
                && segment.act.is("CIRCULATION")
                && heading.type() == DocumentType.DIRECTIVE
                && rules.acts()
                        .words("circulates")
                        .matcher(words)
                        .region(segment.start, segment.end)
                        .find()) {
            one.add(circulation(node, first));
        }
        List<Times.Said> series = times.series(words.substring(segment.start, segment.end));
        if (series.isEmpty() && segment.sharedTime != null) {
            series = times.series(segment.sharedTime);
            if (series.stream().noneMatch(said -> said.rhythm() == first.rhythm())) {
                series = List.of();
            }
        }
        series.stream().filter(said -> said.rhythm() != first.rhythm()).forEach(said -> one.add(again(first, said)));
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
        Matcher committee = rules.organs().rules().words("committee").matcher(own);
        if (!committee.find()
                || !rules.organs().rules().words("roster").matcher(own).find()) {
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

    private ReadObligation obligation(Node node, Segment segment, String id, boolean goal, boolean everyYear) {
        List<Remark> remarks = new ArrayList<>();
        String own = words.substring(segment.start, segment.end);
        Act act = segment.act;
        remarks.add(
                act == null
                        ? Remark.doubt("kind", Remark.KIND_UNKNOWN)
                        : Remark.because("kind", Remark.KIND_BY_WORDS, act.words()));
        Owners.Owner owner = owners.of(segment, goal, remarks);
        Partners partners = new Partners(text, rules.organs(), segment.start, segment.end);
        Optional<Span> condition = times.condition(own);
        List<ReadTarget> reached = targets.in(own, act != null && act.is("PUBLISH"));
        Schedule.When when = schedule.of(
                node,
                segment,
                !reached.isEmpty() && (goal || schedule.isGoal(node, own)),
                condition.isPresent(),
                everyYear,
                remarks);
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
                owner.drafters().isEmpty() ? partners.advisers(owner.leads()) : owner.drafters(),
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
