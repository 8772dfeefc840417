package vn.chidao.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.DraftDirective;
import vn.chidao.document.DocumentType;
import vn.chidao.identity.Accounts;
import vn.chidao.obligation.DecideRhythm;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.Rhythm;
import vn.chidao.obligation.RhythmLine;
import vn.chidao.organization.WorldFiles;
import vn.chidao.organization.WorldImport;
import vn.chidao.shared.CurrentActor;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.ProcessStarts;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;
import vn.chidao.workflow.task.TaskClaims;

/**
 * A week into the demo everything is open at once: a draft before its signer, receipts on their way, tasks taken on,
 * sheets in consultation, a report with its contributions, a review; and the bodies that may take it over exist.
 */
public final class EverythingOpen {

    /** Who takes over from whom, in a fixed order. */
    public static final Map<String, String> SUCCESSORS = successors();

    /** The draft that waits for its signer. */
    static final String LETTER = "cv-don-doc";

    private final FiveYearPlay play;
    private final PlayCast cast;
    private final PlayAnswers answers;
    private final WorldImport world;
    private final Accounts accounts;
    private final DirectiveManagement directives;
    private final ObligationManagement obligations;
    private final TaskSubmission submission;
    private final TaskClaims claims;
    private final WorkList workList;
    private final ProcessStarts starts;
    private final EngineJobs jobs;
    private final TransactionTemplate transaction;

    /** In this application, which must have been started without a background on a database of its own. */
    public EverythingOpen(ApplicationContext product) {
        this.play = product.getBean(FiveYearPlay.class);
        this.cast = product.getBean(PlayCast.class);
        this.answers = product.getBean(PlayAnswers.class);
        this.world = product.getBean(WorldImport.class);
        this.accounts = product.getBean(Accounts.class);
        this.directives = product.getBean(DirectiveManagement.class);
        this.obligations = product.getBean(ObligationManagement.class);
        this.submission = product.getBean(TaskSubmission.class);
        this.claims = product.getBean(TaskClaims.class);
        this.workList = product.getBean(WorkList.class);
        this.starts = product.getBean(ProcessStarts.class);
        this.jobs = product.getBean(EngineJobs.class);
        this.transaction = product.getBean(TransactionTemplate.class);
    }

    private static Map<String, String> successors() {
        Map<String, String> successors = new LinkedHashMap<>();
        successors.put("btv-hu", "btv-moi");
        successors.put("bdv-hu", "bdv-moi");
        successors.put("vphu", "vp-moi");
        successors.put("hpn", "hoi-moi");
        successors.put("hnd", "hoi-moi");
        successors.put("mttq", "mttq-moi");
        return Collections.unmodifiableMap(successors);
    }

    /** Plays so far. */
    public void open(Path folder) throws IOException {
        play.playUntil(LocalDate.of(2017, 5, 28));
        writeSuccessors(folder);
        transaction.executeWithoutResult(status -> {
            world.apply(WorldFiles.of(folder));
            accounts.createForEveryPosition(DemoWorld.PASSWORD);
        });
        decide("4-1", new RhythmLine(Rhythm.YEAR, ObligationStage.TASK, LocalDate.of(2017, 11, 20), 200));
        decide("4-2b", new RhythmLine(Rhythm.YEAR, ObligationStage.REGISTRATION, LocalDate.of(2017, 9, 20), 200));
        decide(
                "5b",
                new RhythmLine(Rhythm.YEAR, ObligationStage.REPORT, LocalDate.of(2017, 12, 15), 230),
                new RhythmLine(Rhythm.THREE_YEARS, ObligationStage.REVIEW, LocalDate.of(2018, 1, 15), 240));
        as("vphu.chuyen-vien", this::draft);
        as("vphu.chuyen-vien", () -> directives.submitDraft(LETTER));
        settle();
        for (String step : List.of(
                "UserTask_ReviewContent", "UserTask_ReviewFormat", "UserTask_FillSheet", "UserTask_ApproveSheet")) {
            finish(step, "");
        }
        finish("UserTask_AcceptObligation", ":hnd:");
        finish("UserTask_OpenReview", "");
        for (WorkItem item : workList.open()) {
            if (item.elementId().equals("UserTask_ReportResult")) {
                claims.claim(cast.accountFor(item.groups()).orElseThrow(), item.taskId());
            }
        }
    }

    /** Has the open tasks of this step done, of those whose business key has this part. */
    public void finish(String elementId, String keyPart) {
        workList.open().stream()
                .filter(item ->
                        item.elementId().equals(elementId) && item.businessKey().contains(keyPart))
                .forEach(this::finish);
        settle();
    }

    /** Has a task done by whoever holds its position; answers with his account. */
    String finish(WorkItem item) {
        String officer = cast.accountFor(item.groups()).orElseThrow();
        Map<String, Object> form = answers.fill(item, submission.firstValues(officer, item.taskId()), 1, false);
        if ("CONSULT".equals(form.get("decision"))) {
            // Those the play would hear may have merged by now.
            form.put("decision", "APPROVE");
            form.remove("consulted");
        }
        submission.submit(officer, item.taskId(), form);
        return officer;
    }

    /** Starts what is to be started and lets every job run, until jobs ask for no more starts. */
    public void settle() {
        do {
            starts.startDue();
            jobs.settle(Duration.ofMinutes(1));
        } while (starts.waiting() > starts.failing());
    }

    /** Does something in a transaction as whoever holds this position. */
    public void as(String positionId, Runnable act) {
        CurrentActor.run(cast.actor(positionId), () -> transaction.executeWithoutResult(status -> act.run()));
    }

    void decide(String code, RhythmLine... lines) {
        as(
                "bdv-hu.truong-ban",
                () -> obligations.decideRhythm(
                        new DecideRhythm(DemoWorld.DRAFT + "." + code, List.of(lines), "Ấn định để theo dõi.")));
    }

    private void draft() {
        String text = "Yêu cầu các đơn vị báo cáo việc thực hiện cuộc vận động.";
        directives.draft(new DraftDirective(
                LETTER,
                DocumentType.OFFICIAL_LETTER,
                "hu",
                null,
                "V/v báo cáo việc thực hiện cuộc vận động",
                "Hớn Quản",
                text,
                List.of(new DraftDirective.NewClause("1", null, "1", text)),
                List.of(
                        new DraftDirective.NewAddressee("UBND huyện", "unit:ubnd"),
                        new DraftDirective.NewAddressee("Hội Nông dân huyện", "unit:hnd")),
                List.of(),
                List.of(),
                "vphu",
                "vphu",
                "btv-hu",
                "bdv-hu",
                "btv-hu",
                "btv-hu"));
    }

    /** A world's files name every parent, so the new bodies come with those they stand under. */
    private static void writeSuccessors(Path folder) throws IOException {
        for (String file : List.of("units.csv", "positions.csv", "people.csv")) {
            Files.writeString(
                    folder.resolve(file),
                    new ClassPathResource("demo/successors/" + file).getContentAsString(StandardCharsets.UTF_8));
        }
    }
}
