package vn.chidao.demo;

import static vn.chidao.shared.ContentArea.C1_ECONOMY_POVERTY;
import static vn.chidao.shared.ContentArea.C2_CULTURE_EDU_HEALTH;
import static vn.chidao.shared.ContentArea.C3_ENVIRONMENT;
import static vn.chidao.shared.ContentArea.C4_LAW_ORDER;
import static vn.chidao.shared.ContentArea.C5_DEMOCRACY_SUPERVISION;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.ContentArea;

/**
 * Two years of the joint programme of Đức Cơ as they happen: who takes on what and where, who helps which household, what
 * is done, and what the figures of the year are. The expected figures are added up here by hand, from the words the
 * officers write, and never by the product.
 */
final class DucCoStory {

    static final String FRONT = "dc-mttq";
    static final String STANDING_BODY = "dc-btt";
    /** The six who sign, the lead first. */
    static final List<String> SIGNERS = List.of(FRONT, "dc-ldld", "dc-hnd", "dc-hpn", "dc-doan", "dc-ccb");

    /** In the order in which the second version is signed. */
    static final List<String> SIGNING_ORDER = List.of("dc-ccb", "dc-hpn", FRONT, "dc-doan", "dc-ldld", "dc-hnd");

    static final String REFUSES = "dc-ccb";
    static final String REFUSAL = "Phần của Hội chưa nêu việc cảm hóa con em hội viên vi phạm pháp luật.";

    static final Map<String, String> SHARES = Map.of(
            FRONT,
            "Chủ trì hiệp thương; giám sát, phản biện; theo dõi, tổng hợp, đánh giá kết quả.",
            "dc-ldld",
            "Triển khai cuộc vận động tại cơ quan, đơn vị, doanh nghiệp.",
            "dc-hnd",
            "Phong trào nông dân thi đua sản xuất, kinh doanh giỏi; mô hình liên kết sản xuất, hợp tác xã kiểu mới.",
            "dc-hpn",
            "Xây dựng gia đình 5 không, 3 sạch; mô hình Hàng rào xanh, Con đường hoa.",
            "dc-doan",
            "Bảo vệ môi trường, giữ gìn an ninh trật tự ở khu dân cư.",
            "dc-ccb",
            "Tuyên truyền, giáo dục pháp luật; cựu chiến binh giúp nhau giảm nghèo.");

    static final String MENDED_SHARE =
            "Tuyên truyền, giáo dục pháp luật; giúp nhau giảm nghèo; cảm hóa con em hội viên vi phạm pháp luật.";

    static final String CHU_TY = "chu-ty";
    static final String IA_DIN = "ia-din";
    static final String IA_DOM = "ia-dom";
    static final List<String> COMMUNES = List.of(CHU_TY, IA_DIN, IA_DOM);
    /** Concludes its own programme when the others have had theirs for months. */
    static final String LATE_COMMUNE = IA_DOM;

    static final String TDP1 = "dc-kdc-chu-ty-to-dan-pho-1";
    static final String TDP2 = "dc-kdc-chu-ty-to-dan-pho-2";
    static final String TROL_DENG = "dc-kdc-chu-ty-lang-trol-deng";
    static final String DOAN_KET = "dc-kdc-ia-din-thon-doan-ket";
    static final String NEH = "dc-kdc-ia-din-lang-neh";
    static final String IA_MUT = "dc-kdc-ia-dom-thon-ia-mut";
    static final String MOOK_DEN = "dc-kdc-ia-dom-lang-mook-den";

    static final LocalDate BEGINS_ON = LocalDate.of(2017, 6, 12);
    static final LocalDate RECORDED_ON = LocalDate.of(2017, 7, 21);
    static final LocalDate REGISTERED_BY = LocalDate.of(2017, 8, 15);
    static final LocalDate REPORTED_BY = LocalDate.of(2017, 12, 20);

    /** Sends the first year's report when it has been added up already. */
    static final String LATE_REPORTER = "dc-doan";
    /** Is asked to put a number right. */
    static final String RETURNED_REPORTER = "dc-hpn";

    /** As its officer mistypes the fund, and as it is right. */
    static final String MISTYPED_FUND = "trên 69 triệu";

    static final String RIGHT_FUND = "trên 96 triệu";
    static final String FUND_NAME = "Quỹ “Vì người nghèo” vận động được";

    private DucCoStory() {}

    /** A row of a registration sheet. */
    record Line(
            ContentArea content,
            String kind,
            String title,
            @Nullable String place,
            String quantity,
            String unit) {

        Map<String, Object> asTyped() {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("content", content.name());
            row.put("kind", kind);
            row.put("title", title);
            if (place != null) {
                row.put("residentialArea", place);
            }
            row.put("quantity", quantity);
            row.put("unit", unit);
            return row;
        }
    }

    static final String FLOWERS = "Con đường hoa";

    /** What each takes on in 2017. */
    static final Map<String, List<Line>> SHEETS_2017 = Map.of(
            FRONT,
            List.of(
                    new Line(
                            C5_DEMOCRACY_SUPERVISION,
                            "SUPERVISION",
                            "Giám sát việc xác định hộ nghèo",
                            null,
                            "3",
                            "nội dung"),
                    new Line(C2_CULTURE_EDU_HEALTH, "MODEL", "Khu dân cư tự quản, đoàn kết", TDP2, "1", "mô hình")),
            "dc-ldld",
            List.of(
                    new Line(
                            C2_CULTURE_EDU_HEALTH,
                            "MODEL",
                            "Cơ quan văn hóa, công đoàn gương mẫu",
                            null,
                            "1",
                            "mô hình"),
                    new Line(C1_ECONOMY_POVERTY, "HOUSEHOLD_HELP", "Công đoàn đỡ đầu hộ nghèo", TDP2, "2", "hộ nghèo")),
            "dc-hnd",
            List.of(
                    new Line(C1_ECONOMY_POVERTY, "MODEL", "Tổ hợp tác trồng cà phê sạch", DOAN_KET, "2", "mô hình"),
                    new Line(
                            C1_ECONOMY_POVERTY,
                            "HOUSEHOLD_HELP",
                            "Nông dân giúp nhau thoát nghèo",
                            NEH,
                            "3",
                            "hộ nghèo")),
            "dc-hpn",
            List.of(
                    new Line(C3_ENVIRONMENT, "MODEL", FLOWERS, TROL_DENG, "1", "mô hình"),
                    new Line(C3_ENVIRONMENT, "MODEL", "Hàng rào xanh", NEH, "1", "mô hình"),
                    new Line(
                            C1_ECONOMY_POVERTY,
                            "HOUSEHOLD_HELP",
                            "Phụ nữ giúp nhau thoát nghèo",
                            TROL_DENG,
                            "1",
                            "hộ nghèo")),
            "dc-doan",
            List.of(
                    new Line(C3_ENVIRONMENT, "MODEL", "Tuyến đường thanh niên tự quản", MOOK_DEN, "1", "mô hình"),
                    new Line(
                            C1_ECONOMY_POVERTY,
                            "HOUSEHOLD_HELP",
                            "Thanh niên giúp hộ nghèo lập nghiệp",
                            IA_MUT,
                            "2",
                            "hộ nghèo")),
            "dc-ccb",
            List.of(
                    new Line(C4_LAW_ORDER, "MODEL", "Tổ cựu chiến binh tự quản an ninh", TDP1, "1", "mô hình"),
                    new Line(
                            C1_ECONOMY_POVERTY,
                            "HOUSEHOLD_HELP",
                            "Cựu chiến binh giúp nhau giảm nghèo",
                            TDP1,
                            "1",
                            "hộ nghèo")));

    /** What the Youth Union wants at first: the same model in the same place as the Women's Union. */
    static final List<Line> OVERLAPPING =
            List.of(new Line(C3_ENVIRONMENT, "MODEL", FLOWERS, TROL_DENG, "1", "mô hình"));

    /** Stands on the sheets of 2017 as well and is left out in the second year. */
    static final String NOT_AGAIN = "Hàng rào xanh";

    /** What the Women's Union takes on besides, in the second year. */
    static final Line NEW_IN_2018 = new Line(C3_ENVIRONMENT, "WORK", "Đổi rác lấy quà", TDP2, "1", "công trình");

    /** The Farmers' Association asks for this after its sheet of 2018 has been accepted: three models in place of two. */
    static final String AMENDED_QUANTITY = "3";

    /** What an organisation takes on in 2018: what it took on the year before, with few changes. */
    static List<Line> secondYear(String unit) {
        List<Line> before = SHEETS_2017.getOrDefault(unit, List.of());
        Stream<Line> kept = before.stream().filter(line -> !line.title().equals(NOT_AGAIN));
        return Stream.concat(kept, unit.equals("dc-hpn") ? Stream.of(NEW_IN_2018) : Stream.empty())
                .toList();
    }

    /** Where there are lists of poor households. */
    static final List<String> AREAS_WITH_LISTS = List.of(TDP1, TROL_DENG, NEH, IA_MUT, MOOK_DEN);

    /** A household on the list of a residential area, and who helps it at first. */
    record Poor(String place, String code, String head, String member, String helper) {}

    /** Beside those that the world brings along for Chư Ty; nobody helps {@code TĐ-01} yet. */
    static final List<Poor> POOR_2017 = List.of(
            new Poor(NEH, "N-01", "Rơ Mah Blit", "dc-hnd-ia-din", "dc-hnd-ia-din"),
            new Poor(NEH, "N-02", "Siu Phơi", "dc-hnd-ia-din", "dc-hnd-ia-din"),
            new Poor(NEH, "N-03", "Kpuih Yơn", "dc-hnd-ia-din", "dc-hnd-ia-din"),
            new Poor(NEH, "N-04", "Rah Lan Hơn", "dc-ccb-ia-din", "dc-hnd-ia-din"),
            new Poor(IA_MUT, "M-01", "Lê Thị Thơm", "dc-hpn-ia-dom", "dc-doan-ia-dom"),
            new Poor(IA_MUT, "M-02", "Nguyễn Văn Sáu", "dc-ccb-ia-dom", "dc-doan-ia-dom"),
            new Poor(MOOK_DEN, "MĐ-01", "Rơ Châm Púi", "dc-hnd-ia-dom", "dc-ccb-ia-dom"));

    /** The fourth in one place: passed on to the organisation it is a member of. */
    static final String FOURTH = "N-04";

    static final String FOURTH_GOES_TO = "dc-ccb-ia-din";
    static final String WITHOUT_HELPER = "TĐ-01";
    static final String FOUND_A_HELPER = "dc-hpn-chu-ty";

    /** How many households each branch reports to have helped, a year; as the lists of their residential areas have it. */
    static Map<String, Integer> helpedByBranch(int year) {
        boolean first = year == 2017;
        return Map.of(
                "dc-chnd-chu-ty-to-dan-pho-1", 1,
                "dc-chpn-chu-ty-to-dan-pho-1", 1,
                "dc-chccb-chu-ty-to-dan-pho-1", 1,
                "dc-chpn-chu-ty-lang-trol-deng", 1,
                "dc-cd-chu-ty-lang-trol-deng", 1,
                "dc-chnd-ia-din-lang-neh", first ? 3 : 2,
                "dc-chccb-ia-din-lang-neh", 1,
                "dc-cd-ia-dom-thon-ia-mut", first ? 2 : 1,
                "dc-chccb-ia-dom-lang-mook-den", 1);
    }

    /** Found to be out of poverty at the end of each year, by code. */
    static final Set<String> OUT_2017 = Set.of("N-01", "M-01");

    static final Set<String> OUT_2018 = Set.of("N-02", "N-03", "TĐ-02");

    /**
     * Something an organisation does and puts on record.
     *
     * @param duty words of the obligation it is recorded under
     * @param amount as the officer writes it
     * @param sameAs the title of another's record that has the figure already
     */
    record Deed(
            LocalDate on,
            String duty,
            String unit,
            ContentArea content,
            String title,
            String indicator,
            String amount,
            @Nullable String sameAs,
            boolean evidence) {}

    static final String FUND = "Quỹ “Vì người nghèo”";
    static final String MODELS = "01 mô hình";
    static final String STANDS_OUT = "01 nội dung và 01 khu dân cư";
    static final String HELP = "01 đến 03 hộ nghèo";
    static final String PROGRAMME_BELOW = "chủ trì hiệp thương, thống nhất";
    static final String SUPERVISION = "Phối hợp thực hiện giám sát các chương trình";

    private static final String FUND_FIGURE = "C107";
    private static final String OUT_OF_POVERTY = "C106";
    private static final String POVERTY_MODELS = "C114";
    private static final String LAND = "C116";
    private static final String LABOUR = "C117";
    private static final String FLOWER_ROADS = "C302";
    private static final String GREEN_FENCES = "C303";
    private static final String ORDER_MODELS = "C403";
    private static final String SUPERVISED = "C501";

    static final String FUND_OF_UNIONS = "Công đoàn và nông dân cùng ủng hộ quỹ";

    static final List<Deed> DEEDS = List.of(
            // 2017
            deed(
                    2017,
                    9,
                    12,
                    FUND,
                    STANDING_BODY,
                    C1_ECONOMY_POVERTY,
                    "Phát động tháng cao điểm",
                    FUND_FIGURE,
                    "1 tỷ 250 triệu",
                    true),
            deed(
                    2017,
                    9,
                    25,
                    FUND,
                    "dc-hnd",
                    C1_ECONOMY_POVERTY,
                    "Hiến đất mở đường vào làng Nẻh",
                    LAND,
                    "1,2 ha",
                    true),
            deed(
                    2017,
                    10,
                    2,
                    MODELS,
                    "dc-hnd",
                    C1_ECONOMY_POVERTY,
                    "Hai tổ hợp tác đầu tiên",
                    POVERTY_MODELS,
                    "2 mô hình",
                    false),
            deed(2017, 10, 3, FUND, "dc-ldld", C1_ECONOMY_POVERTY, FUND_OF_UNIONS, FUND_FIGURE, "185 triệu", true),
            deed(
                    2017,
                    10,
                    11,
                    FUND,
                    "dc-ccb",
                    C1_ECONOMY_POVERTY,
                    "Hội viên hiến đất làm sân bóng",
                    LAND,
                    "3.130 m²",
                    false),
            deed(
                    2017,
                    10,
                    16,
                    MODELS,
                    "dc-hpn",
                    C3_ENVIRONMENT,
                    "Con đường hoa làng Trol Đeng",
                    FLOWER_ROADS,
                    "850 m",
                    true),
            deed(
                    2017,
                    10,
                    20,
                    FUND,
                    "dc-hpn",
                    C1_ECONOMY_POVERTY,
                    "Hũ gạo tình thương",
                    FUND_FIGURE,
                    "trên 96 triệu",
                    false),
            new Deed(
                    LocalDate.of(2017, 10, 23),
                    FUND,
                    "dc-hnd",
                    C1_ECONOMY_POVERTY,
                    "Cùng công đoàn ủng hộ quỹ",
                    FUND_FIGURE,
                    "185 triệu",
                    FUND_OF_UNIONS,
                    false),
            deed(2017, 10, 30, MODELS, "dc-ccb", C4_LAW_ORDER, "Tổ tự quản an ninh", ORDER_MODELS, "1 mô hình", false),
            deed(
                    2017,
                    11,
                    2,
                    MODELS,
                    "dc-hpn",
                    C3_ENVIRONMENT,
                    "Hàng rào xanh làng Nẻh",
                    GREEN_FENCES,
                    "1,2 km",
                    false),
            deed(2017, 11, 4, FUND, "dc-doan", C3_ENVIRONMENT, "Ngày chủ nhật xanh", LABOUR, "2.450 công", true),
            deed(2017, 11, 6, FUND, "dc-ccb", C3_ENVIRONMENT, "Cựu chiến binh làm đường", LABOUR, "310 công", false),
            deed(
                    2017,
                    11,
                    8,
                    PROGRAMME_BELOW,
                    "dc-mttq-ia-din",
                    C1_ECONOMY_POVERTY,
                    "Nhân dân Ia Din hiến đất",
                    LAND,
                    "5.000 m²",
                    true),
            deed(
                    2017,
                    11,
                    14,
                    SUPERVISION,
                    STANDING_BODY,
                    C5_DEMOCRACY_SUPERVISION,
                    "Giám sát việc rà soát hộ nghèo",
                    SUPERVISED,
                    "3 nội dung",
                    true),
            deed(
                    2017,
                    11,
                    17,
                    FUND,
                    "dc-hnd",
                    C1_ECONOMY_POVERTY,
                    "Ba hội viên nông dân thoát nghèo",
                    OUT_OF_POVERTY,
                    "3 hộ",
                    false),
            deed(
                    2017,
                    11,
                    17,
                    FUND,
                    "dc-hpn",
                    C1_ECONOMY_POVERTY,
                    "Một hội viên phụ nữ thoát nghèo",
                    OUT_OF_POVERTY,
                    "1 hộ",
                    false),
            deed(
                    2017,
                    11,
                    20,
                    MODELS,
                    "dc-hnd",
                    C1_ECONOMY_POVERTY,
                    "Thêm một tổ hợp tác",
                    POVERTY_MODELS,
                    "3 mô hình",
                    true),
            deed(
                    2017,
                    11,
                    20,
                    MODELS,
                    "dc-ccb",
                    C1_ECONOMY_POVERTY,
                    "Mô hình nuôi bò",
                    POVERTY_MODELS,
                    "1 mô hình",
                    false),
            // 2018
            deed(2018, 3, 26, FUND, "dc-doan", C3_ENVIRONMENT, "Tháng Thanh niên", LABOUR, "1.800 công", true),
            deed(
                    2018,
                    4,
                    12,
                    FUND,
                    STANDING_BODY,
                    C1_ECONOMY_POVERTY,
                    "Doanh nghiệp ủng hộ quỹ",
                    FUND_FIGURE,
                    "28 tỷ 500 triệu",
                    true),
            deed(2018, 5, 15, FUND, "dc-hpn", C1_ECONOMY_POVERTY, "Nuôi heo đất", FUND_FIGURE, "120 triệu", false),
            deed(2018, 6, 8, FUND, "dc-hnd", C1_ECONOMY_POVERTY, "Hiến đất làm nhà văn hóa", LAND, "2.400 m²", true),
            deed(2018, 8, 20, MODELS, "dc-hpn", C3_ENVIRONMENT, "Nối dài con đường hoa", FLOWER_ROADS, "1,5 km", false),
            deed(
                    2018,
                    9,
                    10,
                    MODELS,
                    "dc-hnd",
                    C1_ECONOMY_POVERTY,
                    "Nhân rộng tổ hợp tác",
                    POVERTY_MODELS,
                    "5 mô hình",
                    true),
            deed(
                    2018,
                    10,
                    15,
                    FUND,
                    "dc-ldld",
                    C3_ENVIRONMENT,
                    "Đoàn viên công đoàn làm đường",
                    LABOUR,
                    "500 công",
                    false),
            deed(
                    2018,
                    11,
                    12,
                    FUND,
                    "dc-hnd",
                    C1_ECONOMY_POVERTY,
                    "Bốn hội viên nông dân thoát nghèo",
                    OUT_OF_POVERTY,
                    "4 hộ",
                    true),
            deed(
                    2018,
                    11,
                    12,
                    FUND,
                    "dc-ccb",
                    C1_ECONOMY_POVERTY,
                    "Hai cựu chiến binh thoát nghèo",
                    OUT_OF_POVERTY,
                    "2 hộ",
                    false));

    private static Deed deed(
            int year,
            int month,
            int day,
            String duty,
            String unit,
            ContentArea content,
            String title,
            String indicator,
            String amount,
            boolean evidence) {
        return new Deed(LocalDate.of(year, month, day), duty, unit, content, title, indicator, amount, null, evidence);
    }

    /** The registered line that a deed does, by their titles. */
    static final Map<String, String> DONE_FOR = Map.of(
            "Hai tổ hợp tác đầu tiên", "Tổ hợp tác trồng cà phê sạch",
            "Thêm một tổ hợp tác", "Tổ hợp tác trồng cà phê sạch",
            "Con đường hoa làng Trol Đeng", FLOWERS,
            "Tổ tự quản an ninh", "Tổ cựu chiến binh tự quản an ninh",
            "Ba hội viên nông dân thoát nghèo", "Nông dân giúp nhau thoát nghèo");

    /** What the report of a year says: content, indicator by its code or its name, and the number in the printed unit. */
    record Figure(ContentArea content, String what, String value, boolean more) {}

    /** What each commune reports every year: one content and one residential area that stand out (S3.II.1.1). */
    static final String CONTENT_THAT_STANDS_OUT = "Nội dung nổi bật";

    static final String AREA_THAT_STANDS_OUT = "Khu dân cư nổi bật";

    /** What each branch reports every year: the one to three households it helps (S3.II.1.2). */
    static final String HELPED = "Hộ nghèo nhận giúp đỡ";

    /**
     * The report of 2017. The fund is "trên", because the Women's Union counted no further than "trên 96 triệu"; what the
     * Farmers' Association gave together with the unions is counted there. The 2,450 days of the Youth Union are not in
     * it: its report came when the sums had been drawn.
     */
    static final List<Figure> FIGURES_2017 = List.of(
            new Figure(C1_ECONOMY_POVERTY, FUND_FIGURE, sum(1_250_000_000, 185_000_000, 96_000_000), true),
            new Figure(C1_ECONOMY_POVERTY, LAND, sum(12_000, 3_130, 5_000), false),
            new Figure(C1_ECONOMY_POVERTY, POVERTY_MODELS, sum(3, 1), false),
            new Figure(C1_ECONOMY_POVERTY, OUT_OF_POVERTY, sum(3, 1), false),
            new Figure(C1_ECONOMY_POVERTY, HELPED, sum(1, 1, 1, 1, 1, 3, 1, 2, 1), false),
            new Figure(C1_ECONOMY_POVERTY, CONTENT_THAT_STANDS_OUT, sum(1, 1, 1), false),
            new Figure(C2_CULTURE_EDU_HEALTH, AREA_THAT_STANDS_OUT, sum(1, 1, 1), false),
            new Figure(C3_ENVIRONMENT, FLOWER_ROADS, sum(850), false),
            new Figure(C3_ENVIRONMENT, GREEN_FENCES, sum(1_200), false),
            new Figure(C3_ENVIRONMENT, LABOUR, sum(310), false),
            new Figure(C4_LAW_ORDER, ORDER_MODELS, sum(1), false),
            new Figure(C5_DEMOCRACY_SUPERVISION, SUPERVISED, sum(3), false));

    /**
     * The report of 2018: what is counted in a period starts anew, models against poverty are as many as there are by now,
     * and the days of the Youth Union that came too late for 2017 are counted, marked as late.
     */
    static final List<Figure> FIGURES_2018 = List.of(
            new Figure(C1_ECONOMY_POVERTY, FUND_FIGURE, sum(28_500_000_000L, 120_000_000), false),
            new Figure(C1_ECONOMY_POVERTY, LAND, sum(2_400), false),
            new Figure(C1_ECONOMY_POVERTY, POVERTY_MODELS, sum(5), false),
            new Figure(C1_ECONOMY_POVERTY, OUT_OF_POVERTY, sum(4, 2), false),
            new Figure(C1_ECONOMY_POVERTY, HELPED, sum(1, 1, 1, 1, 1, 2, 1, 1, 1), false),
            new Figure(C1_ECONOMY_POVERTY, CONTENT_THAT_STANDS_OUT, sum(1, 1, 1), false),
            new Figure(C2_CULTURE_EDU_HEALTH, AREA_THAT_STANDS_OUT, sum(1, 1, 1), false),
            new Figure(C3_ENVIRONMENT, FLOWER_ROADS, sum(1_500), false),
            new Figure(C3_ENVIRONMENT, LABOUR, sum(2_450, 1_800, 500), false));

    private static String sum(long... parts) {
        return String.valueOf(Arrays.stream(parts).sum());
    }
}
