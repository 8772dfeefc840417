package vn.chidao.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import vn.chidao.access.Access;
import vn.chidao.shared.BusinessClock;
import vn.chidao.testing.TestAccess;
import vn.chidao.testing.TestDatabase;

/**
 * Every world in one real PostgreSQL: they load, load again without a change, do not disturb each other, and whoever
 * their directives name can be addressed and has somebody to act.
 */
@SpringJUnitConfig(WorldsIntegrationTests.Register.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorldsIntegrationTests {

    @Autowired
    private WorldImport worlds;

    @Autowired
    private OrganizationDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void load() {
        Stream.of(Worlds.values()).map(Worlds::folder).forEach(worlds::load);
    }

    @Test
    void loadingThemAgainChangesNothing() {
        Map<String, List<String>> before = contents();

        load();

        assertThat(contents()).isEqualTo(before);
        assertThat(before.get("organization")).hasSize(33 + 18 + 271 + 477 + 278 + 316);
        assertThat(before.get("person")).hasSizeGreaterThan(2_500);
    }

    /** What is loaded on top of the played world adds to it and takes nothing from it. */
    @Test
    void theProvinceDoesNotDisturbTheDistrict() {
        List<String> addressees = List.of(
                "ubnd",
                "bdv-hu",
                "du-tan-khai",
                "du-minh-duc",
                "du-an-khuong",
                "cb-mttq",
                "db-ca",
                "mttq",
                "ldld",
                "hnd",
                "hpn",
                "huyen-doan",
                "hccb");

        assertThat(resolve(
                        Worlds.HON_QUAN,
                        "unit:ubnd,unit:bdv-hu,party-organizations-below:hu,unit:mttq,member-organizations-of:mttq"))
                .containsExactlyElementsOf(addressees);
        assertThat(resolve(Worlds.HON_QUAN, "party-organizations-below:tinh-uy-bp"))
                .containsExactly("hu");
        assertThat(resolve(Worlds.HON_QUAN, "front-below:mttq,people-committees-below:ubnd"))
                .hasSize(6);
        assertThat(addressees)
                .allSatisfy(unit -> assertThat(directory.positionsOf(unit))
                        .extracting(PositionView::id)
                        .containsExactlyElementsOf(Worlds.HON_QUAN.positions().stream()
                                .filter(row -> row.required("unit").equals(unit))
                                .map(row -> row.required("id"))
                                .toList()));
    }

    static Stream<Arguments> addressees() {
        return Stream.of(
                // 77-CV/HU: who receives a copy above the district
                Arguments.of(Worlds.BINH_PHUOC, "unit:tinh-uy-bp,unit:bp-bdv", 2),
                Arguments.of(Worlds.BINH_PHUOC, "member-organizations-of:bp-mttq", 5),
                // Chỉ thị of Thành ủy Bắc Ninh
                Arguments.of(Worlds.BAC_NINH, "party-organizations-below:bn-thanh-uy", 23),
                Arguments.of(Worlds.BAC_NINH, "unit:bn-ubnd,people-committees-below:bn-ubnd", 20),
                Arguments.of(Worlds.BAC_NINH, "unit:bn-mttq,unit:bn-btt,front-below:bn-mttq", 21),
                Arguments.of(Worlds.BAC_NINH, "member-organizations-of:bn-mttq", 5),
                Arguments.of(Worlds.BAC_NINH, "unit:bn-bcd,unit:bn-btv,unit:bn-btg,unit:bn-bdv,unit:bn-dai", 5),
                Arguments.of(Worlds.BAC_NINH, "party-organizations-below:bn-du-suoi-hoa", 3),
                // 632-CV/TU
                Arguments.of(Worlds.KIEN_GIANG, "party-organizations-below:kg-tinh-uy", 19),
                Arguments.of(Worlds.KIEN_GIANG, "unit:kg-bcsd-ubnd,unit:kg-ubnd,people-committees-below:kg-ubnd", 17),
                Arguments.of(Worlds.KIEN_GIANG, "unit:kg-dd-mttq,unit:kg-mttq,front-below:kg-mttq", 17),
                Arguments.of(Worlds.KIEN_GIANG, "unit:kg-dd-hnd,unit:kg-dd-hpn,unit:kg-dd-ccb,unit:kg-dd-ldld", 4),
                Arguments.of(Worlds.KIEN_GIANG, "member-organizations-of:kg-mttq", 8),
                Arguments.of(Worlds.KIEN_GIANG, "unit:kg-btg,unit:kg-bdv,unit:kg-vp,unit:kg-btv,unit:kg-bao", 5),
                Arguments.of(Worlds.KIEN_GIANG, "party-organizations-below:kg-huyen-uy-tan-hiep", 12),
                Arguments.of(Worlds.KIEN_GIANG, "front-below:kg-mttq-go-quao", 11),
                // The joint programme of Đức Cơ: its six parties, who receives it, who follows in the communes
                Arguments.of(Worlds.DUC_CO, "unit:dc-btt,member-organizations-of:dc-mttq", 6),
                Arguments.of(Worlds.DUC_CO, "unit:gl-mttq,member-organizations-of:gl-mttq", 7),
                Arguments.of(Worlds.DUC_CO, "unit:dc-huyen-uy,unit:dc-ubnd,unit:dc-bdv,unit:dc-btg,unit:dc-bcd-ntm", 5),
                Arguments.of(Worlds.DUC_CO, "front-below:dc-mttq,people-committees-below:dc-ubnd", 20),
                Arguments.of(Worlds.DUC_CO, "member-organizations-of:dc-mttq-chu-ty", 5),
                Arguments.of(Worlds.DUC_CO, "party-organizations-below:dc-huyen-uy", 13),
                // Two tiers: from the province straight to the communes
                Arguments.of(Worlds.DONG_NAI, "party-organizations-below:dn-tinh-uy", 14),
                Arguments.of(Worlds.DONG_NAI, "front-below:dn-mttq,people-committees-below:dn-ubnd", 20),
                Arguments.of(Worlds.DONG_NAI, "member-organizations-of:dn-mttq", 5),
                Arguments.of(Worlds.DONG_NAI, "member-organizations-of:dn-mttq-tan-hung", 4));
    }

    @ParameterizedTest
    @MethodSource("addressees")
    void whomADirectiveNamesCanBeAddressed(Worlds world, String selector, int count) {
        assertThat(resolve(world, selector)).hasSize(count).allSatisfy(unit -> {
            assertThat(directory.positions(unit, PositionRole.CLERK)).isNotEmpty();
            assertThat(directory.positions(unit, PositionRole.OFFICER)).isNotEmpty();
            assertThat(directory.positions(unit, PositionRole.LEADER)).isNotEmpty();
        });
    }

    /** The same words find the body of a district and that of a two-tier commune. */
    @ParameterizedTest
    @CsvSource({
        "BAC_NINH,mass-mobilization-of:bn-mttq,bn-bdv",
        "BAC_NINH,propaganda-of:bn-thanh-uy,bn-btg",
        "BAC_NINH,standing-board-of:bn-ubnd,bn-btv",
        "BAC_NINH,steering-committee-of:bn-btt,bn-bcd",
        "BAC_NINH,committee-of:bn-cb-suoi-hoa-khu-1,bn-du-suoi-hoa",
        "KIEN_GIANG,mass-mobilization-of:kg-tinh-uy,kg-bdv",
        "KIEN_GIANG,front-of:kg-huyen-uy-an-bien,kg-mttq-an-bien",
        "KIEN_GIANG,office-of:kg-dd-mttq,kg-vp",
        "DUC_CO,front-standing-body-of:dc-ubnd-ia-dom,dc-btt-ia-dom",
        "DUC_CO,committee-of:dc-mttq-chu-ty,dc-du-chu-ty",
        "DONG_NAI,mass-mobilization-of:dn-mttq,dn-btgdv",
        "DONG_NAI,mass-mobilization-of:dn-mttq-tan-khai,dn-bxdd-tan-khai",
        "DONG_NAI,propaganda-of:dn-du-minh-duc,dn-bxdd-minh-duc",
        "DONG_NAI,inspection-commission-of:dn-ubnd-tan-quan,dn-ubkt-tan-quan",
        "DONG_NAI,people-committee-of:dn-mttq-tan-hung,dn-ubnd-tan-hung",
        "BINH_PHUOC,mass-mobilization-of:tinh-uy-bp,bp-bdv",
        "BINH_PHUOC,front-of:tinh-uy-bp,bp-mttq",
        "HON_QUAN,mass-mobilization-of:mttq,bdv-hu",
        "HON_QUAN,organization-commission-of:ubnd,btc-hu"
    })
    void aFunctionFindsTheBodyThatHasItThere(Worlds world, String selector, String body) {
        assertThat(resolve(world, selector)).containsExactly(body);
    }

    @Test
    void whatIsBelowIsReachedHoweverDeep() {
        assertThat(resolve(Worlds.BAC_NINH, "party-cells-below:bn-thanh-uy")).hasSize(2 + 26);
        assertThat(resolve(Worlds.DUC_CO, "residential-areas-below:gl-ubnd")).hasSize(21);
        assertThat(resolve(Worlds.BAC_NINH, "specialist-offices-of:bn-thanh-uy"))
                .hasSize(8);
        assertThat(resolve(Worlds.DONG_NAI, "residential-areas-below:dn-ubnd-tan-khai"))
                .hasSize(6);
    }

    @Test
    void everyCommuneOfDucCoHasItsFiveUnionsAndTheyTheirBranches() {
        assertThat(resolve(Worlds.DUC_CO, "front-below:dc-mttq"))
                .hasSize(10)
                .allSatisfy(front -> assertThat(resolve(Worlds.DUC_CO, "member-organizations-of:" + front))
                        .hasSize(5)
                        .filteredOn(union -> !union.startsWith("dc-ldld-"))
                        .allSatisfy(
                                union -> assertThat(directory.children(union)).hasSizeGreaterThanOrEqualTo(2)));
    }

    private List<String> resolve(Worlds world, String selector) {
        return directory.resolve(selector, world.day()).stream()
                .map(UnitView::id)
                .toList();
    }

    /** Every row of every table, without the counters of writes. */
    private Map<String, List<String>> contents() {
        Map<String, List<String>> contents = new TreeMap<>();
        jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_name not like 'flyway%'
                        """)
                .query(String.class)
                .list()
                .forEach(table -> contents.put(
                        table,
                        jdbc.sql("select (to_jsonb(t) - 'version')::text from " + table + " t order by 1")
                                .query(String.class)
                                .list()));
        return contents;
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = "vn.chidao.organization",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                ".*\\.web\\..*",
                                ".*Tests.*",
                                "vn\\.chidao\\.organization\\.(process\\..*|Reorgani.*|OpenWork.*)"
                            }))
    static class Register {

        @Bean
        DataSource dataSource() {
            return TestDatabase.fresh("classpath:db/migration/organization");
        }

        @Bean
        Access access() {
            return TestAccess.ofWhoeverActs();
        }

        /** After the last of them has begun: whoever has no end is still there. */
        @Bean
        BusinessClock businessClock() {
            return new BusinessClock(Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC));
        }
    }
}
