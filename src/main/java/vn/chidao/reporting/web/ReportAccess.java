package vn.chidao.reporting.web;

import org.springframework.stereotype.Component;
import vn.chidao.identity.CurrentUser;
import vn.chidao.reporting.ReportSight;
import vn.chidao.reporting.ReportView;

/** What the person who asks for a page may read. */
@Component
class ReportAccess {

    private final CurrentUser user;
    private final ReportSight sight;

    ReportAccess(CurrentUser user, ReportSight sight) {
        this.user = user;
        this.sight = sight;
    }

    boolean mayRead(ReportView report) {
        return sight.isOpenTo(user.asker(), report);
    }
}
