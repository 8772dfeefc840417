package vn.chidao.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chidao.shared.BusinessRuleViolation;

class DocumentNumberTests {

    @ParameterizedTest
    @CsvSource({
        "77, CV/HU, 77-CV/HU",
        "2, NQ/TU, 02-NQ/TU",
        "36, HD/VPTW, 36-HD/VPTW",
        "7, NQ/ĐU, 07-NQ/ĐU",
        "38, KH-UBND, 38/KH-UBND",
        "635, MTTQ-BTT, 635/MTTQ-BTT",
        "88, 2016/NQLT/CP-ĐCTUBTWMTTQVN, 88/2016/NQLT/CP-ĐCTUBTWMTTQVN",
        "1, QCPH/UBND-UBMTTQ, 01/QCPH/UBND-UBMTTQ"
    })
    void isWrittenAsTheRegimeOfItsNotationWants(int number, String notation, String written) {
        assertThat(new DocumentNumber(number, notation)).hasToString(written);
        assertThat(DocumentNumber.parse(written)).isEqualTo(new DocumentNumber(number, notation));
    }

    @Test
    void readsStrayBlanksAndDashesOfScannedText() {
        assertThat(DocumentNumber.parse(" 17- CT/TU")).hasToString("17-CT/TU");
        assertThat(DocumentNumber.parse("02 – NQ/TU ")).hasToString("02-NQ/TU");
    }

    @Test
    void letterOfANumberThatWasPutInStandsBehindIt() {
        DocumentNumber inserted = DocumentNumber.parse("7a-CV/HU");

        assertThat(inserted).isEqualTo(new DocumentNumber(7, "a", "CV/HU")).hasToString("7a-CV/HU");
        assertThat(DocumentNumber.parse("38B/KH-UBND")).hasToString("38b/KH-UBND");
        assertThat(Stream.of("8-CV/HU", "7b-CV/HU", "07-CV/HU", "7a-CV/HU")
                        .map(DocumentNumber::parse)
                        .sorted())
                .extracting(DocumentNumber::toString)
                .containsExactly("07-CV/HU", "7a-CV/HU", "7b-CV/HU", "08-CV/HU");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CV/HU", "77", "77-", "số 77-CV/HU", "0-CV/HU"})
    void refusesWhatIsNoNumber(String written) {
        assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> DocumentNumber.parse(written));
    }
}
