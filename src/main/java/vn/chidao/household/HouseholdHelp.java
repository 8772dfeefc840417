package vn.chidao.household;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;

/**
 * One organisation helps one household in one year (S3.II.1.2: "nhận giúp đỡ 01–03 hộ nghèo"), from a day on until it is
 * released. If it helps again in that year, that is another one of these, and no two have a day in common.
 */
@Entity
@Table(name = "household_help")
class HouseholdHelp {

    @Id
    private String id;

    private String unitId;
    private int year;
    private LocalDate since;
    private @Nullable LocalDate until;
    private String namedBy;

    @SuppressWarnings("NullAway.Init")
    protected HouseholdHelp() {}

    HouseholdHelp(String householdId, String unitId, LocalDate since, String namedBy) {
        this.id = householdId + ":" + unitId + ":" + since;
        this.unitId = unitId;
        this.year = since.getYear();
        this.since = since;
        this.namedBy = namedBy;
    }

    boolean isOf(String unit, int ofYear) {
        return unitId.equals(unit) && year == ofYear;
    }

    boolean isReleased() {
        return until != null;
    }

    void release(LocalDate lastDay) {
        if (lastDay.isBefore(since)) {
            throw BusinessRuleViolation.at("until", "household.rule.released-before-named", Days.written(since));
        }
        if (lastDay.getYear() != year) {
            throw BusinessRuleViolation.at("until", "household.rule.released-in-another-year", String.valueOf(year));
        }
        until = lastDay;
    }

    boolean beganBefore(LocalDate day) {
        return since.isBefore(day);
    }

    String unitId() {
        return unitId;
    }

    int year() {
        return year;
    }

    LocalDate since() {
        return since;
    }

    @Nullable
    LocalDate until() {
        return until;
    }
}
