package vn.chidao.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.chidao.access.Right;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.identity.CurrentUser;
import vn.chidao.notification.MailWatch;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.pages.Problems;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.TimeMachine;
import vn.chidao.workflow.WorkList;

/** What every page shows around its content, and the words for days and organisations that templates ask for. */
@ControllerAdvice
class LayoutAdvice {

    private static final Logger log = LoggerFactory.getLogger(LayoutAdvice.class);

    private final CurrentUser user;
    private final WorkList workList;
    private final Places places;
    private final BusinessClock clock;
    private final WorkingDays workingDays;
    private final OrganizationDirectory organizations;
    private final MailWatch mails;
    private final ObjectProvider<TimeMachine> timeMachine;
    private final MessageSource messages;

    LayoutAdvice(
            CurrentUser user,
            WorkList workList,
            Places places,
            BusinessClock clock,
            WorkingDays workingDays,
            OrganizationDirectory organizations,
            MailWatch mails,
            ObjectProvider<TimeMachine> timeMachine,
            MessageSource messages) {
        this.user = user;
        this.workList = workList;
        this.places = places;
        this.clock = clock;
        this.workingDays = workingDays;
        this.organizations = organizations;
        this.mails = mails;
        this.timeMachine = timeMachine;
        this.messages = messages;
    }

    @ModelAttribute
    void fill(Model model, HttpServletRequest request) {
        // Asked for each handler there is, also for those that answer programs and have no layout.
        if (Problems.areReadBySenderOf(request)) {
            return;
        }
        DayTexts days = new DayTexts(clock, workingDays, messages);
        model.addAttribute("days", days);
        model.addAttribute("today", clock.today());
        model.addAttribute("unitNames", new UnitNames(organizations));
        model.addAttribute("lastDesk", LastDesk.of(request));
        TimeMachine machine = timeMachine.getIfAvailable();
        model.addAttribute("clockMovable", machine != null);
        if (machine != null && machine.isMoved()) {
            model.addAttribute(
                    "clockBanner",
                    messages.getMessage(
                            "portal.clock.banner",
                            new Object[] {days.full(clock.today()), days.moment(clock.realInstant())},
                            Locale.forLanguageTag("vi")));
        }
        try {
            if (user.isSignedIn()) {
                model.addAttribute("signedIn", signedIn(request.getRequestURI()));
                model.addAttribute("mailsStuck", user.may(Right.ADMINISTER) && mails.isStuck());
            }
        } catch (RuntimeException e) {
            // An error page must come up even when nobody can say who asks for it.
            log.warn("The page head cannot be shown in full", e);
        }
    }

    private SignedIn signedIn(String path) {
        List<String> positions =
                user.ownPositions().stream().map(PositionView::label).toList();
        List<String> standingInFor =
                user.positionsStoodInFor().stream().map(PositionView::label).toList();
        int openTasks = workList.countOpenFor(user.username());
        return new SignedIn(
                user.username(),
                user.displayName(),
                user.may(Right.ADMINISTER),
                positions,
                standingInFor,
                places.shownOn(path, openTasks, !positions.isEmpty()));
    }
}
