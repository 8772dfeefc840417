package vn.chidao.household;

import java.time.LocalDate;

/**
 * What a list says without naming anybody.
 *
 * @param asOf the day the figures hold for: the last of the year, or today
 * @param poor found poor on that day
 * @param poorHelped how many of these an organisation helps on that day
 * @param nearPoor found near-poor on that day
 * @param nearPoorHelped how many of these an organisation helps on that day
 * @param outOfPoverty got out of poverty in the year, up to that day
 */
public record SettlementCounts(
        String settlementId,
        int year,
        LocalDate asOf,
        int poor,
        int poorHelped,
        int nearPoor,
        int nearPoorHelped,
        int outOfPoverty) {

    static SettlementCounts none(String settlementId, int year, LocalDate asOf) {
        return new SettlementCounts(settlementId, year, asOf, 0, 0, 0, 0, 0);
    }

    /** The gap: "không hộ nghèo nào không có tổ chức hỗ trợ" (S3.II.1.2) asks for none. */
    public int poorWithoutHelper() {
        return poor - poorHelped;
    }

    /** Both lists together, under the name of this one. */
    public SettlementCounts plus(SettlementCounts other) {
        return new SettlementCounts(
                settlementId,
                year,
                asOf,
                poor + other.poor,
                poorHelped + other.poorHelped,
                nearPoor + other.nearPoor,
                nearPoorHelped + other.nearPoorHelped,
                outOfPoverty + other.outOfPoverty);
    }
}
