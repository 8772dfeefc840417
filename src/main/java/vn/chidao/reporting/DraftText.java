package vn.chidao.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.recommendation.RecommendationRow;
import vn.chidao.registration.LineProgress;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.Days;

/** Vietnamese sentences and lists of a first draft; a review's draft is put together from the same parts. */
@Component
public class DraftText {

    private static final int EXCERPT = 300;
    private static final int REPORT_PART = 10_000;

    private final MessageSourceAccessor messages;
    private final QuantityPrinter printer;

    DraftText(MessageSource messages, QuantityPrinter printer) {
        this.printer = printer;
        this.messages = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    String sentence(String key, Object... args) {
        return messages.getMessage("reporting.draft." + key, args);
    }

    public static String day(LocalDate day) {
        return Days.cited(day);
    }

    public static String names(Collection<String> names) {
        return String.join("; ", names);
    }

    /** The beginning of somebody's text in one line, to be shortened or kept by the officer. */
    public static String excerpt(String text) {
        String line = text.strip().replaceFirst("^- ", "").replaceAll("\\s+", " ");
        return line.length() <= EXCERPT
                ? line
                : line.substring(0, line.lastIndexOf(' ', EXCERPT) + 1).strip() + " …";
    }

    /** What the units wrote in one part, in short; units that wrote the same share a line. */
    public List<String> fromUnits(List<ReportView> reports, Function<ReportText, @Nullable String> part) {
        Map<String, List<String>> unitsByText = new LinkedHashMap<>();
        for (ReportView report : reports) {
            String written = report.text() == null ? null : part.apply(report.text());
            if (written != null && !written.isBlank()) {
                unitsByText
                        .computeIfAbsent(excerpt(written), text -> new ArrayList<>())
                        .add(report.unitName());
            }
        }
        return unitsByText.entrySet().stream()
                .map(entry -> sentence("from-unit", names(entry.getValue()), entry.getKey()))
                .toList();
    }

    /** Work on record, a line each with its day; what belongs to an earlier period says so. */
    public List<String> work(List<OwnWork> work) {
        return work.stream()
                .map(own -> sentence(
                        own.late() ? "record-late" : "record",
                        day(own.work().on()),
                        own.work().title()))
                .toList();
    }

    String registered(LineProgress line) {
        if (line.line() == null) {
            return sentence("registered-no-more", line.title(), line.work().size());
        }
        String planned = printer.print(line.line().quantity());
        if (line.work().isEmpty()) {
            // Work need not have been tied to the line: that there is none cannot be said.
            return sentence("registered-line", line.title(), planned);
        }
        return line.done() == null
                ? sentence(
                        "registered-line-work",
                        line.title(),
                        planned,
                        line.work().size())
                : sentence(
                        "registered-line-done",
                        line.title(),
                        planned,
                        printer.print(line.done().sum()));
    }

    /** What was asked before the period and is not over stands under a heading of its own. */
    List<String> asked(List<RecommendationRow> recommendations, LocalDate from) {
        List<String> lines = new ArrayList<>();
        List<RecommendationRow> before = recommendations.stream()
                .filter(each -> each.sentOn() != null && each.sentOn().isBefore(from))
                .toList();
        List<RecommendationRow> now =
                recommendations.stream().filter(each -> !before.contains(each)).toList();
        if (!now.isEmpty()) {
            lines.add(sentence("asked"));
            now.forEach(each -> lines.add(asked(each)));
        }
        if (!before.isEmpty()) {
            lines.add(sentence("asked-before"));
            before.forEach(each -> lines.add(asked(each)));
        }
        return lines;
    }

    private String asked(RecommendationRow each) {
        return sentence(
                each.outcome() == null ? "asked-of" : "asked-of-answered",
                each.addresseeName(),
                each.subject(),
                messages.getMessage("RecommendationStatus." + each.status()),
                each.outcome() == null ? "" : messages.getMessage("AnswerOutcome." + each.outcome()));
    }

    /** The lines as one part of a report. */
    static String part(List<String> lines) {
        return text(lines, REPORT_PART);
    }

    /** As {@link #part}, of a part that may be missing. */
    static @Nullable String partOrNothing(List<String> lines) {
        return lines.isEmpty() ? null : part(lines);
    }

    /** The lines as one text, cut at a line's end where it would be too long for its form. */
    public static String text(List<String> lines, int limit) {
        StringBuilder part = new StringBuilder();
        for (String line : lines) {
            if (part.length() + line.length() + 1 > limit) {
                break;
            }
            part.append(part.isEmpty() ? "" : "\n").append(line);
        }
        return part.toString();
    }

    /** Figures under the heading of their content; {@code withUnits} says of how many organisations each is the sum. */
    public List<String> figures(List<SourcedFigure> figures, boolean withUnits) {
        Map<ContentArea, List<String>> byContent = new LinkedHashMap<>();
        for (SourcedFigure figure : figures) {
            FigureLine line = figure.line();
            long units =
                    figure.added().stream().map(FigureSource::unitId).distinct().count();
            List<String> rows = byContent.computeIfAbsent(line.content(), content -> new ArrayList<>());
            String said = printer.print(line.counted());
            rows.add(
                    withUnits
                            ? sentence("figure-summed", line.indicator(), said, units)
                            : sentence("figure-stated", line.indicator(), said));
            if (!figure.notAdded().isEmpty()) {
                rows.add(sentence("figure-not-added", notAdded(figure)));
            }
        }
        List<String> lines = new ArrayList<>();
        byContent.forEach((content, rows) -> {
            lines.add(sentence("content", messages.getMessage("ContentArea." + content.name())));
            lines.addAll(rows);
        });
        return lines;
    }

    private String notAdded(SourcedFigure figure) {
        return figure.notAdded().stream()
                .map(source -> sentence(
                        "not-added",
                        printer.print(source.quantity(figure.line().unit())),
                        messages.getMessage("LeftOut." + source.leftOut())))
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
