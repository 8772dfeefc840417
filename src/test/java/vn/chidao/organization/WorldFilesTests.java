package vn.chidao.organization;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;

/** The files of every world that the product brings along, read without a database. */
class WorldFilesTests {

    private static final List<String> LEVELS =
            Catalogue.shipped().levels().stream().map(LevelView::id).toList();
    private static final Map<String, Sphere> SPHERES =
            Catalogue.shipped().kinds().stream().collect(toMap(KindView::id, KindView::sphere));
    private static final Set<String> ISSUE_NOTHING = Set.of("RESIDENTIAL_AREA", "MEMBER_ORGANIZATION_BRANCH");

    static Stream<Worlds> worlds() {
        return Stream.of(Worlds.values());
    }

    @Test
    void everyFolderIsLookedAt() throws IOException {
        assertThat(Worlds.resources("*/units.csv"))
                .extracting(Worlds::folderOf)
                .containsExactlyInAnyOrder(worlds().map(Worlds::folder).toArray(String[]::new));
    }

    @Test
    void wordsAreWrittenInOneWay() throws IOException {
        assertThat(Worlds.resources("*/*.csv")).hasSizeGreaterThan(18).allSatisfy(file -> {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
            assertThat(text).endsWith("\n").doesNotContain("\r", "\u00A0", "\uFEFF", "  ", " ,");
        });
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void theImporterCanReadThem(Worlds world) {
        World read = world.read();

        assertThat(read.units()).hasSameSizeAs(world.units());
        assertThat(read.positions()).hasSameSizeAs(world.positions());
        assertThat(read.holdings()).hasSameSizeAs(world.people());
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void whoeverWorksHasALeaderAndNoPostIsVacant(Worlds world) {
        Map<String, List<CsvFile.Row>> positions =
                world.positions().stream().collect(groupingBy(row -> row.required("unit")));
        Set<String> held = world.people().stream()
                .filter(row -> !row.day("from").isAfter(world.day()))
                .map(row -> row.required("position"))
                .collect(toSet());

        assertThat(world.units())
                .filteredOn(row -> !row.required("kind").equals("RESIDENTIAL_AREA"))
                .filteredOn(row -> !world.isNamedOnly(row.required("id")))
                .allSatisfy(row -> assertThat(positions.get(row.required("id")))
                        .as(row.required("id"))
                        .anyMatch(position -> position.required("roles").matches("LEADER( .*)?")));
        assertThat(world.positions()).allSatisfy(row -> assertThat(held).contains(row.required("id")));
        assertThat(world.units())
                .allSatisfy(row -> assertThat(row.day("valid_from")).isBeforeOrEqualTo(world.day()));
    }

    /** There are no invented persons: each is a position, and holds it. */
    @ParameterizedTest
    @MethodSource("worlds")
    void peopleArePositions(Worlds world) {
        Set<String> positions =
                world.positions().stream().map(row -> row.required("id")).collect(toSet());
        Set<String> own = world.people().stream()
                .filter(row -> row.required("person").equals(row.required("position")))
                .map(row -> row.required("person"))
                .collect(toSet());

        assertThat(world.people()).allSatisfy(row -> {
            assertThat(positions).contains(row.required("person"));
            assertThat(own).contains(row.required("person"));
        });
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void nobodyStandsAboveHisSuperior(Worlds world) {
        Map<String, CsvFile.Row> byId = byId(world);

        assertThat(world.units())
                .filteredOn(row -> row.optional("parent") != null)
                .allSatisfy(row -> {
                    CsvFile.Row parent = byId.get(row.required("parent"));
                    assertThat(LEVELS.indexOf(parent.required("level")))
                            .isNotNegative()
                            .isLessThanOrEqualTo(LEVELS.indexOf(row.required("level")));
                    assertThat(parent.day("valid_from")).isBeforeOrEqualTo(row.day("valid_from"));
                    // A newspaper may belong to the committee as well as to the People's Committee.
                    assertThat(row.required("kind").equals("PUBLIC_UNIT")
                                    || tree(row).equals(tree(parent)))
                            .as(row.required("id"))
                            .isTrue();
                });
        assertThat(world.units()).allSatisfy(row -> assertThat(depth(row, byId)).isLessThan(LEVELS.size()));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void issuersHaveANotation(Worlds world) {
        assertThat(world.units()).allSatisfy(row -> {
            if (ISSUE_NOTHING.contains(row.required("kind"))) {
                assertThat(row.optional("notation")).isNull();
            } else {
                assertThat(row.required("notation")).matches("[A-ZĐ]+(-[A-ZĐ]+)*");
            }
        });
    }

    /** An advisory body signs with the letters of its committee: VPHU, BDVTU, UBKTĐU. */
    @ParameterizedTest
    @CsvSource({
        "STANDING_BOARD,''",
        "PARTY_OFFICE,VP",
        "ORGANIZATION_COMMISSION,BTC",
        "PROPAGANDA_COMMISSION,BTG",
        "MASS_MOBILIZATION_COMMISSION,BDV",
        "PROPAGANDA_AND_MASS_MOBILIZATION_COMMISSION,BTGDV",
        "INSPECTION_COMMISSION,UBKT",
        "INTERNAL_AFFAIRS_COMMISSION,BNC"
    })
    void advisoryBodiesTakeTheLettersOfTheirCommittee(String kind, String letters) {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Worlds world : Worlds.values()) {
            Map<String, CsvFile.Row> byId = byId(world);
            for (CsvFile.Row row : world.units()) {
                if (row.required("kind").equals(kind)) {
                    seen++;
                    String notation = letters + byId.get(row.required("parent")).required("notation");
                    if (!row.required("notation").equals(notation)) {
                        wrong.add(row.required("id"));
                    }
                }
            }
        }
        assertThat(seen).isPositive();
        assertThat(wrong).isEmpty();
    }

    /** What is loaded on top of another world names units of it, as they are there. */
    @Test
    void aUnitNamedByTwoFoldersIsTheSameInBoth() {
        Map<String, List<String>> seen = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Worlds world : Worlds.values()) {
            for (CsvFile.Row row : world.units()) {
                List<String> other = seen.putIfAbsent(row.required("id"), List.of(row.cells()));
                if (other != null) {
                    twice.add(row.required("id"));
                    assertThat(List.of(row.cells())).isEqualTo(other);
                }
            }
        }
        assertThat(twice).containsExactlyInAnyOrder("tinh-uy-bp", "hu");
    }

    @Test
    void thePlayedWorldKeepsItsSize() {
        assertThat(Worlds.HON_QUAN.units()).hasSize(33);
        assertThat(Worlds.HON_QUAN.positions()).hasSize(50);
    }

    /** Bodies that stand beside each other share an area; each kind heads it once. */
    @ParameterizedTest
    @MethodSource("worlds")
    void anAreaHasOneBodyOfAKind(Worlds world) {
        Map<String, List<CsvFile.Row>> areas = world.units().stream()
                .filter(row -> row.optional("area") != null)
                .collect(groupingBy(row -> row.required("area")));

        assertThat(areas.values()).allSatisfy(bodies -> {
            assertThat(bodies)
                    .extracting(row -> row.required("level"))
                    .containsOnly(bodies.get(0).required("level"));
            assertThat(bodies).extracting(row -> row.required("kind")).doesNotHaveDuplicates();
        });
    }

    @Test
    void headsOfUnionsAreViceChairsOfTheFrontIn2026() {
        Worlds world = Worlds.DONG_NAI;
        Map<String, CsvFile.Row> byId = byId(world);
        List<CsvFile.Row> unions = world.units().stream()
                .filter(row -> row.required("kind").equals("MEMBER_ORGANIZATION"))
                .toList();

        assertThat(unions).hasSize(52).allSatisfy(union -> {
            String front = union.required("parent");
            String head = world.positions().stream()
                    .filter(row -> row.required("unit").equals(union.required("id")))
                    .map(row -> row.required("id"))
                    .findFirst()
                    .orElseThrow();
            assertThat(byId.get(front).required("kind")).isEqualTo("FRONT_COMMITTEE");
            assertThat(world.positionsOf(head)).contains(head, front + ".pho-chu-tich");
        });
        assertThat(world.positionsOf("dn-btc.truong-ban"))
                .containsExactlyInAnyOrder("dn-btc.truong-ban", "dn-du-cqd.bi-thu", "dn-btv.pho-bi-thu");
        assertThat(world.units()).noneMatch(row -> row.required("level").equals("DISTRICT"));
    }

    @Test
    void theSteeringCommitteeOfBacNinhIsMadeUpOfPositions() {
        Worlds world = Worlds.BAC_NINH;

        assertThat(world.holders("bn-bcd.truong-ban")).containsExactly("bn-btv.pho-bi-thu-thuong-truc");
        assertThat(world.holders("bn-bcd.pho-ban-thuong-truc")).containsExactly("bn-mttq.chu-tich");
        assertThat(world.holders("bn-bcd.pho-ban"))
                .containsExactlyInAnyOrder("bn-bdv.truong-ban", "bn-ubnd.pho-chu-tich");
        assertThat(world.holders("bn-bcd.uy-vien"))
                .contains(
                        "bn-ldld.chu-tich", "bn-hnd.chu-tich", "bn-hpn.chu-tich", "bn-doan.bi-thu", "bn-ccb.chu-tich");
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void committeesAreInATermOnTheDayOfTheirDirective(Worlds world) {
        if (world == Worlds.HON_QUAN) {
            return;
        }
        Map<String, CsvFile.Row> byId = byId(world);
        Map<String, LocalDate> lastDay = new HashMap<>();
        Set<String> inTerm = new HashSet<>();
        for (CsvFile.Row row : world.rows("terms.csv", "unit", "name", "from", "to")) {
            String unit = row.required("unit");
            LocalDate from = row.day("from");
            assertThat(row.required("name")).matches("20\\d\\d-20\\d\\d");
            assertThat(from)
                    .isAfter(lastDay.getOrDefault(unit, LocalDate.MIN))
                    .isAfterOrEqualTo(byId.get(unit).day("valid_from"));
            lastDay.put(unit, row.lastDay("to", from));
            if (!from.isAfter(world.day()) && !lastDay.get(unit).isBefore(world.day())) {
                inTerm.add(unit);
            }
        }
        assertThat(world.units())
                .filteredOn(row -> row.required("kind").equals("PARTY_COMMITTEE"))
                .filteredOn(row -> !row.required("id").equals("hu"))
                .allSatisfy(row -> assertThat(inTerm).contains(row.required("id")));
    }

    /** A later state tells all of it, so a column left empty by mistake would lose something. */
    @Test
    void laterStatesChangeTheNameAndNothingElse() throws IOException {
        Resource[] files = Worlds.resources("*/changes.csv");

        assertThat(files).extracting(Worlds::folderOf).containsExactly(Worlds.DONG_NAI.folder());
        Map<String, CsvFile.Row> byId = byId(Worlds.DONG_NAI);
        assertThat(Worlds.DONG_NAI.rows("changes.csv", "unit", "from", "name", "short_name", "notation", "parent"))
                .hasSizeGreaterThan(80)
                .allSatisfy(row -> {
                    CsvFile.Row first = byId.get(row.required("unit"));
                    assertThat(row.day("from")).isAfter(first.day("valid_from"));
                    assertThat(row.required("name"))
                            .isNotEqualTo(first.required("name"))
                            .doesNotContain("tỉnh Đồng Nai", "Tỉnh ủy", "xã Tân Khai");
                    assertThat(row.required("short_name")).isNotEmpty();
                    assertThat(row.optional("parent")).isEqualTo(first.optional("parent"));
                    assertThat(row.optional("notation") == null).isEqualTo(first.optional("notation") == null);
                });
    }

    private static Map<String, CsvFile.Row> byId(Worlds world) {
        return world.units().stream().collect(toMap(row -> row.required("id"), row -> row));
    }

    private static int depth(CsvFile.Row row, Map<String, CsvFile.Row> byId) {
        int depth = 0;
        for (CsvFile.Row at = row; at.optional("parent") != null && depth < 10; depth++) {
            at = byId.get(at.required("parent"));
        }
        return depth;
    }

    private static String tree(CsvFile.Row row) {
        String kind = row.required("kind");
        return switch (SPHERES.get(kind)) {
            case PARTY -> "PARTY";
            case STATE, COMMUNITY -> "STATE";
            case FRONT, UNION -> "FRONT";
        };
    }
}
