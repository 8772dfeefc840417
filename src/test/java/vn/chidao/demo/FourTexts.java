package vn.chidao.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.obligation.DecideRhythm;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.Rhythm;
import vn.chidao.obligation.RhythmLine;
import vn.chidao.recording.Duty;
import vn.chidao.recording.DutyTerms;
import vn.chidao.recording.RecordingView;
import vn.chidao.recording.Recordings;
import vn.chidao.review.ReviewCatalog;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.workflow.WorkList.WorkItem;

/**
 * The texts of Bắc Ninh, Kiên Giang and Đức Cơ: read by an officer of their place, mended where the text leaves open who
 * reviews, and given rhythms by whoever follows them up.
 */
final class FourTexts {

    /** One of them. */
    enum Text {
        /** Chỉ thị của Ban Thường vụ Thành ủy Bắc Ninh. */
        CITY("s1", "bn-vp", "bn-vp.chuyen-vien", "bn-mttq", "bn-bdv", List.of("bn-mttq"), "bn-ubnd", List.of()),
        /** Công văn 632-CV/TU của Tỉnh ủy Kiên Giang. */
        PROVINCE(
                "s2",
                "kg-vp",
                "kg-vp.chuyen-vien",
                "kg-bdv",
                "kg-bdv",
                List.of(),
                "kg-bcsd-ubnd",
                List.of("Chỉ đạo hệ thống tổ chức đoàn thể")),
        /** Chương trình phối hợp của Mặt trận và năm tổ chức huyện Đức Cơ. */
        DISTRICT(
                "s3",
                "dc-mttq",
                "dc-mttq.chuyen-vien",
                "dc-mttq",
                "dc-mttq",
                List.of("dc-hnd", "dc-hpn"),
                "dc-hnd",
                List.of(
                        FourTexts.SUPERVISION,
                        FourTexts.SUPERVISION,
                        "Thực hiện nội dung tuyên truyền, giáo dục pháp luật"));

        final String seed;
        final String unit;
        final String officer;
        final String followUp;
        final String reviewer;
        final List<String> heard;
        final String asked;
        final List<String> oneDuty;

        Text(
                String seed,
                String unit,
                String officer,
                String followUp,
                String reviewer,
                List<String> heard,
                String asked,
                List<String> oneDuty) {
            this.seed = seed;
            this.unit = unit;
            this.officer = officer;
            this.followUp = followUp;
            this.reviewer = reviewer;
            this.heard = heard;
            this.asked = asked;
            this.oneDuty = oneDuty;
        }
    }

    /** Of three programmes by one sentence, which the reading took for three duties. */
    private static final String SUPERVISION = "Giám sát việc thực hiện các chính sách pháp luật";

    private final Map<Text, String> ids = new LinkedHashMap<>();

    private final FourCalendar calendar;
    private final PlayCast cast;
    private final Recordings recordings;
    private final ObligationCatalog duties;
    private final ObligationManagement obligations;
    private final ReviewCatalog reviews;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    FourTexts(
            FourCalendar calendar,
            PlayCast cast,
            Recordings recordings,
            ObligationCatalog duties,
            ObligationManagement obligations,
            ReviewCatalog reviews,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.calendar = calendar;
        this.cast = cast;
        this.recordings = recordings;
        this.duties = duties;
        this.obligations = obligations;
        this.reviews = reviews;
        this.clock = clock;
        this.transaction = transaction;
    }

    String id(Text text) {
        String id = ids.get(text);
        if (id == null) {
            throw new IllegalStateException(text + " has not been read");
        }
        return id;
    }

    boolean isRead(Text text) {
        return ids.containsKey(text);
    }

    /** An officer has the text read and goes through what is proposed; the task to confirm it comes by itself. */
    void read(Text text) {
        String id = CurrentActor.call(
                cast.actor(text.officer), () -> recordings.readFile(text.unit, text.seed + ".txt", seed(text)));
        ids.put(text, id);
        text.oneDuty.forEach(words -> mergeWithNext(text, words));
        for (Duty duty : require(text).proposal().kept()) {
            DutyTerms terms = mended(text, duty.terms());
            if (!terms.equals(duty.terms())) {
                as(text.officer, () -> {
                    RecordingView now = recordings.require(id);
                    recordings.change(id, now.version(), duty.id(), terms);
                    return id;
                });
            }
        }
    }

    /** What the reading took for two duties and the sentence means as one. */
    private void mergeWithNext(Text text, String words) {
        String duty = require(text).proposal().kept().stream()
                .filter(each -> each.terms().action().startsWith(words))
                .map(Duty::id)
                .findFirst()
                .orElseThrow();
        as(text.officer, () -> {
            recordings.mergeWithNext(id(text), recordings.require(id(text)).version(), duty);
            return duty;
        });
    }

    private RecordingView require(Text text) {
        return as(text.officer, () -> recordings.require(id(text)));
    }

    /**
     * A recorded text was sent to nobody from here: what it asks of leaders is shown by what they put on record. Where it
     * says that reviews are held and not by whom, it is whoever follows it up, who decides their days afterwards.
     */
    private DutyTerms mended(Text text, DutyTerms terms) {
        return switch (text) {
            case CITY -> ofCity(terms);
            case PROVINCE -> ofProvince(text, terms);
            case DISTRICT ->
                terms.action().contains("sơ kết 3 năm")
                        ? reviewedBy(text.reviewer, terms)
                        : leadingOnRecord(DucCoProgramme.mended(terms));
        };
    }

    private DutyTerms ofCity(DutyTerms terms) {
        if (terms.rhythm() == Rhythm.THREE_YEARS) {
            return with(terms, terms.selector(), terms.rhythm(), calendar.cityInterimDue(), terms.stage());
        }
        if (terms.rhythm() == Rhythm.FIVE_YEARS) {
            return with(terms, terms.selector(), terms.rhythm(), calendar.cityFinalDue(), terms.stage());
        }
        // "Theo dõi, tổng hợp, đánh giá": work of each Front's own, not a review that a committee concludes.
        boolean ownWork = terms.stage() == ObligationStage.REVIEW && terms.rhythm() == Rhythm.NONE;
        return ownWork
                ? with(terms, terms.selector(), terms.rhythm(), terms.due(), ObligationStage.TASK)
                : leadingOnRecord(terms);
    }

    private DutyTerms ofProvince(Text text, DutyTerms terms) {
        if (terms.action().startsWith("Định kỳ hằng năm kiểm tra")) {
            return reviewedBy(text.reviewer, terms);
        }
        return terms.stage() == ObligationStage.REPORT
                ? with(terms, terms.selector(), terms.rhythm(), calendar.provinceReportDue(), terms.stage())
                : leadingOnRecord(terms);
    }

    private static DutyTerms leadingOnRecord(DutyTerms terms) {
        return terms.stage() == ObligationStage.LEADING
                ? with(terms, terms.selector(), terms.rhythm(), terms.due(), ObligationStage.RECORD)
                : terms;
    }

    private static DutyTerms reviewedBy(String unit, DutyTerms terms) {
        return with(terms, "unit:" + unit, Rhythm.PERIODIC_UNSTATED, null, ObligationStage.REVIEW);
    }

    private static DutyTerms with(
            DutyTerms terms, @Nullable String selector, Rhythm rhythm, @Nullable LocalDate due, ObligationStage stage) {
        return new DutyTerms(
                terms.kinds(),
                terms.leads(),
                selector,
                terms.coordinators(),
                terms.advisers(),
                terms.through(),
                terms.action(),
                rhythm,
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

    /** Once it binds, the following-up body decides the days of the reviews, several for one sentence. */
    void decideReviews(Text text) {
        List<RhythmLine> lines = text == Text.DISTRICT ? calendar.districtReviews() : calendar.provinceReviews();
        duties.gaps(id(text)).stream()
                .filter(gap -> gap.stage() == ObligationStage.REVIEW)
                .forEach(gap -> as(text.followUp + ".chuyen-vien", () -> {
                    obligations.decideRhythm(new DecideRhythm(
                            gap.id(), lines, "Văn bản chỉ nêu định kỳ; ấn định ngày để các cơ quan chuẩn bị."));
                    return gap.id();
                }));
    }

    /** What officers of these three write differently from those of Hớn Quản. */
    Map<String, Object> say(WorkItem item, Map<String, Object> firstValues, Supplier<Map<String, Object>> usual) {
        Text text = textOf(item);
        if (text == null) {
            return usual.get();
        }
        return switch (item.formId()) {
            case "DecideRhythmsForm" -> rhythms(text);
            case "NameBodiesForm" -> bodies(text, firstValues);
            case "ApproveReviewForm" -> heard(text, usual.get());
            case "OpenReviewForm" -> inTime(item, usual.get());
            case "ReportResultForm" -> counted(item, usual.get());
            case "DraftReviewForm" -> recommended(text, firstValues, usual.get());
            default -> usual.get();
        };
    }

    private @Nullable Text textOf(WorkItem item) {
        for (Map.Entry<Text, String> entry : ids.entrySet()) {
            if (entry.getValue().equals(item.directiveId())
                    || item.businessKey().startsWith(entry.getValue())) {
                return entry.getKey();
            }
        }
        return null;
    }

    private Map<String, Object> rhythms(Text text) {
        LocalDate today = clock.today();
        List<Map<String, Object>> lines = new ArrayList<>();
        for (ObligationView gap : duties.gaps(id(text))) {
            if (gap.stage() == ObligationStage.REVIEW) {
                continue;
            }
            boolean once = gap.stage() == ObligationStage.TASK && gap.kinds().contains(ObligationKind.TASK);
            LocalDate due = today.plusMonths(calendar.days().taskMonths());
            lines.add(Map.of(
                    "obligation", gap.id(),
                    "rhythm", once ? "ONCE" : "YEAR",
                    "firstDueOn", (gap.stage() == ObligationStage.REPORT ? reportDay(today) : due).toString()));
        }
        return Map.of("lines", lines, "reason", "Văn bản không nêu kỳ hạn; ấn định để theo dõi, tổng hợp.");
    }

    private static LocalDate reportDay(LocalDate today) {
        LocalDate day = LocalDate.of(today.getYear(), 12, 20);
        return day.isBefore(today.plusDays(30)) ? day.plusYears(1) : day;
    }

    private static Map<String, Object> bodies(Text text, Map<String, Object> firstValues) {
        Map<String, Object> form = new LinkedHashMap<>(firstValues);
        form.putIfAbsent("followUpUnit", text.followUp);
        String board = switch (text) {
            case CITY -> "bn-btv";
            case PROVINCE -> "kg-btv";
            case DISTRICT -> "dc-btt";
        };
        form.putIfAbsent("reportReceiverUnit", board);
        form.putIfAbsent("concludingUnit", board);
        return form;
    }

    /** Self-assessments are wanted before the review is. */
    private Map<String, Object> inTime(WorkItem item, Map<String, Object> usual) {
        Map<String, Object> form = new LinkedHashMap<>(usual);
        LocalDate wanted = LocalDate.parse(String.valueOf(usual.get("selfAssessmentsDueOn")));
        LocalDate review = reviews.require(item.businessKey()).dueOn();
        if (clock.today().isBefore(review) && wanted.isAfter(review)) {
            form.put("selfAssessmentsDueOn", review.toString());
        }
        return form;
    }

    /** Where the text names several models, "01 mô hình" is none of them: the officer counts meetings alone. */
    private Map<String, Object> counted(WorkItem item, Map<String, Object> usual) {
        String obligation = item.businessKey().substring(0, item.businessKey().indexOf(':'));
        Map<String, Object> form = new LinkedHashMap<>(usual);
        if (!duties.require(obligation).targets().isEmpty() && form.get("figures") instanceof List<?> figures) {
            form.put("figures", figures.subList(0, 1));
        }
        return form;
    }

    /** Whom the house lets hear: of a text that was recorded those it charges, and whoever reports on it. */
    private static Map<String, Object> heard(Text text, Map<String, Object> usual) {
        Map<String, Object> form = new LinkedHashMap<>(usual);
        if ("CONSULT".equals(form.get("decision"))) {
            if (text.heard.isEmpty()) {
                form.put("decision", "APPROVE");
                form.remove("consulted");
            } else {
                form.put(
                        "consulted",
                        text.heard.stream().map(unit -> Map.of("unit", unit)).toList());
            }
        }
        return form;
    }

    private static Map<String, Object> recommended(Text text, Map<String, Object> first, Map<String, Object> usual) {
        Map<String, Object> form = new LinkedHashMap<>(usual);
        boolean typed = first.get("recommendations") instanceof List<?> rows && !rows.isEmpty();
        if (!typed) {
            form.put(
                    "recommendations",
                    List.of(Map.of(
                            "text",
                            "Bảo đảm cơ chế, kinh phí cho Mặt trận cấp xã và khu dân cư.",
                            "addressee",
                            text.asked)));
        }
        return form;
    }

    private <T> T as(String position, Supplier<T> act) {
        return CurrentActor.call(cast.actor(position), () -> transaction.execute(status -> act.get()));
    }

    static byte[] seed(Text text) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/reading/seeds", text.seed + ".txt"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
