package vn.chidao.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveManagement;
import vn.chidao.directive.RegisterReceived;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.DocumentType;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.Quantity;
import vn.chidao.obligation.AddRecord;
import vn.chidao.obligation.DecideRhythm;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.ObligationView;
import vn.chidao.organization.HolderView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.OrganizationManagement;
import vn.chidao.shared.ContentArea;
import vn.chidao.shared.CurrentActor;
import vn.chidao.workflow.WorkList;

/**
 * What happens in the play beside the tasks: the draft is submitted, rhythms are decided, provincial documents arrive,
 * officers record what they did of their own accord, posts fall vacant. Each scene looks first whether it has been
 * played, so that a play that was killed repeats none.
 */
@Component
@Profile("demo & !prod")
class PlayScenes {

    private static final Logger log = LoggerFactory.getLogger(PlayScenes.class);

    private static final String ISSUANCE = "DirectiveIssuance";

    private final DirectiveManagement directives;
    private final DirectiveCatalog catalog;
    private final ObligationManagement obligations;
    private final ObligationCatalog obligationCatalog;
    private final OrganizationManagement organizations;
    private final OrganizationDirectory directory;
    private final WorkList workList;
    private final PlayCast cast;
    private final TransactionTemplate transaction;

    PlayScenes(
            DirectiveManagement directives,
            DirectiveCatalog catalog,
            ObligationManagement obligations,
            ObligationCatalog obligationCatalog,
            OrganizationManagement organizations,
            OrganizationDirectory directory,
            WorkList workList,
            PlayCast cast,
            TransactionTemplate transaction) {
        this.directives = directives;
        this.catalog = catalog;
        this.obligations = obligations;
        this.obligationCatalog = obligationCatalog;
        this.organizations = organizations;
        this.directory = directory;
        this.workList = workList;
        this.cast = cast;
        this.transaction = transaction;
    }

    void play(LocalDate day, PlayBook book) {
        if (day.equals(book.begins()) && isNotUnderWay()) {
            as("vphu.chuyen-vien", () -> directives.submitDraft(DemoWorld.DRAFT));
        }
        book.vacancies().stream()
                .filter(vacancy -> vacancy.from().equals(day))
                .forEach(vacancy -> vacate(vacancy.positionId(), day));
        if (!day.isBefore(book.rhythmsDecidedOn())) {
            decideRhythms(book);
        }
        if (!day.isBefore(book.provinceDirectsOn())) {
            documentArrives(
                    "kh-tinh-nqlt-88",
                    DocumentType.PLAN,
                    "185-KH/TU",
                    "Kế hoạch thực hiện Nghị quyết liên tịch số 88/2016/NQLT/CP-ĐCTUBTWMTTQVN trên địa bàn tỉnh",
                    book.provinceDirectsOn(),
                    "2-1");
        }
        if (!day.isBefore(book.provinceSetsCriteriaOn())) {
            documentArrives(
                    "hd-tinh-tieu-chi",
                    DocumentType.GUIDELINE,
                    "12-HD/TU",
                    "Hướng dẫn tiêu chí “Khu dân cư văn hóa”, “Gia đình văn hóa”",
                    book.provinceSetsCriteriaOn(),
                    "2-2");
        }
        if (isForOwnDoings(day)) {
            recordOwnDoings(day);
        }
    }

    /** A play taken up again on its first day finds the draft in its reviews, or returned from them. */
    private boolean isNotUnderWay() {
        return catalog.require(DemoWorld.DRAFT).status().equals("DRAFT")
                && workList.historyOf(ISSUANCE, DemoWorld.DRAFT).isEmpty();
    }

    /** Days on which officers put on record what they did of their own accord. */
    static boolean isForOwnDoings(LocalDate day) {
        return day.getDayOfMonth() == 12 && (day.getMonth() == Month.APRIL || day.getMonth() == Month.OCTOBER);
    }

    /** A post that has stood empty for some days is given to somebody again, in an acting capacity. */
    void fill(String positionId, LocalDate day, PlayBook book) {
        String person = book.vacancies().stream()
                .filter(vacancy -> vacancy.positionId().equals(positionId))
                .map(vacancy -> directory.holders(positionId, vacancy.from().minusDays(1)))
                .flatMap(List::stream)
                .map(HolderView::personId)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody ever held " + positionId));
        transaction.executeWithoutResult(status -> organizations.appoint(positionId, person, day, true));
        log.info("{}: {} lại có người giữ", day, positionId);
    }

    private void vacate(String positionId, LocalDate day) {
        for (HolderView holder : directory.holders(positionId, day)) {
            if (holder.from().isBefore(day)) {
                transaction.executeWithoutResult(
                        status -> organizations.endHolding(positionId, holder.personId(), day.minusDays(1)));
                log.info("{}: {} khuyết", day, positionId);
            }
        }
    }

    /** Ban Dân vận sets what the text leaves open, as its own decision. */
    private void decideRhythms(PlayBook book) {
        for (ObligationView gap : obligationCatalog.gaps(DemoWorld.DRAFT)) {
            as(
                    "bdv-hu.truong-ban",
                    () -> obligations.decideRhythm(new DecideRhythm(
                            gap.id(),
                            book.rhythmsOf(gap.code()),
                            "Văn bản không nêu kỳ hạn; Ban Dân vận ấn định để theo dõi, tổng hợp.")));
        }
    }

    private void documentArrives(
            String id, DocumentType type, String number, String subject, LocalDate issuedOn, String awaitedBy) {
        if (catalog.find(id).isPresent()) {
            return;
        }
        as(
                "vphu.van-thu",
                () -> directives.registerReceived(new RegisterReceived(
                        id,
                        "vphu",
                        "Tỉnh ủy Bình Phước",
                        "tinh-uy-bp",
                        type,
                        DocumentNumber.parse(number),
                        issuedOn.minusDays(5),
                        issuedOn,
                        subject,
                        null)));
        obligationCatalog.waiting(DemoWorld.DRAFT).stream()
                .filter(obligation -> obligation.code().equals(awaitedBy))
                .forEach(
                        obligation -> as("bdv-hu.truong-ban", () -> obligations.satisfyCondition(obligation.id(), id)));
    }

    private void recordOwnDoings(LocalDate day) {
        Map<String, String> doings = Map.of(
                "2-3", "Giải quyết khó khăn, bố trí kinh phí cho MTTQ triển khai ở xã",
                "3-4c", "Phản ánh ý kiến, đề xuất của nhân dân với cấp ủy, chính quyền",
                "3-5b", "Biểu dương điển hình trong thực hiện cuộc vận động",
                "4-3b", "Giới thiệu gương điển hình của tổ chức",
                "5a", "Kiểm tra, nắm tình hình thực hiện công văn tại cơ sở");
        for (ObligationView obligation : obligationCatalog.ofDirective(DemoWorld.DRAFT)) {
            String title = doings.get(obligation.code());
            if (title == null || !obligation.status().name().equals("IN_FORCE")) {
                continue;
            }
            for (String unit : obligation.unitIds()) {
                boolean recorded = obligationCatalog.recordsOf(obligation.id()).stream()
                        .anyMatch(
                                past -> past.unitId().equals(unit) && past.on().equals(day));
                if (!recorded) {
                    cast.leaderOf(unit)
                            .ifPresent(leader -> CurrentActor.run(
                                    leader,
                                    () -> transaction.executeWithoutResult(
                                            status -> obligations.addRecord(new AddRecord(
                                                    obligation.id(),
                                                    unit,
                                                    day,
                                                    title,
                                                    title + ".",
                                                    timesDone(title, unit),
                                                    ContentArea.C5_DEMOCRACY_SUPERVISION,
                                                    null,
                                                    null,
                                                    null)))));
                }
            }
        }
    }

    private static IndicatorFigure timesDone(String title, String unit) {
        return IndicatorFigure.of(
                title, Quantity.exact(BigDecimal.valueOf(1 + Math.floorMod(unit.hashCode(), 4)), "lần"));
    }

    private void as(String positionId, Runnable act) {
        CurrentActor.run(cast.actor(positionId), () -> transaction.executeWithoutResult(status -> act.run()));
    }
}
