package vn.chidao.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.RecordedAct;

/** Files meet a register that has lived on. */
@SpringJUnitConfig(OrganizationIntegrationTests.Organization.class)
@TestPropertySource(properties = "spring.messages.basename=messages/organization")
@RecordApplicationEvents
@Transactional
class WorldImportIntegrationTests {

    private static final String WORLD = "hon-quan-2017";
    private static final LocalDate MERGER = LocalDate.of(2018, 7, 1);

    @Autowired
    private WorldImport worlds;

    @Autowired
    private OrganizationDirectory directory;

    @Autowired
    private OrganizationManagement management;

    @Autowired
    private MessageSource messages;

    @Autowired
    private ApplicationEvents events;

    @TempDir
    private Path folder;

    @Test
    void loadingAgainChangesNothingAndLeavesNoAct() {
        WorldPreview first = worlds.load(WORLD);
        long acts = acts();

        WorldPreview again = worlds.load(WORLD);

        assertThat(first.files())
                .extracting(WorldPreview.FileSummary::file)
                .containsExactly("units.csv", "positions.csv", "people.csv");
        assertThat(first.addedCount()).isEqualTo(33 + 50 + 50);
        assertThat(again.changesNothing()).isTrue();
        assertThat(again.files())
                .extracting(WorldPreview.FileSummary::unchanged)
                .containsExactly(33, 50, 50);
        assertThat(acts()).isEqualTo(acts);
    }

    @Test
    void showsWhatDiffersAndBringsTheRegisterUpToTheFiles() {
        worlds.load(WORLD);
        WorldFiles changed = edited("units.csv", ",Công an huyện Hớn Quản,", ",Công an huyện Hớn Quản mới,");

        WorldPreview preview = worlds.preview(changed);

        assertThat(preview.changedCount()).isEqualTo(1);
        assertThat(preview.changes()).singleElement().satisfies(change -> {
            assertThat(change.id()).isEqualTo("ca-huyen");
            assertThat(change.isNew()).isFalse();
            assertThat(change.fields())
                    .containsExactly(
                            new WorldPreview.Field("name", "Công an huyện Hớn Quản", "Công an huyện Hớn Quản mới"));
        });
        assertThat(directory.nameOf("ca-huyen")).isEqualTo("Công an huyện Hớn Quản");
        worlds.apply(changed);
        assertThat(directory.nameOf("ca-huyen")).isEqualTo("Công an huyện Hớn Quản mới");
        assertThat(worlds.apply(changed).changesNothing()).isTrue();
    }

    @Test
    void neverReopensAnEndedUnitNorUndoesALaterState() {
        worlds.load(WORLD);
        management.endUnit("hnd", MERGER.minusDays(1));
        management.changeUnit(new ChangeUnit("hccb", MERGER, "Hội CCB mới", "Hội CCB", null, "mttq"));
        management.endHolding("hpn.chu-tich", "hpn.chu-tich", MERGER);

        assertThat(worlds.load(WORLD).changesNothing()).isTrue();

        assertThat(directory.unit("hnd", MERGER)).isEmpty();
        assertThat(directory.positionsOf("hnd", MERGER)).isEmpty();
        assertThat(directory.nameOf("hccb", MERGER)).isEqualTo("Hội CCB mới");
        assertThat(directory.holders("hpn.chu-tich", MERGER.plusDays(1))).isEmpty();
    }

    @Test
    void endsAUnitWithItsPositionsAndHolders() {
        worlds.load(WORLD);
        String units = """
                id,name,short_name,kind,level,parent,notation,valid_from,valid_to
                hnd,Hội Nông dân huyện Hớn Quản,Hội Nông dân huyện,MEMBER_ORGANIZATION,DISTRICT,mttq,HND,2010-01-01,2018-06-30
                """;
        String successors = "unit,successor\nhnd,hpn\n";
        WorldFiles end = files(Map.of("units.csv", units, "successors.csv", successors));

        worlds.apply(end);

        assertThat(directory.holdingsOf("hnd.chu-tich"))
                .extracting(HoldingView::to)
                .containsExactly(MERGER.minusDays(1));
        assertThat(directory.positionsOf("hnd", MERGER)).isEmpty();
        assertThat(directory.successors("hnd")).extracting(SuccessorView::since).containsExactly(MERGER);
        assertThat(worlds.apply(end).changesNothing()).isTrue();
        assertThat(worlds.load(WORLD).changesNothing()).isTrue();
    }

    @Test
    void endsNoUnitThatOthersStandBelow() {
        worlds.load(WORLD);
        WorldFiles ends = edited("units.csv", "hon-quan,,MTTQ,2010-01-01,\n", "hon-quan,,MTTQ,2010-01-01,2018-06-30\n");

        WorldPreview preview = worlds.preview(ends);

        assertThat(preview.faultCount()).isEqualTo(9);
        assertThat(preview.faults().get(0).text())
                .startsWith("Tệp units.csv, dòng 12, cột “parent”: đơn vị cấp trên “mttq” không tồn tại vào ngày"
                        + " 01/07/2018");
    }

    @Test
    void oneBadRowRefusesEverything() {
        WorldFiles bad = edited("people.csv", ",false\n", ",maybe\n");

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> worlds.apply(bad))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("organization.rule.world-refused");
                    assertThat(refused.args()).contains(50);
                });
        assertThat(directory.units()).isEmpty();
        assertThat(worlds.preview(bad).faults().get(0).text())
                .isEqualTo("Tệp people.csv, dòng 2, cột “acting”: không biết giá trị “maybe”.");
    }

    @Test
    void aProvinceAddsKindsAndFunctionsButChangesNoneOfTheProduct() {
        String kinds = "id,name,sphere,collective\nMARKET_BOARD,Ban quản lý chợ,STATE,false\n";
        String functions = "word,name,relation,kinds\nmarket-of,Ban quản lý chợ của {0},COUNTERPART,MARKET_BOARD\n";
        String units = """
                id,name,short_name,kind,level,parent,notation,valid_from,valid_to
                cho,Ban quản lý chợ,Ban quản lý chợ,MARKET_BOARD,DISTRICT,ubnd,,2010-01-01,
                """;
        worlds.load(WORLD);

        worlds.apply(files(Map.of("kinds.csv", kinds, "functions.csv", functions, "units.csv", units)));

        assertThat(directory.resolve("market-of:hu", MERGER))
                .extracting(UnitView::id)
                .containsExactly("cho");
        String own = "id,name,sphere,collective\nPOLICE,Công an,PARTY,true\n";
        assertThat(worlds.preview(files(Map.of("kinds.csv", own)))
                        .faults()
                        .get(0)
                        .text())
                .contains("“POLICE” có sẵn trong sản phẩm");
    }

    @Test
    void aReorderedFileChangesTheOfficialOrder() {
        worlds.load(WORLD);
        String units = """
                id,name,short_name,kind,level,parent,notation,valid_from,valid_to
                hpn,Hội Liên hiệp Phụ nữ huyện Hớn Quản,Hội LHPN huyện,MEMBER_ORGANIZATION,DISTRICT,mttq,HPN,2010-01-01,
                hnd,Hội Nông dân huyện Hớn Quản,Hội Nông dân huyện,MEMBER_ORGANIZATION,DISTRICT,mttq,HND,2010-01-01,
                """;

        assertThat(worlds.apply(files(Map.of("units.csv", units)))
                        .files()
                        .get(0)
                        .reordered())
                .isTrue();
        assertThat(worlds.apply(files(Map.of("units.csv", units))).changesNothing())
                .isTrue();
    }

    @Test
    void theCommandSaysWhatItDoesAndEndsWithACode() throws IOException {
        for (Map.Entry<String, byte[]> file :
                WorldFiles.shipped(WORLD).contents().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(folder.resolve("README.md"), "not a world's file");

        assertThat(run(folder.toString(), true)).contains("0|", "33 dòng mới", "Chưa nhập gì.");
        assertThat(directory.units()).isEmpty();
        assertThat(run(folder.toString(), false)).contains("0|", "Đã nhập", "133 dòng mới");
        assertThat(directory.units()).hasSize(33);
        Files.writeString(folder.resolve("people.csv"), "person,name\n");
        assertThat(run(folder.toString(), false)).contains("1|", "thiếu cột “position”", "có 1 lỗi");
        Files.writeString(folder.resolve("unit.csv"), "id\n");
        assertThat(run(folder.toString(), false)).contains("1|", "Không dùng tệp “unit.csv”");
        assertThat(run(null, false)).contains("1|", "--folder");
        assertThat(run("/nowhere", false)).contains("1|", "Không có bộ danh mục");
    }

    private String run(@Nullable String from, boolean dryRun) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImportWorldCommand command =
                new ImportWorldCommand(worlds, messages, mock(ConfigurableApplicationContext.class));
        int code = command.load(from, dryRun, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return code + "|" + bytes.toString(StandardCharsets.UTF_8);
    }

    private static WorldFiles edited(String file, String good, String bad) {
        Map<String, byte[]> contents = new HashMap<>(WorldFiles.shipped(WORLD).contents());
        String text = new String(contents.get(file), StandardCharsets.UTF_8);
        contents.put(file, text.replace(good, bad).getBytes(StandardCharsets.UTF_8));
        return new WorldFiles(WORLD, contents);
    }

    private static WorldFiles files(Map<String, String> texts) {
        Map<String, byte[]> contents = new HashMap<>();
        texts.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new WorldFiles("tệp", contents);
    }

    private long acts() {
        return events.stream(RecordedAct.class).count();
    }
}
