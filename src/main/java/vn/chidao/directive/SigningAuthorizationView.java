package vn.chidao.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.document.DocumentType;
import vn.chidao.shared.Days;

/** A written authorisation to sign, as people read of it. */
public record SigningAuthorizationView(
        String id,
        String unitId,
        String fromPositionId,
        String fromPositionName,
        String toPositionId,
        String toPositionName,
        List<DocumentType> types,
        String content,
        LocalDate from,
        LocalDate to,
        String paperNumber,
        LocalDate paperDate,
        @Nullable String fileId,
        boolean withdrawn) {

    public SigningAuthorizationView {
        types = List.copyOf(types);
    }

    /** "12/GUQ-UBND ngày 01/11/2017". */
    public String paper() {
        return paperNumber + " ngày " + Days.written(paperDate);
    }

    public boolean isInForceOn(LocalDate day) {
        return !withdrawn && !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean isOverOn(LocalDate day) {
        return withdrawn || day.isAfter(to);
    }
}
