package vn.chidao.registration.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chidao.registration.LineIntake;
import vn.chidao.registration.LineKind;
import vn.chidao.registration.SheetLine;
import vn.chidao.shared.ContentArea;

/** A row of a sheet, as typed. */
record ContentLine(
        @NotNull ContentArea content,
        @NotNull LineKind kind,
        @NotBlank @Size(max = 200) String title,
        @Nullable String residentialArea,
        @NotBlank @Size(max = 200) String quantity,
        @NotBlank @Size(max = 50) String unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable @Size(max = 200) String partner,
        @Nullable @Size(max = 500) String means) {

    static List<SheetLine> lines(List<ContentLine> typed, LineIntake intake) {
        List<SheetLine> lines = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            lines.add(typed.get(i).line("lines[" + i + "].", intake));
        }
        return lines;
    }

    /** @param at what stands before the fields' names in a refusal */
    SheetLine line(String at, LineIntake intake) {
        return intake.take(
                at,
                new LineIntake.Typed(content, kind, title, residentialArea, quantity, unit, from, to, partner, means));
    }

    static List<Map<String, Object>> rows(List<SheetLine> lines, LineIntake intake) {
        return lines.stream().map(line -> row(intake.typed(line))).toList();
    }

    private static Map<String, Object> row(LineIntake.Typed line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("content", line.content().name());
        row.put("kind", line.kind().name());
        row.put("title", line.title());
        putIfSaid(row, "residentialArea", line.residentialArea());
        row.put("quantity", line.quantity());
        row.put("unit", line.unit());
        putIfSaid(row, "from", line.from());
        putIfSaid(row, "to", line.to());
        putIfSaid(row, "partner", line.partner());
        putIfSaid(row, "means", line.means());
        return row;
    }

    private static void putIfSaid(Map<String, Object> row, String key, @Nullable Object value) {
        if (value != null) {
            row.put(key, value.toString());
        }
    }
}
