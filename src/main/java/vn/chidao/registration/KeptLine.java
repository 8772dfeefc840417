package vn.chidao.registration;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.Qualifier;
import vn.chidao.indicator.Quantity;
import vn.chidao.shared.ContentArea;

/** The columns of a line on record. */
@Embeddable
class KeptLine {

    @Enumerated(EnumType.STRING)
    private ContentArea content;

    @Enumerated(EnumType.STRING)
    private LineKind kind;

    private String title;
    private @Nullable String residentialAreaId;
    private BigDecimal quantity;

    @Enumerated(EnumType.STRING)
    private Qualifier qualifier;

    private String unit;
    private @Nullable String rawText;
    private @Nullable LocalDate fromOn;
    private @Nullable LocalDate toOn;
    private @Nullable String partner;
    private @Nullable String means;

    @SuppressWarnings("NullAway.Init")
    protected KeptLine() {}

    KeptLine(SheetLine line) {
        this.content = line.content();
        this.kind = line.kind();
        this.title = line.title();
        this.residentialAreaId = line.residentialAreaId();
        this.quantity = line.quantity().counted();
        this.qualifier = line.quantity().qualifier();
        this.unit = line.quantity().unit();
        this.rawText = line.quantity().rawText();
        this.fromOn = line.from();
        this.toOn = line.to();
        this.partner = line.partner();
        this.means = line.means();
    }

    SheetLine line() {
        return new SheetLine(
                content,
                kind,
                title,
                residentialAreaId,
                new Quantity(quantity, qualifier, unit, rawText),
                fromOn,
                toOn,
                partner,
                means);
    }
}
