package vn.chidao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.RecordedAct;
import vn.chidao.testing.TestAccess;
import vn.chidao.testing.TestDatabase;

/** The register on a real PostgreSQL, and what may be done to it. */
@SpringJUnitConfig(OrganizationIntegrationTests.Organization.class)
@TestPropertySource(properties = "spring.messages.basename=messages/organization")
@RecordApplicationEvents
@Transactional
class OrganizationIntegrationTests {

    private static final LocalDate TODAY = LocalDate.of(2017, 5, 25);
    private static final LocalDate MERGER = LocalDate.of(2018, 7, 1);

    @Autowired
    private WorldImport worlds;

    @Autowired
    private OrganizationDirectory directory;

    @Autowired
    private OrganizationManagement management;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void loadWorld() {
        worlds.load("hon-quan-2017");
    }

    @Test
    void showsAUnitAsOfTheDayAskedFor() {
        change("hnd", MERGER, "Hội Nông dân Hớn Quản (mới)", "btt-mttq");

        assertThat(directory.require("hnd").name()).isEqualTo("Hội Nông dân huyện Hớn Quản");
        assertThat(directory.nameOf("hnd", MERGER.minusDays(1))).isEqualTo("Hội Nông dân huyện Hớn Quản");
        assertThat(directory.nameOf("hnd", MERGER)).isEqualTo("Hội Nông dân Hớn Quản (mới)");
        assertThat(directory.nameOf("hnd", LocalDate.of(1990, 1, 1))).isEqualTo("Hội Nông dân huyện Hớn Quản");
        assertThat(ids(directory.children("mttq", MERGER))).doesNotContain("hnd");
        assertThat(ids(directory.children("mttq"))).contains("hnd");
        assertThat(ids(directory.children("btt-mttq", MERGER))).containsExactly("hnd");
        assertThat(ids(directory.ancestors("hnd", TODAY))).containsExactly("mttq");
        assertThat(ids(directory.ancestors("hnd", MERGER))).containsExactly("btt-mttq", "mttq");
        assertThat(directory.states("hnd")).extracting(StateView::parentId).containsExactly("mttq", "btt-mttq");
        assertThat(directory.namesOf(List.of("hnd", "gone"), MERGER)).containsOnlyKeys("hnd");
    }

    @Test
    void knowsTheWholeTreeBelowAndTheLineAbove() {
        assertThat(ids(directory.descendants("ubnd", TODAY)))
                .hasSize(11)
                .contains("phong-vhtt", "ubnd-tan-khai", "kdc-tan-khai-1")
                .doesNotContain("ubnd");
        assertThat(ids(directory.ancestors("kdc-tan-khai-1", TODAY))).containsExactly("ubnd-tan-khai", "ubnd");
        assertThat(directory.descendants("ubnd", LocalDate.of(2009, 1, 1))).isEmpty();
    }

    @Test
    void foundsAUnitThatExistsFromItsDayOn() {
        management.foundUnit(found("hoi-moi", "MEMBER_ORGANIZATION", "DISTRICT", "mttq", MERGER));

        assertThat(directory.unit("hoi-moi", MERGER.minusDays(1))).isEmpty();
        assertThat(directory.require("hoi-moi").sphere()).isEqualTo(Sphere.UNION);
        assertThat(ids(directory.resolve("member-organizations-of:mttq", MERGER)))
                .contains("hoi-moi");
        assertThat(ids(directory.resolve("member-organizations-of:mttq", TODAY)))
                .doesNotContain("hoi-moi");
        assertThat(acts()).contains("UNIT_FOUNDED");
    }

    @Test
    void refusesToFoundWhatCannotBe() {
        refused("unit-exists", () -> management.foundUnit(found("hnd", "POLICE", "DISTRICT", "ubnd", MERGER)));
        refused("bad-id", () -> management.foundUnit(found("Hội mới", "POLICE", "DISTRICT", "ubnd", MERGER)));
        refused("kind-unknown", () -> management.foundUnit(found("moi", "CLUB", "DISTRICT", "ubnd", MERGER)));
        refused("level-unknown", () -> management.foundUnit(found("moi", "POLICE", "WARD", "ubnd", MERGER)));
        refused(
                "level-ended",
                () -> management.foundUnit(found("moi", "POLICE", "DISTRICT", "ubnd", LocalDate.of(2025, 7, 1))));
        refused("parent-unknown", () -> management.foundUnit(found("moi", "POLICE", "DISTRICT", "nowhere", MERGER)));
        refused(
                "parent-unknown",
                () -> management.foundUnit(found("moi", "POLICE", "DISTRICT", "ubnd", LocalDate.of(2009, 1, 1))));
        assertThat(directory.unit("moi")).isEmpty();
    }

    @Test
    void refusesACircleOnAnyDayAndNamesIt() {
        change("ubnd-tan-khai", MERGER, "UBND xã Tân Khai", "phong-vhtt");

        refused("parent-circular", () -> change("ubnd", TODAY, "UBND huyện", "kdc-tan-khai-1"));
        BusinessRuleViolation later =
                refused("parent-circular", () -> change("phong-vhtt", TODAY, "Phòng", "kdc-tan-khai-1"));

        assertThat(later.args().get(0)).isEqualTo("Phòng → Ấp 1, xã Tân Khai → UBND xã Tân Khai → Phòng");
        assertThat(later.args().get(1)).isEqualTo("01/07/2018");
        assertThat(directory.require("phong-vhtt").parentId()).isEqualTo("ubnd");
    }

    @Test
    void changesOnlyWhatComesAfterTheLatestChange() {
        change("hnd", MERGER, "Tên mới", "mttq");
        change("hnd", MERGER, "Tên sửa", "mttq");

        refused("unit-changed-later", () -> change("hnd", MERGER.minusDays(1), "Tên khác", "mttq"));
        refused("nothing-changes", () -> change("hnd", MERGER.plusDays(9), "Tên sửa", "mttq"));
        refused("unit-not-yet", () -> change("hnd", LocalDate.of(2009, 1, 1), "Tên khác", "mttq"));
        refused("name-missing", () -> change("hnd", MERGER, " ", "mttq"));
        assertThat(directory.states("hnd"))
                .extracting(StateView::name)
                .containsExactly("Hội Nông dân huyện Hớn Quản", "Tên sửa");
        assertThat(acts()).filteredOn("UNIT_CHANGED"::equals).hasSize(2);
    }

    @Test
    void endsAUnitWithItsPositionsAndNothingNewReachesIt() {
        management.endUnit("hnd", MERGER.minusDays(1));

        assertThat(directory.positionsOf("hnd", MERGER)).isEmpty();
        assertThat(directory.positionsOf("hnd", MERGER.minusDays(1))).isNotEmpty();
        assertThat(directory.holders("hnd.chu-tich", MERGER)).isEmpty();
        assertThat(ids(directory.units(MERGER))).doesNotContain("hnd");
        assertThat(directory.nameOf("hnd", MERGER.plusYears(3))).isEqualTo("Hội Nông dân huyện Hớn Quản");
        assertThat(ids(directory.resolve("member-organizations-of:mttq", MERGER)))
                .doesNotContain("hnd");
        refused("unit-unknown", () -> directory.resolve("unit:hnd", MERGER));
        refused("unit-ended", () -> change("hnd", MERGER, "Tên mới", "mttq"));
        refused("unit-ended", () -> management.endUnit("hnd", MERGER.plusDays(1)));
        refused("unit-ended", () -> management.openPosition(open("hnd.moi", "hnd", MERGER)));
        refused("parent-unknown", () -> management.foundUnit(found("moi", "POLICE", "DISTRICT", "hnd", MERGER)));
        refused("parent-ends", () -> management.foundUnit(found("moi", "POLICE", "DISTRICT", "hnd", TODAY)));
        refused("position-not-then", () -> management.appoint("hnd.chu-tich", "ubnd.chu-tich", MERGER, false));
        assertThat(acts()).contains("UNIT_ENDED");
    }

    @Test
    void endsNoUnitAboveOthersNorBeforeItsStart() {
        refused("unit-has-units-below", () -> management.endUnit("mttq", MERGER));
        refused("ends-before-start", () -> management.endUnit("hnd", LocalDate.of(2009, 12, 31)));
        change("btt-mttq", MERGER.plusDays(1), "Ban Thường trực", null);
        assertThat(refused("unit-has-units-below", () -> management.endUnit("mttq", MERGER))
                        .args())
                .contains("8");
        management.openPosition(open("hccb.moi", "hccb", MERGER.plusDays(1)));
        refused("position-begins-later", () -> management.endUnit("hccb", MERGER));
    }

    @Test
    void anAppointmentLastsNoLongerThanItsPosition() {
        management.openPosition(open("hnd.moi", "hnd", MERGER));
        refused("position-exists", () -> management.openPosition(open("hnd.moi", "hnd", MERGER)));
        refused("position-id", () -> management.openPosition(open("ubnd.moi", "hnd", MERGER)));
        refused("unit-not-yet", () -> management.openPosition(open("hnd.cu", "hnd", LocalDate.of(2009, 1, 1))));
        refused("position-not-then", () -> management.appoint("hnd.moi", "ubnd.chu-tich", TODAY, false));
        management.appoint("hnd.moi", "ubnd.chu-tich", MERGER, true);
        refused("holding-overlaps", () -> management.appoint("hnd.moi", "ubnd.chu-tich", MERGER.plusDays(3), false));

        management.closePosition("hnd.moi", MERGER.plusDays(30));

        refused("position-not-then", () -> management.closePosition("hnd.moi", MERGER.plusDays(31)));
        refused("position-not-then", () -> management.appoint("hnd.moi", "hnd.chu-tich", MERGER.plusDays(31), false));
        management.appoint("hnd.moi", "hnd.chu-tich", MERGER.plusDays(10), false);
        assertThat(directory.holdingsOf("hnd.moi"))
                .extracting(HoldingView::personId, HoldingView::to, HoldingView::acting)
                .containsExactly(
                        tuple("hnd.chu-tich", MERGER.plusDays(30), false),
                        tuple("ubnd.chu-tich", MERGER.plusDays(30), true));
        assertThat(directory.holdingsBy("ubnd.chu-tich"))
                .extracting(HoldingView::positionLabel)
                .containsExactly("Phó Chủ tịch, Hội Nông dân huyện", "Chủ tịch, UBND huyện");
    }

    @Test
    void renamesAPerson() {
        management.renamePerson("hnd.chu-tich", " Chủ tịch Hội ");

        assertThat(directory.person("hnd.chu-tich")).contains(new PersonView("hnd.chu-tich", "Chủ tịch Hội"));
        refused("person-without-name", () -> management.renamePerson("hnd.chu-tich", " "));
    }

    @Test
    void entersTermsThatDoNotOverlap() {
        management.openTerm("hu", "2015-2020", LocalDate.of(2015, 8, 1), LocalDate.of(2020, 7, 31));
        management.openTerm("hu", "2015-2020", LocalDate.of(2015, 8, 1), LocalDate.of(2020, 7, 31));

        assertThat(directory.term("hu", TODAY)).map(TermView::name).contains("2015-2020");
        assertThat(directory.term("hu", LocalDate.of(2020, 8, 1))).isEmpty();
        assertThat(acts()).filteredOn("COMMITTEE_TERM_OPENED"::equals).hasSize(1);
        refused(
                "term-overlaps",
                () -> management.openTerm("hu", "2020-2025", LocalDate.of(2020, 7, 31), LocalDate.of(2025, 7, 1)));
        refused("term-name", () -> management.openTerm("hu", "XII", TODAY, TODAY));
    }

    @Test
    void explainsWhomItMeansAndWhichPartsMeanNobody() {
        management.endUnit("hnd", MERGER.minusDays(1));
        management.nameSuccessor("hnd", "hpn", MERGER, null);
        management.foundUnit(found("hoi-moi", "MEMBER_ORGANIZATION", "DISTRICT", "mttq", MERGER.plusDays(1)));

        SelectorExplanation explanation = directory.explain(
                "front-of:bdv-hu,unit:mttq,unit:hnd,organization-commission-of:hu,unit:gone,unit:hoi-moi,-unit:hpn",
                MERGER);

        assertThat(explanation.units())
                .singleElement()
                .satisfies(meant -> assertThat(meant.reasons())
                        .containsExactly(
                                "Ủy ban MTTQ Việt Nam cùng cấp với Ban Dân vận Huyện ủy Hớn Quản",
                                "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Hớn Quản"));
        assertThat(explanation.empty())
                .extracting(SelectorExplanation.Part::nobody)
                .containsExactly(
                        "Hội Nông dân huyện Hớn Quản đã kết thúc hoạt động sau ngày 30/06/2018. Đơn vị kế tục:"
                                + " Hội Liên hiệp Phụ nữ huyện Hớn Quản (hpn).",
                        "Vào ngày 01/07/2018 không có đơn vị nào là: Cơ quan tổ chức cán bộ của Huyện ủy Hớn Quản.",
                        "Không có đơn vị mang mã “gone”.",
                        "hoi-moi thành lập ngày 02/07/2018, chưa có vào ngày đang xét.");
    }

    @Test
    void recordsWhoTakesOver() {
        management.nameSuccessor("hnd", "hpn", MERGER, "reorg-1");
        management.nameSuccessor("hnd", "hpn", MERGER, "reorg-1");

        assertThat(directory.successors("hnd")).containsExactly(new SuccessorView("hnd", "hpn", MERGER, "reorg-1"));
        assertThat(directory.predecessors("hpn")).hasSize(1);
        assertThat(acts()).filteredOn("UNIT_SUCCEEDED"::equals).hasSize(1);
        refused("successor-itself", () -> management.nameSuccessor("hnd", "hnd", MERGER, null));
        management.endUnit("hccb", MERGER.minusDays(1));
        refused("unit-unknown", () -> management.nameSuccessor("hnd", "hccb", MERGER, null));
    }

    private void change(String unit, LocalDate from, String name, @Nullable String parent) {
        management.changeUnit(new ChangeUnit(unit, from, name, name, null, parent));
    }

    private static FoundUnit found(String id, String kind, String level, String parent, LocalDate from) {
        return new FoundUnit(id, kind, level, null, id, id, null, parent, from);
    }

    private static OpenPosition open(String id, String unit, LocalDate from) {
        return new OpenPosition(id, unit, "Phó Chủ tịch", List.of(PositionRole.DEPUTY_LEADER), from);
    }

    private static BusinessRuleViolation refused(String rule, ThrowingCallable what) {
        BusinessRuleViolation[] refusal = new BusinessRuleViolation[1];
        assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(what).satisfies(violation -> {
            assertThat(violation.key()).isEqualTo("organization.rule." + rule);
            refusal[0] = violation;
        });
        return refusal[0];
    }

    private List<String> acts() {
        return events.stream(RecordedAct.class).map(act -> act.facts().verb()).toList();
    }

    private static List<String> ids(List<UnitView> units) {
        return units.stream().map(UnitView::id).toList();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        MessageSourceAutoConfiguration.class,
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
    static class Organization {

        @Bean
        DataSource dataSource() {
            return TestDatabase.fresh("classpath:db/migration/organization");
        }

        @Bean
        Access access() {
            return TestAccess.administrator("quantri");
        }

        @Bean
        BusinessClock businessClock() {
            return new BusinessClock(Clock.fixed(Instant.parse("2017-05-25T02:00:00Z"), ZoneOffset.UTC));
        }
    }
}
