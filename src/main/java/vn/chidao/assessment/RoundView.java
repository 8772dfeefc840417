package vn.chidao.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A round as pages show it.
 *
 * @param setSource the document its criteria are from; null where the product proposed them
 * @param period as people say it: "năm 2018"
 * @param issuerUnitId in whose name its papers are: of a closed one the body that closed it
 * @param makesCriterion whether the directive made the campaign a criterion when it was closed; null before
 * @param sheets by place, those without a result behind
 */
public record RoundView(
        String id,
        String directiveId,
        String setCode,
        String setName,
        @Nullable String setSource,
        LocalDate periodFrom,
        LocalDate periodTo,
        String period,
        String leaderUnitId,
        String leaderName,
        String issuerUnitId,
        LocalDate openedOn,
        LocalDate selfDueOn,
        LocalDate checkDueOn,
        BigDecimal bonusCeiling,
        boolean rankingPublic,
        AssessmentStatus status,
        @Nullable String missingBecause,
        @Nullable String withdrawnBecause,
        @Nullable LocalDate closedOn,
        @Nullable Boolean makesCriterion,
        String lastBy,
        @Nullable String lastPosition,
        Instant lastAt,
        long version,
        List<Criterion> criteria,
        List<Grade> grades,
        List<SheetRow> sheets) {

    public RoundView {
        criteria = List.copyOf(criteria);
        grades = List.copyOf(grades);
        sheets = List.copyOf(sheets);
    }

    public boolean isOpen() {
        return status == AssessmentStatus.OPEN;
    }

    public boolean isClosed() {
        return status == AssessmentStatus.CLOSED;
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && checkDueOn.isBefore(today);
    }

    /** How many have a result. */
    public long accepted() {
        return sheets.stream()
                .filter(sheet -> sheet.status() == ScoringStatus.ACCEPTED)
                .count();
    }

    public long missing() {
        return sheets.size() - accepted();
    }

    public Optional<SheetRow> sheet(String sheetId) {
        return sheets.stream().filter(sheet -> sheet.id().equals(sheetId)).findFirst();
    }
}
