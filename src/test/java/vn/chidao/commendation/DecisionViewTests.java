package vn.chidao.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionViewTests {

    private static final LocalDate DAY = LocalDate.of(2018, 11, 18);

    @Test
    void filesOrganisationsByNameAndPersonsWithout() {
        DecisionView filed = decision(
                        line(CandidateKind.COLLECTIVE, "Ấp 2"),
                        line(CandidateKind.INDIVIDUAL, "Người được khen"),
                        line(CandidateKind.HOUSEHOLD, "Hộ được khen"))
                .withoutPersons();

        assertThat(filed.lines())
                .extracting(DecisionView.Line::kind, DecisionView.Line::name, DecisionView.Line::merit)
                .containsExactly(
                        tuple(CandidateKind.COLLECTIVE, "Ấp 2", "Trồng hoa hai bên đường"),
                        tuple(CandidateKind.INDIVIDUAL, null, null),
                        tuple(CandidateKind.HOUSEHOLD, null, null));
        assertThat(filed.lines())
                .extracting(DecisionView.Line::awardId)
                .as("whose record it is stays known")
                .containsOnly("award");
        assertThat(filed.numberWritten()).isEqualTo("7");
    }

    private static DecisionView.Line line(CandidateKind kind, String name) {
        return new DecisionView.Line(
                "proposal",
                "award",
                kind,
                name,
                "Xã Tân Khai",
                "Trồng hoa hai bên đường",
                "Giấy khen",
                "Hội Nông dân huyện",
                null,
                null);
    }

    private static DecisionView decision(DecisionView.Line... lines) {
        return new DecisionView(
                "d",
                "directive",
                null,
                "mttq",
                "mttq",
                "Ủy ban MTTQ huyện",
                "Khen thưởng năm 2018",
                null,
                null,
                DecisionStatus.SIGNED,
                DAY,
                "7",
                "QĐ-MTTQ",
                DAY,
                "Chủ tịch",
                null,
                null,
                null,
                null,
                List.of(lines),
                1);
    }
}
