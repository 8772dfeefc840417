package vn.chidao.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import vn.chidao.demo.DucCoStory.Deed;
import vn.chidao.indicator.FigureIntake;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.obligation.AddRecord;
import vn.chidao.obligation.CountedAt;
import vn.chidao.obligation.CountedElsewhere;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.RegisteredLines;
import vn.chidao.obligation.TargetChoices;
import vn.chidao.obligation.TargetTie;
import vn.chidao.obligation.WorkDetail;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.ContentArea;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.TaskFormHandler.Option;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.TimeMachine;
import vn.chidao.workflow.WorkList.WorkItem;

/** The days: what the story has done on each is put on record, and the tasks that come beside it are worked on. */
final class DucCoDays {

    private String directiveId = "";
    private final Map<String, String> recordIds = new HashMap<>();
    private int played;

    private final DucCoOfficers officers;
    private final PlayDays playDays;
    private final PlayCast cast;
    private final PlayAnswers answers;
    private final TaskSubmission submission;
    private final TimeMachine timeMachine;
    private final BusinessClock clock;
    private final ObligationManagement obligations;
    private final ObligationCatalog duties;
    private final TargetChoices targets;
    private final CountedElsewhere elsewhere;
    private final RegisteredLines registered;
    private final FigureIntake intake;
    private final AttachmentStore files;

    DucCoDays(
            DucCoOfficers officers,
            PlayDays playDays,
            PlayCast cast,
            PlayAnswers answers,
            TaskSubmission submission,
            TimeMachine timeMachine,
            BusinessClock clock,
            ObligationManagement obligations,
            ObligationCatalog duties,
            TargetChoices targets,
            CountedElsewhere elsewhere,
            RegisteredLines registered,
            FigureIntake intake,
            AttachmentStore files) {
        this.officers = officers;
        this.playDays = playDays;
        this.cast = cast;
        this.answers = answers;
        this.submission = submission;
        this.timeMachine = timeMachine;
        this.clock = clock;
        this.obligations = obligations;
        this.duties = duties;
        this.targets = targets;
        this.elsewhere = elsewhere;
        this.registered = registered;
        this.intake = intake;
        this.files = files;
    }

    /** Goes on to the morning of this day; on every day before it what was to be recorded is, and tasks are worked on. */
    void until(LocalDate day) {
        while (clock.today().isBefore(day)) {
            LocalDate today = clock.today();
            recordWhatIsDone(today);
            playDays.play(today, this::workOn);
            playDays.morningAfter(today);
        }
        playDays.play(day, this::workOn);
    }

    private void recordWhatIsDone(LocalDate today) {
        while (played < DucCoStory.DEEDS.size()
                && !DucCoStory.DEEDS.get(played).on().isAfter(today)) {
            record(DucCoStory.DEEDS.get(played++));
        }
    }

    /** The tasks that everybody has beside the story: accepted, done and confirmed on the day they come. */
    private boolean workOn(WorkItem item, LocalDate day) {
        if (!item.processId().equals("ObligationTask") || !isPlayed(item)) {
            return false;
        }
        String officer = cast.accountFor(item.groups()).orElse(null);
        if (officer == null) {
            return false;
        }
        Map<String, Object> form =
                new LinkedHashMap<>(answers.fill(item, submission.firstValues(officer, item.taskId()), 1, false));
        if (item.elementId().equals("UserTask_ReportResult")) {
            form.put("figures", figuresOf(item));
        }
        submission.submit(officer, item.taskId(), form);
        return true;
    }

    /** Of an occurrence: its key ends with the organisation and the period. */
    private static String unitOf(WorkItem item) {
        String[] key = item.businessKey().split(":");
        return key[key.length - 2];
    }

    private boolean isPlayed(WorkItem item) {
        String unit = unitOf(item);
        return DucCoStory.SIGNERS.contains(unit)
                || unit.equals(DucCoStory.STANDING_BODY)
                || unit.equals("dc-ubnd")
                || DucCoStory.COMMUNES.stream().anyMatch(commune -> unit.contains("-" + commune));
    }

    /** Each commune has one content and one residential area that stand out, each branch the households it helps. */
    private List<Map<String, Object>> figuresOf(WorkItem item) {
        if (isAbout(item, DucCoStory.STANDS_OUT)) {
            return List.of(
                    figure(ContentArea.C1_ECONOMY_POVERTY, DucCoStory.CONTENT_THAT_STANDS_OUT, 1, "nội dung"),
                    figure(ContentArea.C2_CULTURE_EDU_HEALTH, DucCoStory.AREA_THAT_STANDS_OUT, 1, "khu dân cư"));
        }
        Integer helped = DucCoStory.helpedByBranch(clock.today().getYear()).get(unitOf(item));
        return helped != null && isAbout(item, DucCoStory.HELP)
                ? List.of(figure(ContentArea.C1_ECONOMY_POVERTY, DucCoStory.HELPED, helped, "hộ nghèo"))
                : List.of();
    }

    private boolean isAbout(WorkItem item, String words) {
        return item.businessKey().startsWith(duty(words).id() + ":");
    }

    private static Map<String, Object> figure(ContentArea content, String indicator, int value, String unit) {
        return Map.of("content", content.name(), "indicator", indicator, "value", String.valueOf(value), "unit", unit);
    }

    private void record(Deed deed) {
        Actor officer = officers.officerOf(deed.unit());
        officers.in(officer, () -> {
            ObligationView duty = duty(deed.duty());
            IndicatorFigure figure = intake.take(
                    "", new FigureIntake.Typed(deed.content(), deed.indicator(), deed.amount(), null, null));
            TargetTie tie = targets.tie("target", null, figure.unit(), duty.targets());
            CountedAt at = elsewhere.chosen(
                    "countedAt",
                    deed.sameAs() == null ? null : "RECORD:0:" + recordIds.get(deed.sameAs()),
                    directiveId,
                    deed.unit(),
                    figure);
            String fileId = deed.evidence()
                    ? files.store("bien-ban.pdf", new ByteArrayInputStream(paper()), "obligation-record")
                            .id()
                    : null;
            String id = obligations.addRecord(new AddRecord(
                    duty.id(),
                    deed.unit(),
                    deed.on(),
                    deed.title(),
                    deed.title() + ".",
                    figure,
                    deed.content(),
                    fileId,
                    tie,
                    at,
                    WorkDetail.ACTIVITY,
                    registeredLine(deed)));
            recordIds.put(deed.title(), id);
            return id;
        });
    }

    private @Nullable String registeredLine(Deed deed) {
        String title = DucCoStory.DONE_FOR.get(deed.title());
        return title == null
                ? null
                : registered.choices(directiveId, List.of(deed.unit()), clock.today()).stream()
                        .filter(option -> option.label().contains(title)
                                && option.label()
                                        .contains(String.valueOf(deed.on().getYear())))
                        .map(Option::value)
                        .findFirst()
                        .orElseThrow();
    }

    private static byte[] paper() {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            document.save(written);
            return written.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the words of what is to be done, else by those of its sentence. */
    ObligationView duty(String words) {
        List<ObligationView> all = duties.ofDirective(directiveId);
        return all.stream()
                .filter(duty -> duty.action().contains(words))
                .findFirst()
                .or(() -> all.stream()
                        .filter(duty -> duty.quote().contains(words))
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("nothing obliges to “" + words + "”"));
    }

    LocalDate today() {
        return clock.today();
    }

    void begin(LocalDate day) {
        timeMachine.moveTo(day, LocalTime.of(7, 30));
    }

    /** From now on this is what the officers work on. */
    void workUnder(String recordedId) {
        directiveId = recordedId;
    }

    String directiveId() {
        return directiveId;
    }
}
