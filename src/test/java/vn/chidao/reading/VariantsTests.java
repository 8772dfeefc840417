package vn.chidao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chidao.shared.Folded;

/** The same document as other programs, offices and scanners would hand it over is read the same. */
class VariantsTests {

    private static final List<String> LEFT = List.of(
            "ĐẢNG BỘ TỈNH NAM SƠN", "ĐẢNG ỦY XÃ VĨNH HÒA", "*", "Số 312-CV/ĐU", "V/v thực hiện Cuộc vận động năm 2026");
    private static final List<String> RIGHT = List.of("ĐẢNG CỘNG SẢN VIỆT NAM", "Vĩnh Hòa, ngày 09 tháng 3 năm 2026");

    private static final String BODY = """

            Kính gửi: - Các chi bộ, đảng bộ trực thuộc,
                      - Ủy ban nhân dân xã.

            Thực hiện Kế hoạch số 41-KH/TU, ngày 27/02/2026 của Ban Thường vụ Tỉnh ủy về lãnh đạo thực hiện Cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh”; căn cứ Nghị quyết số 05-NQ/ĐU ngày 18/11/2025 của Đảng ủy, Ban Thường vụ Đảng ủy yêu cầu:

            1. Các chi bộ, đảng bộ trực thuộc
            - Quán triệt Kế hoạch đến từng đảng viên; đưa nội dung Cuộc vận động vào sinh hoạt hằng tháng; kịp thời biểu dương những khu dân cư làm tốt.
            - Phân công đảng viên phụ trách hộ gia đình, mỗi đảng viên phụ trách từ 03 đến 05 hộ ở khu dân cư nơi mình cư trú.

            2. Ủy ban nhân dân xã bố trí kinh phí cho các hoạt động của Cuộc vận động, xong trước ngày 31/3/2026.

            3. Ban Xây dựng Đảng theo dõi, đôn đốc việc thực hiện Công văn này, định kỳ báo cáo Ban Thường vụ Đảng ủy.

            """;

    private static final List<String> RECIPIENTS =
            List.of("Nơi nhận:", "- Ban Thường vụ Tỉnh ủy (để b/c),", "- Như kính gửi,", "- Lưu Đảng ủy.");
    private static final List<String> SIGNATURE =
            List.of("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC", "Lê Quang Định");

    private static final String PLAIN = left() + right() + BODY + lines(RECIPIENTS) + "\n" + lines(SIGNATURE);

    private final DirectiveReader reader = Readers.byShippedRules();

    static Stream<Arguments> variants() {
        Map<String, String> variants = new LinkedHashMap<>();
        String foot = lines(RECIPIENTS) + "\n" + lines(SIGNATURE);
        variants.put("right column first", right() + left() + BODY + foot);
        variants.put(
                "columns by blanks",
                rows(LEFT, RIGHT, "            ") + BODY + rows(RECIPIENTS, SIGNATURE, "          "));
        variants.put("columns by tabs", rows(LEFT, RIGHT, "\t") + BODY + rows(RECIPIENTS, SIGNATURE, "\t"));
        variants.put("columns by bars", rows(LEFT, RIGHT, " | ") + BODY + foot);
        variants.put("columns by one blank", rows(LEFT, RIGHT, " ") + BODY + foot);
        variants.put("columns line by line", rows(LEFT, RIGHT, "\n") + BODY + foot);
        variants.put("signature first", left() + right() + BODY + lines(SIGNATURE) + "\n" + lines(RECIPIENTS));
        variants.put("signature on the left", left() + right() + BODY + rows(SIGNATURE, RECIPIENTS, "        "));
        variants.put("stamped", stamp() + PLAIN);
        variants.put("stamped behind the head", left() + right() + stamp() + BODY + foot);
        variants.put("broken place", PLAIN.replace("Hòa, ngày 09 tháng", "Hòa, ngày\n09 tháng"));
        variants.put("annex", PLAIN + "\nPHỤ LỤC\nDANH SÁCH KHU DÂN CƯ\n1. Thôn Một\n2. Thôn Hai\n");
        variants.put(
                "signed electronically",
                "Ký bởi: Đảng ủy xã\nvp@example.vn\nThời gian ký: 09.03.2026 10:11:12 +07:00\n" + PLAIN
                        + "\nNgười ký: Đảng ủy xã\nThời gian ký: 09/03/2026\n10:11:12 +07:00\n");
        Map<String, UnaryOperator<String>> edits = new LinkedHashMap<>();
        edits.put("decomposed", text -> Normalizer.normalize(text, Normalizer.Form.NFD));
        edits.put("line ends of Windows", text -> text.replace("\n", "\r\n"));
        edits.put("other dashes", text -> text.replace("- ", "– "));
        edits.put("dots for dashes", text -> text.replaceAll("(?m)^( *)- ", "$1• "));
        edits.put("two blanks", text -> text.replaceAll("(?<=\\S) (?=\\S)", "  "));
        edits.put("other tone marks", text -> text.replace("ủy", "uỷ").replace("Hòa", "Hoà"));
        edits.put("wrapped", text -> wrapped(text, 80));
        edits.put("wrapped narrowly", text -> wrapped(text, 62));
        edits.put("page numbers", text -> paged(wrapped(text, 80), "\n- %d -\n\n"));
        edits.put("pages of pages", text -> paged(wrapped(text, 80), "Trang %d/4\n"));
        edits.put("bare page numbers", text -> paged(wrapped(text, 80), "%d\n"));
        edits.put("no blank lines", text -> text.replaceAll("\n\\s*\n", "\n"));
        edits.forEach((name, edit) -> variants.put(name, edit.apply(PLAIN)));
        return variants.entrySet().stream().map(variant -> Arguments.of(variant.getKey(), variant.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void variants(String name, String text) {
        Reading plain = reader.read(PLAIN);

        Reading variant = reader.read(text);

        assertThat(heading(variant))
                .isEqualTo(heading(plain))
                .doesNotContain("null")
                .contains("PHO BI THU");
        assertThat(clauses(variant)).isEqualTo(clauses(plain)).containsExactly("1", "1-1", "1-2", "2", "3");
    }

    private static String heading(Reading reading) {
        ReadHeading read = reading.heading();
        String all = String.join(
                "\n",
                read.issuer(),
                read.superior(),
                read.number() + " " + read.notation(),
                read.place() + " " + read.issuedOn(),
                read.type() + " " + read.subject(),
                String.join("; ", read.addressees()),
                read.recipients().toString(),
                read.signatures().toString(),
                read.bases().stream()
                        .map(d -> d.number() + d.notation() + d.date())
                        .toList()
                        .toString());
        return Folded.fold(all.replaceAll(" +", " ")).toUpperCase(Locale.ROOT);
    }

    private static List<String> clauses(Reading reading) {
        return reading.clauses().stream()
                .map(clause -> clause.id().replace('–', '-').replace('•', '-'))
                .toList();
    }

    private static String left() {
        return lines(LEFT);
    }

    private static String right() {
        return lines(RIGHT);
    }

    private static String stamp() {
        return "VĂN PHÒNG HĐND VÀ UBND XÃ\nĐẾN  Số: 163\nNgày: 10/3/2026\nChuyển: Đ/c Chánh Văn phòng\n";
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private static String rows(List<String> left, List<String> right, String gap) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            rows.append(i < left.size() ? left.get(i) : "")
                    .append(i < right.size() ? gap + right.get(i) : "")
                    .append('\n');
        }
        return rows.toString();
    }

    private static String wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            StringBuilder now = new StringBuilder();
            for (String word : line.split(" ")) {
                if (now.length() + 1 + word.length() > width) {
                    lines.add(now.toString());
                    now.setLength(0);
                }
                now.append(now.isEmpty() ? "" : " ").append(word);
            }
            lines.add(now.toString());
        }
        return String.join("\n", lines);
    }

    private static String paged(String text, String number) {
        StringBuilder paged = new StringBuilder();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            paged.append(line).append('\n');
            at++;
            if (at % 17 == 0) {
                paged.append(number.formatted(at / 17 + 1));
            }
        }
        return paged.toString();
    }
}
