package vn.chidao.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text makes the reader hang, whatever it consists of. */
class ReaderSpeedTests {

    private static final int LARGE = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DirectiveReader reader = Readers.byShippedRules();

    static Stream<String> floods() {
        Map<String, String> floods = new LinkedHashMap<>();
        floods.put("organs", "và các chi bộ, ");
        floods.put("commas", "các , và các ");
        floods.put("semicolons", "a;");
        floods.put("duties", "xây dựng kế hoạch, báo cáo kết quả, ");
        floods.put("words", "phối hợp với mặt trận ");
        floods.put("brackets", "((");
        floods.put("quotes", "“a");
        floods.put("digits", "1234567890");
        floods.put("days", "trước ngày 15/12/2023 ");
        floods.put("capitals", "BAN THƯỜNG VỤ HUYỆN ỦY ");
        floods.put("marks", "1. a\n");
        floods.put("dashes", "- ");
        floods.put("numbers", "Chỉ thị số 17-CT/TU ngày 20 tháng 12 năm 2016 của Ban Thường vụ Tỉnh ủy ");
        floods.put("lines", "Các chi bộ xây dựng kế hoạch thực hiện.\n");
        floods.put("blanks", "      \t");
        floods.put("tables", "1\tXã A\t2022\t1.500\n");
        return floods.values().stream();
    }

    @ParameterizedTest
    @MethodSource("floods")
    void readsAnEndlessText(String flood) {
        String body = flood.repeat(LARGE / flood.length());
        String text = "HUYỆN ỦY AN BÌNH\n\nKẾ HOẠCH\n\nBan Thường vụ yêu cầu:\n\n1. " + body;

        Reading reading = assertTimeoutPreemptively(PATIENCE, () -> reader.read(text));

        assertThat(reading.heading()).isNotNull();
    }
}
