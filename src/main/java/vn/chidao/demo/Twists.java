package vn.chidao.demo;

import static vn.chidao.demo.Twist.Kind.EXTENSION;
import static vn.chidao.demo.Twist.Kind.LATE;
import static vn.chidao.demo.Twist.Kind.REFUSAL;
import static vn.chidao.demo.Twist.Kind.RETURN;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/**
 * The returns, refusals, late answers, extensions and vacant posts of the play: each stage sees each of them. Decided
 * by what stands in the database, so that a play that was killed goes on as it would have gone.
 */
final class Twists {

    /** A post that falls vacant on a day; whoever waits for it finds nobody until somebody is appointed. */
    record Vacancy(String positionId, LocalDate from) {}

    static final List<Twist> ALL = List.of(
            // Issue
            Twist.of(RETURN, "UserTask_ReviewContent", "", 1),
            Twist.of(LATE, "UserTask_ReviewFormat", "", 1).by(1),
            Twist.of(REFUSAL, "UserTask_SignDirective", ":1:0$", 1),
            Twist.of(EXTENSION, "UserTask_ReviseDraft", "", 2),
            // Receive
            Twist.of(RETURN, "UserTask_RegisterIncoming", ":hpn$", 1),
            Twist.of(REFUSAL, "UserTask_RegisterIncoming", ":db-ca$", 1),
            Twist.of(LATE, "UserTask_ConfirmDissemination", ":du-an-khuong$", 1),
            Twist.of(EXTENSION, "UserTask_ConfirmDissemination", ":du-minh-duc$", 1),
            // Register
            Twist.of(RETURN, "UserTask_ConsultSheet", ":hnd:2018$", 1),
            Twist.of(REFUSAL, "UserTask_ApproveSheet", ":hpn:2018$", 1),
            Twist.of(LATE, "UserTask_FillSheet", ":hccb:2019$", 1),
            Twist.of(EXTENSION, "UserTask_FillSheet", ":ldld:2018$", 1),
            // Implement
            Twist.of(RETURN, "UserTask_ConfirmResult", ":hnd:2017$", 1),
            Twist.of(REFUSAL, "UserTask_AcceptObligation", ":db-ca:2018$", 1),
            Twist.of(REFUSAL, "UserTask_AcceptObligation", ":cb-mttq:2019$", 1),
            Twist.of(LATE, "UserTask_ReportResult", ":du-tan-khai:2018$", 1),
            Twist.of(EXTENSION, "UserTask_ReportResult", ":hpn:2019$", 1),
            // Report
            Twist.of(RETURN, "UserTask_ReceiveReport", ":2018:1:0$", 1),
            Twist.of(RETURN, "UserTask_ReceiveReport", ":2019/ubnd:1:0$", 1),
            Twist.of(REFUSAL, "UserTask_ApproveReport", ":2018/mttq$", 1),
            Twist.of(LATE, "UserTask_DraftReport", ":2019/du-an-khuong$", 1),
            Twist.of(EXTENSION, "UserTask_DraftReport", ":2018/hccb$", 1),
            // Review
            Twist.of(RETURN, "UserTask_ConcludeReview", ":3y-", 1),
            Twist.of(REFUSAL, "UserTask_ApproveReview", ":3y-", 1),
            Twist.of(LATE, "UserTask_OpenReview", ":5y-", 1),
            Twist.of(EXTENSION, "UserTask_DraftReview", ":5y-", 1));

    /** Those of a play in which the district is dissolved. */
    static final List<Twist> OF_A_REORGANISATION = List.of(
            Twist.of(RETURN, "UserTask_AppraisePlan", "", 1),
            Twist.of(REFUSAL, "UserTask_ApprovePlan", "", 1),
            Twist.of(LATE, "UserTask_RevisePlan", "", 1),
            Twist.of(EXTENSION, "UserTask_AppraisePlan", "", 2));

    static final List<Twist> EVERYWHERE =
            Stream.concat(ALL.stream(), OF_A_REORGANISATION.stream()).toList();

    static final List<Vacancy> VACANCIES = List.of(
            new Vacancy("vphu.van-thu", LocalDate.of(2017, 5, 24)),
            new Vacancy("cb-mttq.bi-thu", LocalDate.of(2017, 5, 24)),
            new Vacancy("huyen-doan.chuyen-vien", LocalDate.of(2019, 1, 10)),
            new Vacancy("hnd.chu-tich", LocalDate.of(2020, 10, 1)),
            new Vacancy("ubnd.chuyen-vien", LocalDate.of(2020, 10, 5)),
            new Vacancy("bdv-hu.chuyen-vien", LocalDate.of(2022, 3, 1)));

    private Twists() {}

    /** The how-manieth time the instance has come to this step. */
    static int attempt(WorkItem item, WorkList workList) {
        return 1
                + (int) workList.historyOf(item.processId(), item.businessKey()).stream()
                        .filter(past -> !past.isOpen() && past.elementId().equals(item.elementId()))
                        .count();
    }
}
