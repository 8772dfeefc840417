package vn.chidao.registration.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.registration.LineIntake;
import vn.chidao.registration.Settlements;
import vn.chidao.registration.SheetLine;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.workflow.TaskFormHandler.Option;

/** The rows of a sheet as its forms have them. */
@Component
class SheetRows {

    static final String LINES = "lines";

    private static final ObjectMapper BINDER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final LineIntake intake;
    private final Settlements settlements;

    SheetRows(LineIntake intake, Settlements settlements) {
        this.intake = intake;
        this.settlements = settlements;
    }

    /** The form's first values; nothing where there are no lines yet. */
    Map<String, Object> values(List<SheetLine> lines, @Nullable String note) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (!lines.isEmpty()) {
            values.put(LINES, ContentLine.rows(lines, intake));
        }
        if (note != null) {
            values.put("note", note);
        }
        return values;
    }

    List<SheetLine> lines(List<ContentLine> typed) {
        return ContentLine.lines(typed, intake);
    }

    /** Lines that can be understood as they stand in a form that is still being filled. */
    List<SheetLine> understood(Map<String, Object> values) {
        return standing(values).stream()
                .map(this::understoodLine)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<SheetLine> understoodLine(Map<String, Object> row) {
        try {
            return Optional.of(BINDER.convertValue(row, ContentLine.class).line("", intake));
        } catch (BusinessRuleViolation | IllegalArgumentException | NullPointerException halfTyped) {
            return Optional.empty();
        }
    }

    /** What stands in the form, and below it those of these lines that do not stand there yet. */
    Map<String, Object> with(Map<String, Object> values, List<SheetLine> more) {
        List<Map<String, Object>> all = new ArrayList<>(standing(values));
        List<SheetLine> have = understood(values);
        List<SheetLine> lacking = more.stream()
                .filter(line -> have.stream().noneMatch(line::isAboutTheSameAs))
                .toList();
        all.addAll(ContentLine.rows(lacking, intake));
        Map<String, Object> filled = new LinkedHashMap<>(values);
        filled.put(LINES, all);
        return filled;
    }

    /** These lines in the place of what stands in the form. */
    Map<String, Object> instead(Map<String, Object> values, List<SheetLine> lines) {
        Map<String, Object> filled = new LinkedHashMap<>(values);
        filled.put(LINES, ContentLine.rows(lines, intake));
        return filled;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> standing(Map<String, Object> values) {
        return values.get(LINES) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    Map<String, List<Option>> options() {
        return Map.of(
                "residentialAreas",
                settlements.all().stream()
                        .map(settlement -> new Option(settlement.id(), settlements.label(settlement)))
                        .toList());
    }
}
