package vn.chidao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chidao.changing.ChangeKind;
import vn.chidao.changing.OutsideChange;
import vn.chidao.document.DocumentType;
import vn.chidao.edxml.EdxmlMessage.Business;
import vn.chidao.edxml.EdxmlMessage.DocType;
import vn.chidao.edxml.EdxmlMessage.Replacement;
import vn.chidao.edxml.EdxmlMessage.Staff;

/** What an update is: by the sender's word, by the reason, by the form; and what is left to the clerk. */
class ChangeReadingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            RECALL  | DIRECTIVE       |                              | gửi nhầm                    | RECALL
            REPLACE | DIRECTIVE       | 5-CT/HU;2017/05/22           | theo chỉ thị mới            | REPLACE
            REPLACE | DIRECTIVE       |                              | theo chỉ thị mới            | -
            UPDATE  | OFFICIAL_LETTER | 78-CV/HU;2017/05/22;dinh chinh | về hạn báo cáo            | CORRECT
            UPDATE  | OFFICIAL_LETTER | 78-CV/HU;;Sửa đổi            | về hạn báo cáo              | AMEND
            UPDATE  | OFFICIAL_LETTER | 78-CV/HU;2017/05/22          | đính chính hạn báo cáo      | CORRECT
            UPDATE  | OFFICIAL_LETTER | 78-CV/HU;2017/05/22          | bổ sung mục 4               | AMEND
            UPDATE  | OFFICIAL_LETTER | 78-CV/HU;2017/05/22          | về hạn báo cáo              | -
            UPDATE  | OFFICIAL_LETTER | 78-CV/HU                     | đính chính, bổ sung mục 4   | -
            UPDATE  | OFFICIAL_LETTER | 78-CV/HU                     | thay thế mục 4              | -
            UPDATE  | OFFICIAL_LETTER | 78-CV/HU;;thay the           | về hạn báo cáo              | -
            UPDATE  | OFFICIAL_LETTER |                              | đính chính hạn báo cáo      | -
            UPDATE  | DIRECTIVE       | 78-CV/HU                     | về hạn báo cáo              | CORRECT
            UPDATE  | DIRECTIVE       | 6-CT/HU                      | về hạn báo cáo              | AMEND
            UPDATE  | REGULATION      | 6-QĐ/HU                      | về hạn báo cáo              | AMEND
            UPDATE  | DIRECTIVE       | 6-KL/HU                      | về hạn báo cáo              | -
            UPDATE  | DIRECTIVE       | 612/UBND-VX                  | về hạn báo cáo              | -
            """)
    void tellsWhatASenderDoes(
            OutsideChange change, DocumentType changed, String documentInfo, String reason, ChangeKind kind) {
        Business business = business(change, documentInfo == null ? "" : documentInfo, reason, List.of());

        assertThat(ChangeReading.kindOf(change, business, ChangingPaper.read(business), changed))
                .isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void leavesAnUpdateThatNamesDocumentsItReplacesToTheClerk() {
        Business business = business(
                OutsideChange.UPDATE,
                "78-CV/HU",
                "đính chính",
                List.of(new Replacement("000.00.00.A01,2017/05/22,77-CV/HU", List.of())));

        assertThat(ChangeReading.kindOf(
                        OutsideChange.UPDATE, business, ChangingPaper.read(business), DocumentType.OFFICIAL_LETTER))
                .isEmpty();
    }

    private static Business business(
            OutsideChange change, String documentInfo, String reason, List<Replacement> replacements) {
        return new Business(
                DocType.valueOf(change.name()),
                reason,
                documentInfo,
                replacements,
                "000.00.00.A01,2017/05/22,77-CV/HU",
                "",
                new Staff("", "", "", ""));
    }
}
