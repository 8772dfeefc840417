package vn.chidao.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.chidao.indicator.Quantity;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.indicator.QuantityReader;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;

/** Takes lines as forms and workbooks have them: the same questions at every door. */
@Component
public class LineIntake {

    private final QuantityReader reader;
    private final QuantityPrinter printer;

    LineIntake(QuantityReader reader, QuantityPrinter printer) {
        this.reader = reader;
        this.printer = printer;
    }

    /**
     * What somebody typed.
     *
     * @param residentialArea id of a settlement; null or blank for none
     * @param quantity "12", "trên 3.000", "28 tỷ 500 triệu"
     */
    public record Typed(
            ContentArea content,
            LineKind kind,
            String title,
            @Nullable String residentialArea,
            String quantity,
            String unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String partner,
            @Nullable String means) {}

    /**
     * The line that is meant.
     *
     * @param at what stands before the fields' names: {@code lines[2].}
     * @throws BusinessRuleViolation at the field that has to be put right
     */
    public SheetLine take(String at, Typed typed) {
        try {
            return new SheetLine(
                    typed.content(),
                    typed.kind(),
                    typed.title().strip(),
                    said(typed.residentialArea()),
                    reader.read("quantity", typed.quantity(), typed.unit().strip()),
                    typed.from(),
                    typed.to(),
                    said(typed.partner()),
                    said(typed.means()));
        } catch (BusinessRuleViolation violation) {
            throw violation.movedTo(at + violation.field());
        }
    }

    /** As the line is typed; {@link #take} understands it again. */
    public Typed typed(SheetLine line) {
        return new Typed(
                line.content(),
                line.kind(),
                line.title(),
                line.residentialAreaId(),
                written(line.quantity()),
                line.quantity().unit(),
                line.from(),
                line.to(),
                line.partner(),
                line.means());
    }

    /** In the words it was written with, where they still say the same. */
    private String written(Quantity quantity) {
        String raw = quantity.rawText();
        return raw != null && reader.read("quantity", raw, quantity.unit()).saysSameAs(quantity)
                ? raw
                : printer.printAmount(quantity);
    }

    private static @Nullable String said(@Nullable String text) {
        return StringUtils.hasText(text) ? text.strip() : null;
    }
}
