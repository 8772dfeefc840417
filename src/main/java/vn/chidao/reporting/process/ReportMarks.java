package vn.chidao.reporting.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.chidao.reporting.ReportMark;
import vn.chidao.reporting.ReportPart;
import vn.chidao.reporting.ReportPlace;
import vn.chidao.reporting.ReportPlaces;
import vn.chidao.reporting.ReportView;
import vn.chidao.reporting.SourcedFigure;
import vn.chidao.workflow.TaskFormHandler.Option;

/** Places of a report to point at, what was pointed at, and where these stand in the drafter's form. */
@Component
class ReportMarks {

    private static final int LABEL = 120;

    private final ReportPlaces names;
    private final MessageSourceAccessor messages;

    ReportMarks(ReportPlaces names, MessageSource messages) {
        this.names = names;
        this.messages = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    /** Everything that can be pointed at. */
    List<Option> places(ReportView report) {
        List<Option> places = new ArrayList<>();
        for (ReportPart part : ReportPart.values()) {
            places.add(new Option(ReportPlace.of(part).id(), names.name(ReportPlace.of(part))));
        }
        report.figures().stream()
                .map(SourcedFigure::line)
                .map(line -> new Option(ReportPlace.of(line).id(), names.name(line)))
                .distinct()
                .forEach(places::add);
        return places;
    }

    /** The marks that wait for a change or a word, by their number. */
    List<Option> open(ReportView report) {
        List<Option> open = new ArrayList<>();
        for (int number = 0; number < report.marks().size(); number++) {
            ReportMark mark = report.marks().get(number);
            if (mark.isOpen()) {
                open.add(new Option(String.valueOf(number), messages.getMessage("reporting.mark.label", new Object[] {
                    placeOf(mark), cut(mark.remark())
                })));
            }
        }
        return open;
    }

    /** A row for each open mark, to be filled where nothing is changed. */
    List<Map<String, Object>> rows(ReportView report) {
        return open(report).stream()
                .<Map<String, Object>>map(mark -> new LinkedHashMap<>(Map.of("mark", mark.value())))
                .toList();
    }

    /** The remarks at the fields they concern, as the figures stand in the form now. */
    Map<String, String> notes(ReportView report, Map<String, Object> values) {
        Map<String, String> notes = new LinkedHashMap<>();
        for (ReportMark mark : report.marks()) {
            ReportPlace place = ReportPlace.parse(mark.place()).orElse(null);
            if (!mark.isOpen() || place == null) {
                continue;
            }
            String said = messages.getMessage("reporting.mark.note", new Object[] {by(mark), mark.remark()});
            if (place.part() != null) {
                notes.merge(place.part().name().toLowerCase(Locale.ROOT), said, (one, two) -> one + " · " + two);
            } else if (values.get("figures") instanceof List<?> rows) {
                for (int row = 0; row < rows.size(); row++) {
                    if (rows.get(row) instanceof Map<?, ?> cells && isAt(place, cells)) {
                        notes.merge("figures[" + row + "].value", said, (one, two) -> one + " · " + two);
                    }
                }
            }
        }
        return notes;
    }

    private static boolean isAt(ReportPlace place, Map<?, ?> cells) {
        Object content = cells.get("content");
        Object indicator = cells.get("indicator");
        return content != null
                && indicator != null
                && place.content() != null
                && place.content().name().equals(content.toString())
                && place.is(place.content(), indicator.toString());
    }

    /** Where a mark stands, in words. */
    String placeOf(ReportMark mark) {
        return names.name(mark);
    }

    private static String by(ReportMark mark) {
        return mark.positionName() == null ? mark.personName() : mark.positionName();
    }

    private static String cut(String remark) {
        return remark.length() <= LABEL ? remark : remark.substring(0, LABEL) + "…";
    }
}
