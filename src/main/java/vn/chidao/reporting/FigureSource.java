package vn.chidao.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/** One part of a figure: from where, whose, how much. */
@Embeddable
public record FigureSource(
        @Enumerated(EnumType.STRING) FigureSourceKind kind,
        @Column(name = "source_id") String sourceId,
        @Column(name = "unit_id") String unitId,
        BigDecimal value) {}
