package vn.chidao.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.Rhythm;
import vn.chidao.reading.ClauseReader.Node;

/** Reads a duty from the row of a table by the heads of its columns. */
final class TableRow {

    private static final Pattern NOTHING = Pattern.compile("[-.\\s]*");

    private final NormalText text;
    private final RuleSet rules;
    private final Targets targets;
    private final Times times;
    private final @Nullable Subject inherited;

    private final List<ReadTarget> figures = new ArrayList<>();
    private List<String> leads = List.of();
    private List<String> coordinators = List.of();
    private @Nullable String unit;
    private @Nullable String task;
    private @Nullable String when;
    private @Nullable String evidence;

    TableRow(NormalText text, RuleSet rules, Targets targets, Times times, @Nullable Subject inherited) {
        this.text = text;
        this.rules = rules;
        this.targets = targets;
        this.times = times;
        this.inherited = inherited;
    }

    /** What a column says. */
    enum Column {
        LEAD,
        COORDINATOR,
        DUE,
        EVIDENCE,
        TASK,
        UNIT,
        FIGURE
    }

    Optional<ReadObligation> read(Node node) {
        Paragraph row = node.paragraph();
        List<String> columns = row.columns();
        List<String> cells = new Line(row.start(), row.end(), false).columns(text);
        if (cells.size() == 1) {
            cells = FlatTable.cells(row.all(text), columns.size());
        }
        int from = rules.marks().isTableHead(columns.get(0)) ? 1 : 0;
        for (int i = from; i < Math.min(cells.size(), columns.size()); i++) {
            if (!NOTHING.matcher(cells.get(i)).matches()) {
                cell(columns.get(i), cells.get(i));
            }
        }
        if (task == null && figures.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(obligation(node, node.paragraph()));
    }

    private void cell(String head, String words) {
        switch (column(head)) {
            case LEAD -> leads = names(words);
            case COORDINATOR -> coordinators = names(words);
            case DUE -> when = words;
            case EVIDENCE -> evidence = words;
            case TASK -> task = words;
            case UNIT -> unit = words;
            case FIGURE -> targets.cell(words, head).ifPresent(figures::add);
        }
    }

    private Column column(String head) {
        return rules.structure().entries("columns").stream()
                .filter(entry -> entry.words().matcher(head).find())
                .map(entry -> Column.valueOf(entry.require("column")))
                .findFirst()
                .orElse(Column.FIGURE);
    }

    private List<String> names(String cell) {
        NormalText words = NormalText.of(cell);
        Optional<Organs.Loose> loose = rules.organs().looseAt(words.text(), 0, words.length(), true);
        return loose.map(found -> rules.organs().names(words, found.names())).orElse(List.of(cell));
    }

    private ReadObligation obligation(Node node, Paragraph row) {
        List<Remark> remarks = new ArrayList<>();
        Span span = text.source(row.wordsStart(), row.end());
        String said = task == null ? "" : task;
        if (task != null) {
            figures.addAll(targets.in(said, false));
        }
        String time = when == null ? said : when;
        Optional<Times.Said> recurring = times.rhythm(time);
        Optional<LocalDate> due =
                recurring.isPresent() ? Optional.empty() : times.dayIn(time).or(() -> dayOfTitle(node));
        Acts acts = new Acts(rules.acts());
        Optional<Act> act = acts.of(said);
        Set<ObligationKind> kinds = act.map(Act::kinds).orElseGet(() -> EnumSet.noneOf(ObligationKind.class));
        if (!figures.isEmpty()) {
            kinds.add(ObligationKind.NUMBER);
        }
        if (kinds.isEmpty()) {
            kinds.add(ObligationKind.TASK);
        }
        return new ReadObligation(
                node.id(),
                node.id(),
                text.sourceWords(span),
                span,
                kinds,
                leads(remarks),
                coordinators,
                List.of(),
                null,
                task != null ? task : text.words(row.wordsStart(), row.end()),
                recurring.map(Times.Said::rhythm).orElse(due.isPresent() ? Rhythm.ONCE : Rhythm.NONE),
                due.orElse(null),
                times.phase(time).orElse(null),
                figures,
                null,
                evidence != null ? evidence : act.flatMap(Act::evidence).orElse(null),
                List.of(),
                List.of(),
                Set.of(),
                remarks);
    }

    /** "III. CHỈ TIÊU GIAO CHO CÁC XÃ NĂM 2023": the last day of all rows below it. */
    private Optional<LocalDate> dayOfTitle(Node node) {
        for (Node above = node.parent(); above != null; above = above.parent()) {
            String title = above.paragraph().words(text).strip();
            Optional<Times.Until> day = Paragraph.isTitle(title) ? times.dueOfTitle(title) : Optional.empty();
            if (day.isPresent()) {
                return day.map(Times.Until::day);
            }
        }
        return Optional.empty();
    }

    private List<String> leads(List<Remark> remarks) {
        if (!leads.isEmpty()) {
            remarks.add(Remark.because("leads", Remark.LEAD_BY_SUBJECT, String.join(", ", leads)));
            return leads;
        }
        if (inherited != null) {
            remarks.add(Remark.because("leads", Remark.LEAD_INHERITED, String.join(", ", inherited.names())));
            return inherited.names();
        }
        if (unit != null) {
            remarks.add(Remark.because("leads", Remark.LEAD_BY_SUBJECT, unit));
            return List.of(unit);
        }
        remarks.add(Remark.doubt("leads", Remark.MISSING_LEAD));
        return List.of();
    }
}
