package vn.chidao.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarriedTargetsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vận động ít nhất 1.500 hộ.      | 1500 | true",
                "Vận động ít nhất 1 500 hộ       | 1500 | true",
                "Vận động ít nhất 1500 hộ        | 1500 | true",
                "Vận động ít nhất 1.500 hộ       | 1.5  | false",
                "Đạt 12,50% số hộ                | 12.5 | true",
                "Xây dựng 05 mô hình             | 5    | true",
                "Xây dựng 45 mô hình; 30 xã.     | 30   | true",
                "Xây dựng 450 mô hình            | 45   | false",
                "Xây dựng 4,5 mô hình            | 5    | false",
                "Xây dựng nhiều mô hình          | 5    | false",
                "Năm 2025 100 mô hình            | 100  | true"
            })
    void readsANumberAsItIsWritten(String wording, BigDecimal number, boolean said) {
        assertThat(CarriedTargets.saysNumber(wording, number)).isEqualTo(said);
    }
}
