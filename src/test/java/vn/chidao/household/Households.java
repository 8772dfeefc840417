package vn.chidao.household;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import vn.chidao.household.Household.Moment;
import vn.chidao.shared.Actor;

/** Households for tests. */
final class Households {

    static final LocalDate TODAY = LocalDate.of(2017, 5, 25);
    static final LocalDate REVIEWED = LocalDate.of(2017, 1, 1);
    static final String SETTLEMENT = "kdc-tan-khai-1";

    private Households() {}

    static AddHousehold poor(String code) {
        return new AddHousehold(
                SETTLEMENT,
                code,
                "Lê Thị Sáng",
                "Tổ 2",
                PovertyStatus.POOR,
                REVIEWED,
                "Danh sách rà soát cuối năm 2016",
                Set.of("hnd"));
    }

    static Household aPoorHousehold() {
        return new Household("h-1", poor("TK1-01"), on(TODAY));
    }

    static Moment on(LocalDate day) {
        Actor actor =
                new Actor("mttq-tan-khai.chu-tich", "Bà An", "mttq-tan-khai.chu-tich", "Chủ tịch", "mttq-tan-khai");
        return new Moment(actor, day, day.atTime(2, 0).toInstant(ZoneOffset.UTC));
    }
}
