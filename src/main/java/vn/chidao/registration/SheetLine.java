package vn.chidao.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/** One thing an organisation takes on: what, in which settlement if in one, and how much of it. */
@Embeddable
public record SheetLine(
        @Enumerated(EnumType.STRING) ContentArea content,
        @Enumerated(EnumType.STRING) LineKind kind,
        String title,
        @Nullable @Column(name = "residential_area_id") String residentialAreaId,
        int quantity,
        String unit) {}
