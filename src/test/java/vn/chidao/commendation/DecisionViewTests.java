package vn.chidao.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionViewTests {

    @Test
    void filesOrganisationsByNameAndPersonsWithout() {
        List<DecisionView.Line> filed = Stream.of(
                        line(CandidateKind.COLLECTIVE, "Ấp 2"),
                        line(CandidateKind.INDIVIDUAL, "Người được khen"),
                        line(CandidateKind.HOUSEHOLD, "Hộ được khen"))
                .map(DecisionView.Line::withoutPerson)
                .toList();

        assertThat(filed)
                .extracting(DecisionView.Line::kind, DecisionView.Line::name, DecisionView.Line::merit)
                .containsExactly(
                        tuple(CandidateKind.COLLECTIVE, "Ấp 2", "Trồng hoa hai bên đường"),
                        tuple(CandidateKind.INDIVIDUAL, null, null),
                        tuple(CandidateKind.HOUSEHOLD, null, null));
        assertThat(filed)
                .extracting(DecisionView.Line::awardId)
                .as("whose record it is stays known")
                .containsOnly("award");
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
}
