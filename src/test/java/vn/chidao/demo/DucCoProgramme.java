package vn.chidao.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chidao.coordination.CommuneStanding;
import vn.chidao.coordination.CoordinationCatalog;
import vn.chidao.coordination.CoordinationManagement;
import vn.chidao.coordination.DraftProgramme;
import vn.chidao.coordination.ProgrammeView;
import vn.chidao.coordination.Share;
import vn.chidao.coordination.Wording;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.ObligationView;
import vn.chidao.recording.Duty;
import vn.chidao.recording.DutyTerms;
import vn.chidao.recording.RecordingView;
import vn.chidao.recording.Recordings;
import vn.chidao.shared.CurrentActor;

/** The joint programme of the six and those of the communes, and its text brought into force as obligations. */
final class DucCoProgramme {

    private static final String SEED = "src/test/resources/reading/seeds/s3.txt";
    private static final Map<String, Object> NOTHING = Map.of();

    /** After one of the six has refused to sign. */
    @Nullable
    ProgrammeView refused;

    private String programmeId = "";

    private final DucCoOfficers officers;
    private final DucCoDays days;
    private final CoordinationManagement coordination;
    private final CoordinationCatalog programmes;
    private final Recordings recordings;
    private final ObligationCatalog duties;

    DucCoProgramme(
            DucCoOfficers officers,
            DucCoDays days,
            CoordinationManagement coordination,
            CoordinationCatalog programmes,
            Recordings recordings,
            ObligationCatalog duties) {
        this.officers = officers;
        this.days = days;
        this.coordination = coordination;
        this.programmes = programmes;
        this.recordings = recordings;
        this.duties = duties;
    }

    void conclude() {
        Map<String, String> shares = new LinkedHashMap<>(DucCoStory.SHARES);
        programmeId = officers.as(
                "dc-mttq.chuyen-vien",
                () -> coordination.draft(new DraftProgramme(DucCoStory.FRONT, null, null, wording(shares))));
        officers.settle();
        days.until(LocalDate.of(2017, 6, 14));
        officers.answer("UserTask_DraftProgramme", this::ofProgramme, NOTHING);
        days.until(LocalDate.of(2017, 6, 16));
        giveOpinions(1, "dc-hpn");
        officers.answer("UserTask_CollectOpinions", this::ofProgramme, Map.of("decision", "ASK_CONSENT"));
        days.until(LocalDate.of(2017, 6, 21));
        sign(1, "dc-hnd");
        officers.answer(
                "UserTask_ConsentProgramme",
                turn(1, DucCoStory.REFUSES),
                Map.of("decision", "REFUSE", "reason", DucCoStory.REFUSAL));
        refused = programmes.require(programmeId);

        days.until(LocalDate.of(2017, 6, 26));
        shares.put(DucCoStory.REFUSES, DucCoStory.MENDED_SHARE);
        officers.answer(
                "UserTask_DraftProgramme",
                this::ofProgramme,
                Map.of(
                        "shares",
                        DucCoStory.SIGNERS.stream()
                                .map(unit -> Map.of("unit", unit, "share", shares.get(unit)))
                                .toList(),
                        "note",
                        "Bổ sung phần việc của Hội Cựu chiến binh."));
        giveOpinions(2, "");
        officers.answer("UserTask_CollectOpinions", this::ofProgramme, Map.of("decision", "ASK_CONSENT"));
        for (String signer : DucCoStory.SIGNING_ORDER) {
            days.until(days.today().plusDays(1));
            sign(2, signer);
        }
        officers.answer("UserTask_NumberProgramme", this::ofProgramme, Map.of("place", "Đức Cơ"));
    }

    private static Wording wording(Map<String, String> shares) {
        return new Wording(
                "Triển khai thực hiện cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh”",
                2017,
                2021,
                "Mỗi xã, thị trấn hằng năm có ít nhất 01 nội dung và 01 khu dân cư nổi bật.",
                DucCoStory.SIGNERS.stream()
                        .map(unit -> new Share(unit, shares.get(unit)))
                        .toList());
    }

    private void giveOpinions(int version, String proposing) {
        for (String party : DucCoStory.SIGNERS.subList(1, DucCoStory.SIGNERS.size())) {
            officers.answer(
                    "UserTask_GiveOpinion",
                    turn(version, party),
                    party.equals(proposing)
                            ? Map.of("decision", "PROPOSE", "comment", "Nêu tên mô hình Hàng rào xanh, Con đường hoa.")
                            : Map.of("decision", "AGREE"));
        }
    }

    private void sign(int version, String signer) {
        officers.answer("UserTask_ConsentProgramme", turn(version, signer), Map.of("decision", "CONSENT"));
    }

    private boolean ofProgramme(String key) {
        return key.startsWith(programmeId);
    }

    private Predicate<String> turn(int version, String party) {
        String key = programmeId + ":" + version + ":" + DucCoStory.SIGNERS.indexOf(party);
        return key::equals;
    }

    /** A commune concludes its own below the district's. */
    void concludeBelow(String commune) {
        List<String> parties = List.of("mttq", "hnd", "hpn", "doan", "ccb").stream()
                .map(each -> "dc-" + each + "-" + commune)
                .toList();
        String lead = parties.get(0);
        String child = officers.as(
                lead + ".chu-tich",
                () -> coordination.draft(new DraftProgramme(
                        lead,
                        null,
                        programmeId,
                        new Wording(
                                "Chương trình phối hợp cấp xã",
                                days.today().getYear(),
                                2021,
                                "Mỗi tổ chức ở khu dân cư nhận giúp từ 01 đến 03 hộ nghèo.",
                                parties.stream()
                                        .map(unit -> new Share(unit, "Vận động hội viên, đoàn viên cùng làm."))
                                        .toList()))));
        officers.settle();
        Predicate<String> ofChild = key -> key.startsWith(child);
        officers.answer("UserTask_DraftProgramme", ofChild, NOTHING);
        officers.answer("UserTask_CollectOpinions", ofChild, Map.of("decision", "ASK_CONSENT"));
        for (int place = 0; place < parties.size(); place++) {
            officers.answer(
                    "UserTask_ConsentProgramme", (child + ":1:" + place)::equals, Map.of("decision", "CONSENT"));
        }
        officers.answer("UserTask_NumberProgramme", ofChild, Map.of("place", "Đức Cơ"));
    }

    List<String> missingCommunes() {
        return programmes.communesOf(programmeId, DucCoStory.FRONT).stream()
                .filter(CommuneStanding::isMissing)
                .map(CommuneStanding::unitId)
                .toList();
    }

    /** The text is read; what it leaves to those who carry it out is decided; the communes that are quick conclude theirs. */
    void bringIntoForce() {
        days.until(DucCoStory.RECORDED_ON);
        String officer = "dc-mttq.chuyen-vien";
        days.workUnder(CurrentActor.call(
                officers.actor(officer), () -> recordings.readFile(DucCoStory.FRONT, "ctph-duc-co.txt", seed())));
        officers.settle();
        for (Duty duty : recordings.require(days.directiveId()).proposal().kept()) {
            DutyTerms terms = mended(duty.terms());
            if (!terms.equals(duty.terms())) {
                officers.as(officer, () -> {
                    RecordingView now = recordings.require(days.directiveId());
                    recordings.change(days.directiveId(), now.version(), duty.id(), terms);
                    return true;
                });
            }
        }
        officers.answer("UserTask_ConfirmProposal", days.directiveId()::equals, Map.of("decision", "CONFIRM"));
        decideRhythms();
        days.until(LocalDate.of(2017, 7, 25));
        concludeBelow(DucCoStory.CHU_TY);
        days.until(LocalDate.of(2017, 7, 27));
        concludeBelow(DucCoStory.IA_DIN);
    }

    /**
     * The Front adds the parts of all up in one report; what the others owe it are the parts. The sheets of a year are
     * wanted in August.
     */
    static DutyTerms mended(DutyTerms terms) {
        if (terms.stage() == ObligationStage.REGISTRATION) {
            return with(terms, DucCoStory.REGISTERED_BY, ObligationStage.REGISTRATION);
        }
        if (terms.action().contains("tổng hợp và đánh giá kết quả")) {
            return with(terms, terms.due(), ObligationStage.REPORT);
        }
        return terms.stage() == ObligationStage.REPORT ? with(terms, terms.due(), ObligationStage.RECORD) : terms;
    }

    private static DutyTerms with(DutyTerms terms, @Nullable LocalDate due, ObligationStage stage) {
        return new DutyTerms(
                terms.kinds(),
                terms.leads(),
                terms.selector(),
                terms.coordinators(),
                terms.advisers(),
                terms.through(),
                terms.action(),
                terms.rhythm(),
                due,
                terms.phase(),
                terms.targets(),
                terms.startCondition(),
                terms.evidence(),
                terms.reportTo(),
                terms.links(),
                terms.contents(),
                stage);
    }

    /** Only the report gets a rhythm; the rest is done as occasion arises and put on record. */
    private void decideRhythms() {
        String report = duties.gaps(days.directiveId()).stream()
                .filter(gap -> gap.stage() == ObligationStage.REPORT)
                .map(ObligationView::id)
                .findFirst()
                .orElseThrow();
        officers.answer(
                "UserTask_DecideRhythms",
                days.directiveId()::equals,
                Map.of(
                        "lines",
                        List.of(Map.of(
                                "obligation",
                                report,
                                "rhythm",
                                "YEAR",
                                "firstDueOn",
                                DucCoStory.REPORTED_BY.toString())),
                        "reason",
                        "Tổng hợp kết quả cuối năm để báo cáo Ban Thường trực."));
    }

    private static byte[] seed() {
        try {
            return Files.readAllBytes(Path.of(SEED));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String id() {
        return programmeId;
    }
}
