package vn.chidao.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chidao.directive.Circulation;
import vn.chidao.directive.CirculationScope;
import vn.chidao.directive.DisseminationDepth;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.Rhythm;
import vn.chidao.reading.ReadClause;
import vn.chidao.reading.ReadHeading;
import vn.chidao.reading.Remark;
import vn.chidao.reading.Span;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;

class ProposalTests {

    private static final String TEXT =
            "1. UBND xã xây dựng kế hoạch; báo cáo Đảng ủy\nhằng năm.\n2. Mặt trận giám sát.";
    private static final int SECOND = TEXT.indexOf("2.");

    @Test
    void splitsADutyIntoTwoThatRestOnTheirOwnWords() {
        Proposal split = proposal().split("1", "UBND xã xây dựng kế hoạch".length(), TEXT);

        assertThat(split.duties()).extracting(Duty::id).containsExactly("1", "1a", "2");
        assertThat(split.duties().get(0).quote()).isEqualTo("UBND xã xây dựng kế hoạch");
        assertThat(split.duties().get(1).quote()).isEqualTo("báo cáo Đảng ủy\nhằng năm.");
        assertThat(split.duties()).allSatisfy(ProposalTests::standsInTheText);
        assertThat(split.duties().get(1).terms().action()).isEqualTo("Báo cáo Đảng ủy hằng năm.");
    }

    @Test
    void mergesWhatItHasSplit() {
        Proposal merged = proposal()
                .split("1", "UBND xã xây dựng kế hoạch".length(), TEXT)
                .mergeWithNext("1", TEXT);

        assertThat(merged.duties()).extracting(Duty::id).containsExactly("1", "2");
        assertThat(merged.duties().get(0).quote())
                .isEqualTo(proposal().duties().get(0).quote());
        assertThat(merged.duties()).allSatisfy(ProposalTests::standsInTheText);
    }

    @Test
    void refusesToCutAtAnEndOrOutside() {
        int length = proposal().duties().get(0).quote().length();

        for (int at : new int[] {0, -1, length, length - 1, 500}) {
            assertThatExceptionOfType(BusinessRuleViolation.class)
                    .isThrownBy(() -> proposal().split("1", at, TEXT))
                    .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("recording.rule.split-words"));
        }
    }

    @Test
    void mergesNothingAcrossClauses() {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> proposal().mergeWithNext("1", TEXT))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("recording.rule.nothing-to-merge"));
    }

    @Test
    void findsMarkedWordsHoweverTheirLinesAreBroken() {
        assertThat(proposal().placeOf("báo cáo Đảng ủy hằng năm", "1", TEXT))
                .hasValueSatisfying(span ->
                        assertThat(TEXT.substring(span.start(), span.end())).isEqualTo("báo cáo Đảng ủy\nhằng năm"));
        assertThat(proposal().placeOf("báo cáo Đảng ủy", "2", TEXT)).isEmpty();
        assertThat(proposal().placeOf("  ", "1", TEXT)).isEmpty();
        assertThat(proposal().placeOf("không có câu này", "1", TEXT)).isEmpty();
    }

    @Test
    void addsBehindTheOthersOfTheClause() {
        Duty added = Duty.added("1a", "1", "kế hoạch", new Span(20, 28), "Kế hoạch");

        assertThat(proposal().add("1", added).duties()).extracting(Duty::id).containsExactly("1", "1a", "2");
    }

    @Test
    void keepsWhatWasTakenOutInSight() {
        Proposal removed = proposal().with("1", duty -> duty.withMark(true, true));

        assertThat(removed.duties()).hasSize(2);
        assertThat(removed.kept()).extracting(Duty::id).containsExactly("2");
    }

    @Test
    void isDoubtfulUntilSomebodyHasLooked() {
        Duty doubtful = proposal().duties().get(0);

        assertThat(doubtful.isDoubtful()).isTrue();
        assertThat(doubtful.withMark(true, false).isDoubtful()).isFalse();
    }

    @Test
    void comesBackFromStorageAsItWas() throws Exception {
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

        assertThat(json.readValue(json.writeValueAsString(proposal()), Proposal.class))
                .isEqualTo(proposal());
    }

    private static void standsInTheText(Duty duty) {
        assertThat(TEXT.substring(duty.span().start(), duty.span().end())).isEqualTo(duty.quote());
    }

    private static Proposal proposal() {
        ReadHeading heading = new ReadHeading(
                ReadHeading.Provenance.DOCUMENT,
                "Đảng ủy xã",
                null,
                5,
                "CV/ĐU",
                "Tân Khai",
                LocalDate.of(2026, 3, 2),
                null,
                null,
                "V/v",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        List<ReadClause> clauses = List.of(
                new ReadClause("1", null, "1", TEXT.substring(0, SECOND - 1), new Span(0, SECOND - 1)),
                new ReadClause("2", null, "2", TEXT.substring(SECOND), new Span(SECOND, TEXT.length())));
        return new Proposal(
                heading,
                null,
                clauses,
                List.of(duty("1", 3, SECOND - 1), duty("2", SECOND + 3, TEXT.length())),
                Bodies.NONE,
                List.of(),
                new Circulation(CirculationScope.PARTY, DisseminationDepth.CELLS),
                List.of());
    }

    private static Duty duty(String id, int start, int end) {
        return new Duty(
                id,
                id,
                TEXT.substring(start, end),
                new Span(start, end),
                new DutyTerms(
                        Set.of(ObligationKind.TASK),
                        List.of("UBND xã"),
                        null,
                        List.of(),
                        List.of(),
                        null,
                        "Xây dựng kế hoạch",
                        Rhythm.YEAR,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        Set.of(ContentArea.C1_ECONOMY_POVERTY),
                        ObligationStage.TASK),
                List.of(new Remark("leads", "missing-lead", List.of(), true)),
                false,
                false,
                false,
                null);
    }
}
