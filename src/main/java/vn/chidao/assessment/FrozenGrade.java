package vn.chidao.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** A grade as it was when its round opened. */
@Embeddable
record FrozenGrade(
        String name,
        BigDecimal least,
        @Column(name = "each_group") BigDecimal eachGroup,
        @Column(name = "without_bonus") boolean withoutBonus) {

    static FrozenGrade of(Grade grade) {
        return new FrozenGrade(grade.name(), grade.least(), grade.eachGroup(), grade.withoutBonus());
    }

    Grade grade() {
        return new Grade(name, least, eachGroup, withoutBonus);
    }
}
