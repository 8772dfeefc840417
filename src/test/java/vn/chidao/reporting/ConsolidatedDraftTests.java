package vn.chidao.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.indicator.Indicators;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.recommendation.AnswerOutcome;
import vn.chidao.recommendation.RecommendationCatalog;
import vn.chidao.recommendation.RecommendationOrigin;
import vn.chidao.recommendation.RecommendationRow;
import vn.chidao.recommendation.RecommendationStatus;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.testing.ProductMessages;

class ConsolidatedDraftTests {

    private static final String PARENT = "5b:bdv-hu:2018";

    private final ReportingCatalog reports = mock(ReportingCatalog.class);
    private final DirectiveCatalog directives = mock(DirectiveCatalog.class);
    private final ReceiptCatalog receipts = mock(ReceiptCatalog.class);
    private final RegistrationCatalog registration = mock(RegistrationCatalog.class);
    private final RecommendationCatalog recommendations = mock(RecommendationCatalog.class);
    private final DraftText text = new DraftText(ProductMessages.ALL, Indicators.printer());
    private final ConsolidatedDraft draft = new ConsolidatedDraft(
            reports, directives, receipts, registration, new AskedOfOthers(recommendations, text), text);

    @Test
    void tellsWhatTheBodyItselfHasAskedBeforeWhatTheUnitsPropose() {
        givenDirective();
        ReportView report = report();
        given(recommendations.askedBy(report.actingUnitId(), report.directiveId(), report.from(), report.to()))
                .willReturn(List.of(
                        asked("Sửa cầu dân sinh ấp 2", RecommendationStatus.SENT, null),
                        asked("Kéo điện ấp 3", RecommendationStatus.FOLLOWED_UP, AnswerOutcome.PARTLY)));

        assertThat(draft.of(report).text().proposals()).isEqualTo("""
                        Đã kiến nghị, đề xuất trong kỳ:
                        - Với UBND huyện: Sửa cầu dân sinh ấp 2 (Chờ trả lời)
                        Đã kiến nghị, đề xuất từ kỳ trước, chưa xong:
                        - Với UBND huyện: Kéo điện ấp 3 (Đang theo dõi thực hiện: Tiếp thu một phần)""");
    }

    @Test
    void leavesThePartOnProposalsOpenWhereNothingWasAsked() {
        givenDirective();

        assertThat(draft.of(report()).text().proposals()).isNull();
    }

    private static RecommendationRow asked(
            String subject, RecommendationStatus status, @Nullable AnswerOutcome outcome) {
        LocalDate day = status == RecommendationStatus.SENT ? LocalDate.of(2018, 5, 2) : LocalDate.of(2016, 5, 2);
        return new RecommendationRow(
                subject,
                RecommendationOrigin.SUPERVISION,
                "bdv-hu",
                "Ban Dân vận",
                "ubnd",
                "UBND huyện",
                subject,
                status,
                day,
                day,
                day.plusDays(21),
                outcome,
                null);
    }

    @Test
    void namesWhoHasNotReportedFirstAndWhoCameTooLate() {
        given(reports.contributions(PARENT))
                .willReturn(List.of(
                        contribution("Hội Nông dân huyện", ReportStatus.ACCEPTED, false),
                        contribution("Đảng ủy xã Tân Khai", ReportStatus.REQUESTED, false),
                        contribution("Huyện Đoàn", ReportStatus.ACCEPTED, true)));
        givenDirective();

        String leadership = draft.of(report()).text().leadership();

        assertThat(leadership.lines().limit(3))
                .containsExactly(
                        "Đã tổng hợp báo cáo của 1/3 đơn vị.",
                        "Chưa có báo cáo được chấp nhận của: Đảng ủy xã Tân Khai.",
                        "Nộp sau khi tổng hợp, không tính trong số liệu: Huyện Đoàn.");
    }

    @Test
    void bringsTheSumsAndSaysFromHowManyUnits() {
        given(reports.consolidation(PARENT))
                .willReturn(Reports.consolidation()
                        .sum(List.of(Reports.part("hnd", Reports.models(3)), Reports.part("hpn", Reports.models(4)))));
        givenDirective();

        ReportDraft written = draft.of(report());

        assertThat(written.figures())
                .singleElement()
                .satisfies(figure ->
                        assertThat(figure.line().quantity().counted()).isEqualByComparingTo(BigDecimal.valueOf(7)));
        assertThat(written.text().results()).contains("- Mô hình được nhân rộng: 7 mô hình (cộng từ 2 đơn vị)");
    }

    @Test
    void saysSoWhereThereIsNothingToAddUp() {
        givenDirective();

        ReportDraft written = draft.of(report());

        assertThat(written.figures()).isEmpty();
        assertThat(written.text().results()).contains("chưa có số liệu để cộng");
    }

    private void givenDirective() {
        DirectiveView directive = mock(DirectiveView.class);
        given(directive.label()).willReturn("77-CV/HU");
        given(directives.require(anyString())).willReturn(directive);
        given(receipts.of(anyString())).willReturn(List.of());
    }

    private static ReportSummary contribution(String unitName, ReportStatus status, boolean afterConsolidation) {
        return new ReportSummary(
                PARENT + "/" + unitName,
                PARENT,
                "77-CV-HU",
                unitName,
                unitName,
                unitName,
                "năm 2018",
                LocalDate.of(2018, 12, 1),
                false,
                status,
                null,
                null,
                afterConsolidation);
    }

    private static ReportView report() {
        return new ReportView(
                PARENT,
                new ReportView.Version(PARENT, 1, null, null, true),
                null,
                "77-CV-HU",
                "bdv-hu",
                "bdv-hu",
                "Ban Dân vận Huyện ủy",
                "năm 2018",
                LocalDate.of(2018, 1, 1),
                LocalDate.of(2018, 12, 31),
                LocalDate.of(2018, 12, 15),
                null,
                null,
                true,
                ReportStatus.REQUESTED,
                null,
                null,
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
