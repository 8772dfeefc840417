package vn.chidao.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chidao.shared.BusinessRuleViolation;

/** What files are refused for, and where; without a database. */
class WorldImportTests {

    private static final Map<String, String> FILES = Map.of(
            "units.csv",
            """
            id,name,short_name,kind,level,parent,notation,valid_from,valid_to
            hu,Huyện ủy,Huyện ủy,PARTY_COMMITTEE,DISTRICT,,HU,2010-01-01,
            vphu,"Văn phòng, Huyện ủy",Văn phòng,PARTY_OFFICE,DISTRICT,hu,VPHU,2010-01-01,2025-06-30
            xa,Đảng ủy xã,Đảng ủy xã,PARTY_COMMITTEE,COMMUNE,hu,ĐU,2010-01-01,
            """,
            "positions.csv",
            """
            id,unit,name,roles,valid_from,valid_to
            vphu.chanh-vp,vphu,Chánh Văn phòng,LEADER CHIEF_OF_OFFICE,2010-01-01,
            """,
            "people.csv",
            """
            person,name,position,from,to,acting
            nguoi-1,Người thứ nhất,vphu.chanh-vp,2015-06-01,2016-12-31,false
            nguoi-1,Người thứ nhất,vphu.chanh-vp,2017-01-01,,true
            """,
            "changes.csv",
            """
            unit,from,name,short_name,notation,parent
            xa,2020-07-01,Đảng ủy phường,Đảng ủy phường,ĐU,hu
            """,
            "terms.csv",
            """
            unit,name,from,to
            hu,2015-2020,2015-08-01,2020-07-31
            hu,2020-2025,2020-08-01,2025-07-31
            """,
            "successors.csv",
            """
            unit,successor
            vphu,xa
            """);

    @Test
    void readsQuotedCellsDaysAndRoles() {
        KnownRegister register = register();
        WorldPlan plan = plan(FILES, register, new Faults());

        assertThat(plan.units).extracting(unit -> unit.value().id()).containsExactly("hu", "vphu", "xa");
        assertThat(plan.units.get(1).value().validTo()).isEqualTo("2025-06-30");
        assertThat(plan.states)
                .extracting(state -> state.state().name())
                .containsExactly("Huyện ủy", "Văn phòng, Huyện ủy", "Đảng ủy xã", "Đảng ủy phường");
        assertThat(plan.positions.get(0).value().roles())
                .containsExactly(PositionRole.LEADER, PositionRole.CHIEF_OF_OFFICE);
        assertThat(plan.holdings).extracting(World.Holding::acting).containsExactly(false, true);
        assertThat(plan.successions).extracting(SuccessorView::since).containsExactly(LocalDate.of(2025, 7, 1));
        assertThat(plan.terms).hasSize(2);
    }

    @Test
    void nothingOutlivesTheUnitItBelongsTo() {
        WorldPlan plan = plan(FILES, register(), new Faults());

        assertThat(plan.positions.get(0).value().validTo()).isEqualTo("2025-06-30");
        assertThat(plan.holdings.get(1).to()).isEqualTo("2025-06-30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "units.csv|3|kind|csv-unknown|PARTY_OFFICE|OFFICE",
                "units.csv|3|level|csv-unknown|PARTY_OFFICE,DISTRICT|PARTY_OFFICE,WARD",
                "units.csv|3|parent|csv-unknown|DISTRICT,hu|DISTRICT,tu",
                "units.csv|3|valid_from|csv-bad-day|2010-01-01,2025|01/01/2010,2025",
                "units.csv|3|valid_to|csv-ends-before-start|2025-06-30|2009-06-30",
                "units.csv|4|id|csv-twice|xa,|hu,",
                "units.csv|3|id|csv-bad-id|vphu,|VPHU,",
                "units.csv|2|short_name|csv-missing|hu,Huyện ủy,Huyện ủy|hu,Huyện ủy,",
                "units.csv|2|parent|csv-circular|DISTRICT,,HU|DISTRICT,xa,HU",
                "units.csv|3|parent|csv-parent-not-then|VPHU,2010|VPHU,2009",
                "positions.csv|2|unit|csv-unknown|vphu,Chánh|ubnd,Chánh",
                "positions.csv|2|id|csv-position-elsewhere|vphu,Chánh|hu,Chánh",
                "positions.csv|2|roles|csv-unknown|LEADER CHIEF|BOSS CHIEF",
                "positions.csv|2|valid_from|csv-not-in-life|2010-01-01|2009-12-31",
                "positions.csv|2|valid_to|csv-not-in-life|2010-01-01,|2010-01-01,2025-07-01",
                "people.csv|3|position|csv-unknown|vphu.chanh-vp,2017|vphu.van-thu,2017",
                "people.csv|3|name|csv-two-names|nhất,vphu.chanh-vp,2017|hai,vphu.chanh-vp,2017",
                "people.csv|3|from|csv-overlap|2017-01-01|2016-12-31",
                "people.csv|3|from|csv-overlap|2017-01-01|2015-06-01",
                "people.csv|3|from|csv-overlap|2017-01-01|2015-05-01",
                "people.csv|3|from|csv-not-in-life|2017-01-01|2025-07-01",
                "people.csv|3|acting|csv-unknown|,true|,yes",
                "changes.csv|2|unit|csv-unknown|xa,|huyen,",
                "changes.csv|2|from|csv-not-in-life|2020-07-01|2010-01-01",
                "changes.csv|2|parent|csv-circular|ĐU,hu|ĐU,xa",
                "changes.csv|2|parent|csv-parent-not-then|ĐU,hu|ĐU,vphu",
                "terms.csv|3|from|csv-term-overlaps|2020-08-01|2020-07-31",
                "terms.csv|3|name|csv-bad-id|2020-2025|XII",
                "successors.csv|2|unit|csv-successor-of-living|vphu,|hu,",
                "successors.csv|2|successor|csv-successor-itself|,xa|,vphu",
            })
    void refusesABadCellByFileLineAndColumn(
            String file, int line, String column, String reason, String good, String bad) {
        Map<String, String> files = new HashMap<>(FILES);
        assertThat(files.get(file)).contains(good);
        files.put(file, replaceFirst(files.get(file), good, bad));

        Faults faults = new Faults();
        plan(files, register(), faults);

        assertThat(faults.first()).anySatisfy(fault -> {
            assertThat(fault.key()).isEqualTo("organization.rule." + reason);
            assertThat(fault.args()).startsWith(file, line, column);
        });
    }

    @Test
    void namesTheWholeCircleAndItsDay() {
        Faults faults = new Faults();
        plan(
                with("changes.csv", "unit,from,name,short_name,notation,parent\nhu,2018-01-01,HU,HU,HU,xa\n"),
                register(),
                faults);

        assertThat(faults.first())
                .filteredOn(fault -> fault.key().endsWith("csv-circular"))
                .singleElement()
                .extracting(BusinessRuleViolation::args)
                .isEqualTo(List.of("changes.csv", 2, "parent", "hu → xa → hu", "01/01/2018"));
    }

    @Test
    void refusesAMissingColumnATornLineAndAnOpenQuote() {
        assertRefused("csv-column-missing", FILES.get("units.csv").replace("short_name", "short"));
        assertRefused("csv-column-twice", FILES.get("units.csv").replace("short_name", "name"));
        assertRefused("csv-cells", FILES.get("units.csv").replace(",HU,", ","));
        assertRefused("csv-open-quote", FILES.get("units.csv").replace("Huyện ủy\",", "Huyện ủy,"));
        assertRefused("csv-semicolons", FILES.get("units.csv").replace(",", ";"));
        assertRefused("csv-empty", "");
        assertRefused("csv-empty", "\n\n");
    }

    @Test
    void countsLinesAsAnEditorDoes() {
        String units = FILES.get("units.csv")
                .replace("\"Văn phòng, Huyện ủy\"", "\"Văn phòng,\nHuyện ủy\"")
                .replace("\nxa,", "\n\nxa,")
                .replace("COMMUNE,hu", "WARD,hu")
                .replace("\n", "\r\n");
        Faults faults = new Faults();
        plan(Map.of("units.csv", units), register(), faults);

        assertThat(faults.first())
                .singleElement()
                .extracting(fault -> fault.args().get(1))
                .isEqualTo(6);
    }

    @Test
    void acceptsAByteOrderMarkAndOneUnicodeForm() {
        Faults faults = new Faults();
        String decomposed = Normalizer.normalize(FILES.get("units.csv"), Normalizer.Form.NFD);
        WorldPlan plan = plan(Map.of("units.csv", "\uFEFF" + decomposed), register(), faults);

        assertThat(faults.first()).isEmpty();
        assertThat(plan.states.get(0).state().name()).isEqualTo("Huyện ủy");
    }

    @Test
    void namesTheLineWhereTheEncodingIsWrong() {
        // That code page has the letters of line 3 alone.
        byte[] windows = FILES.get("units.csv").getBytes(Charset.forName("windows-1258"));
        Faults faults = new Faults();
        plan(new WorldFiles("tệp", Map.of("units.csv", windows)), register(), faults);

        assertThat(faults.first()).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo("organization.rule.csv-not-utf8");
            assertThat(fault.args()).containsExactly("units.csv", 3);
        });
    }

    @Test
    void oneFaultDoesNotMakeAHundred() {
        Map<String, String> files = new HashMap<>(FILES);
        files.computeIfPresent("units.csv", (name, text) -> text.replace("HU,2010-01-01,\n", "HU,2010-13-01,\n"));
        Faults faults = new Faults();
        plan(files, register(), faults);

        assertThat(faults.first())
                .extracting(fault -> fault.args().get(0))
                .contains("units.csv")
                .doesNotContain("people.csv");
    }

    @Test
    @Timeout(30)
    void findsOneBadRowAmongTwentyThousandAndAHundredOfMany() {
        Faults one = new Faults();
        plan(Map.of("units.csv", communes(20_000, 12_345)), register(), one);

        assertThat(one.first())
                .singleElement()
                .satisfies(fault -> assertThat(fault.args()).startsWith("units.csv", 12_347, "valid_from"));

        Faults many = new Faults();
        plan(Map.of("units.csv", communes(20_000, -1).replace("COMMUNE", "WARD")), register(), many);

        assertThat(many.count()).isEqualTo(20_000);
        assertThat(many.first()).hasSize(100);
    }

    @Test
    void everyOrganisationOfHonQuanThatWorksHasALeader() {
        World world = Worlds.HON_QUAN.read();

        Map<String, Set<PositionRole>> roles = world.positions().stream()
                .map(World.At::value)
                .collect(Collectors.groupingBy(
                        World.Position::unitId,
                        Collectors.flatMapping(position -> position.roles().stream(), Collectors.toSet())));
        assertThat(world.units())
                .extracting(at -> at.value().unit())
                .filteredOn(unit ->
                        !unit.kind().equals("RESIDENTIAL_AREA") && !unit.id().equals("tinh-uy-bp"))
                .allSatisfy(unit -> assertThat(roles.get(unit.id())).contains(PositionRole.LEADER));
        assertThat(List.of("ubnd", "bdv-hu", "du-tan-khai", "cb-mttq", "db-ca", "mttq", "ldld", "hccb"))
                .allSatisfy(unit -> assertThat(roles.get(unit)).contains(PositionRole.OFFICER));
    }

    private static String communes(int count, int bad) {
        return IntStream.range(0, count)
                .mapToObj(i -> "xa-%1$d,Đảng ủy xã %1$d,Đảng ủy xã %1$d,PARTY_COMMITTEE,COMMUNE,%2$s,ĐU,%3$s,"
                        .formatted(i, i == 0 ? "" : "xa-0", i == bad ? "2010-02-30" : "2010-01-01"))
                .collect(Collectors.joining(
                        "\n", "id,name,short_name,kind,level,parent,notation,valid_from,valid_to\n", "\n"));
    }

    private static void assertRefused(String reason, String units) {
        Faults faults = new Faults();
        plan(with("units.csv", units), register(), faults);
        assertThat(faults.first()).extracting(BusinessRuleViolation::key).contains("organization.rule." + reason);
    }

    private static Map<String, String> with(String file, String text) {
        Map<String, String> files = new HashMap<>(FILES);
        files.put(file, text);
        return files;
    }

    private static String replaceFirst(String text, String good, String bad) {
        int at = text.indexOf(good);
        return text.substring(0, at) + bad + text.substring(at + good.length());
    }

    private static WorldPlan plan(Map<String, String> files, KnownRegister register, Faults faults) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        files.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return plan(new WorldFiles("tệp", contents), register, faults);
    }

    private static WorldPlan plan(WorldFiles files, KnownRegister register, Faults faults) {
        return new WorldPlan(files, World.read(files, register, faults), register, faults);
    }

    private static KnownRegister register() {
        KnownRegister register = KnownRegister.empty();
        Catalogue.shipped().kinds().forEach(kind -> register.kinds().put(kind.id(), kind));
        Catalogue.shipped().levels().forEach(level -> register.levels().put(level.id(), level));
        return register;
    }
}
