package vn.chidao.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chidao.directive.Circulation;
import vn.chidao.obligation.DefineObligation;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.Rhythm;
import vn.chidao.reading.ReadClause;
import vn.chidao.reading.ReadHeading;
import vn.chidao.reading.Span;

class RewordingTests {

    private static final String PLAN = "xây dựng kế hoạch thực hiện";
    private static final String MODELS = "Xây dựng ít nhất 45 mô hình tự quản";
    private static final String BEFORE = "1. UBND huyện: " + PLAN + ".\n2. Mặt trận: " + MODELS + ".\n3. Giám sát.";

    @Test
    void staysWithWordsThatStandWhereverTheyAre() {
        Map<String, String> now = after("1. Mặt trận: " + MODELS + ".\n2. UBND huyện: " + PLAN + ".\n3. Giám sát.");

        assertThat(now).containsOnly(Map.entry("a", PLAN), Map.entry("b", MODELS));
    }

    @Test
    void goesToTheEndOfASentenceThatWasExtended() {
        Map<String, String> now =
                after(BEFORE.replace("tự quản.", "tự quản, nhân rộng 1.500 hộ ở các xã. Tuyên truyền."));

        assertThat(now).containsEntry("b", MODELS + ", nhân rộng 1.500 hộ ở các xã");
    }

    @Test
    void takesNoWordsOfAnother() {
        Map<String, String> now = after(
                BEFORE.replace(PLAN + ".", PLAN + " và " + MODELS + ".").replace("\n2. Mặt trận: " + MODELS + ".", ""));

        assertThat(now).containsOnly(Map.entry("a", PLAN), Map.entry("b", MODELS));
    }

    @Test
    void findsTheLikestSentenceForOneThatWasEdited() {
        Map<String, String> now = after(BEFORE.replace(PLAN, "xây dựng, ban hành kế hoạch và tổ chức thực hiện"));

        assertThat(now)
                .containsEntry("a", "xây dựng, ban hành kế hoạch và tổ chức thực hiện")
                .containsEntry("b", MODELS);
    }

    @Test
    void losesASentenceThatSaysSomethingElse() {
        Map<String, String> now = after(BEFORE.replace(MODELS, "Giám sát việc sử dụng quỹ"));

        assertThat(now).containsOnlyKeys("a");
    }

    @Test
    void givesOneSentenceToOneOnly() {
        Map<String, String> now = after("1. UBND huyện: xây dựng kế hoạch tự quản thực hiện ít nhất 45 mô hình.");

        assertThat(now).hasSize(1);
    }

    /** The words on which each rests in another wording; what has lost them is left out. */
    private static Map<String, String> after(String text) {
        List<Duty> duties = Stream.of(Map.entry("a", PLAN), Map.entry("b", MODELS))
                .map(each -> laid(each.getKey(), each.getValue()))
                .toList();
        return new Rewording(BEFORE, text, fresh(text))
                .placesOf(duties).entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> each.getKey().id(),
                                each -> text.substring(
                                        each.getValue().start(), each.getValue().end())));
    }

    private static Duty laid(String code, String quote) {
        int start = BEFORE.indexOf(quote);
        return Duty.laid(
                new DefineObligation(
                        code,
                        "1",
                        quote,
                        Set.of(ObligationKind.TASK),
                        "UBND",
                        "unit:ubnd",
                        quote,
                        null,
                        null,
                        null,
                        Rhythm.ONCE,
                        ObligationStage.TASK,
                        Set.of(),
                        null,
                        null,
                        null,
                        null,
                        List.of()),
                new Span(start, start + quote.length()),
                List.of());
    }

    /** Every line is a clause, and nothing was read from any. */
    private static Proposal fresh(String text) {
        List<ReadClause> clauses = text.lines()
                .map(line -> new ReadClause(
                        line.substring(0, 1),
                        null,
                        line.substring(0, 1),
                        line,
                        new Span(text.indexOf(line), text.indexOf(line) + line.length())))
                .toList();
        ReadHeading heading = new ReadHeading(
                ReadHeading.Provenance.DOCUMENT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Proposal(heading, null, clauses, List.of(), Bodies.NONE, List.of(), Circulation.FREE, List.of());
    }
}
