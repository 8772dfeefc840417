package vn.chidao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chidao.shared.BusinessRuleViolation;

class WorldImportTests {

    private static final String UNITS = """
            id,name,short_name,kind,level,parent,notation,valid_from,valid_to
            hu,Huyện ủy,Huyện ủy,PARTY_COMMITTEE,DISTRICT,,HU,2010-01-01,
            vphu,"Văn phòng, Huyện ủy",Văn phòng,PARTY_OFFICE,DISTRICT,hu,VPHU,2010-01-01,2025-06-30
            """;
    private static final String POSITIONS = """
            id,unit,name,roles,valid_from,valid_to
            vphu.chanh-vp,vphu,Chánh Văn phòng,LEADER CHIEF_OF_OFFICE,2010-01-01,
            """;
    private static final String PEOPLE = """
            person,name,position,from,to,acting
            nguoi-1,Người thứ nhất,vphu.chanh-vp,2015-06-01,2016-12-31,false
            nguoi-1,Người thứ nhất,vphu.chanh-vp,2017-01-01,,true
            """;

    @Test
    void readsQuotedCellsDaysAndRoles() {
        World world = read(UNITS, POSITIONS, PEOPLE);

        assertThat(world.units())
                .extracting(unit -> unit.state().name())
                .containsExactly("Huyện ủy", "Văn phòng, Huyện ủy");
        assertThat(world.units().get(1).validTo()).isEqualTo("2025-06-30");
        assertThat(world.positions().get(0).roles()).containsExactly(PositionRole.LEADER, PositionRole.CHIEF_OF_OFFICE);
        assertThat(world.holdings()).extracting(World.Holding::acting).containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "units.csv|3|kind|csv-unknown|PARTY_OFFICE|OFFICE",
                "units.csv|3|parent|csv-unknown|DISTRICT,hu|DISTRICT,tu",
                "units.csv|3|valid_from|csv-bad-day|2010-01-01,2025|01/01/2010,2025",
                "units.csv|3|valid_to|csv-ends-before-start|2025-06-30|2009-06-30",
                "units.csv|3|id|csv-twice|vphu,|hu,",
                "units.csv|3|id|csv-bad-id|vphu,|VPHU,",
                "units.csv|2|short_name|csv-missing|hu,Huyện ủy,Huyện ủy|hu,Huyện ủy,",
                "positions.csv|2|unit|csv-unknown|vphu,Chánh|ubnd,Chánh",
                "positions.csv|2|id|csv-position-elsewhere|vphu,Chánh|hu,Chánh",
                "positions.csv|2|roles|csv-unknown|LEADER CHIEF|BOSS CHIEF",
                "people.csv|3|position|csv-unknown|vphu.chanh-vp,2017|vphu.van-thu,2017",
                "people.csv|3|name|csv-two-names|nhất,vphu.chanh-vp,2017|hai,vphu.chanh-vp,2017",
                "people.csv|3|from|csv-overlap|2017-01-01|2016-12-31",
                "people.csv|3|acting|csv-unknown|,true|,yes",
            })
    void refusesABadCellByFileLineAndColumn(
            String file, int line, String column, String reason, String good, String bad) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> read(
                        UNITS.replace(file.equals("units.csv") ? good : "\0", bad),
                        POSITIONS.replace(file.equals("positions.csv") ? good : "\0", bad),
                        PEOPLE.replace(file.equals("people.csv") ? good : "\0", bad)))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("organization.rule." + reason);
                    assertThat(refused.args()).startsWith(file, line, column);
                });
    }

    @Test
    void refusesAMissingColumnATornLineAndAnOpenQuote() {
        assertRefused("csv-column-missing", UNITS.replace("short_name", "short"));
        assertRefused("csv-cells", UNITS.replace(",HU,", ","));
        assertRefused("csv-open-quote", UNITS.replace("Huyện ủy\",", "Huyện ủy,"));
        assertRefused("csv-empty", "");
    }

    @Test
    void everyOrganisationOfHonQuanThatWorksHasALeader() {
        World world = Worlds.HON_QUAN.read();

        Map<String, Set<PositionRole>> roles = world.positions().stream()
                .collect(Collectors.groupingBy(
                        World.Position::unitId,
                        Collectors.flatMapping(position -> position.roles().stream(), Collectors.toSet())));
        assertThat(world.units())
                .filteredOn(unit ->
                        !unit.kind().equals("RESIDENTIAL_AREA") && !unit.id().equals("tinh-uy-bp"))
                .allSatisfy(unit -> assertThat(roles.get(unit.id())).contains(PositionRole.LEADER));
        assertThat(List.of("ubnd", "bdv-hu", "du-tan-khai", "cb-mttq", "db-ca", "mttq", "ldld", "hccb"))
                .allSatisfy(unit -> assertThat(roles.get(unit)).contains(PositionRole.OFFICER));
    }

    private static void assertRefused(String reason, String units) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> read(units, POSITIONS, PEOPLE))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("organization.rule." + reason));
    }

    private static World read(String units, String positions, String people) {
        return World.of(
                Catalogue.shipped(),
                CsvFile.parse("units.csv", units, World.UNIT_COLUMNS),
                CsvFile.parse("positions.csv", positions, World.POSITION_COLUMNS),
                CsvFile.parse("people.csv", people, World.PEOPLE_COLUMNS));
    }
}
