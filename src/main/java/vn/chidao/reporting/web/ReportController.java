package vn.chidao.reporting.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.shared.NotFound;

/** A report as the paper it becomes. */
@Controller
class ReportController {

    private final ReportingCatalog reports;
    private final ReportAccess access;
    private final ReportPage page;

    ReportController(ReportingCatalog reports, ReportAccess access, ReportPage page) {
        this.reports = reports;
        this.access = access;
        this.page = page;
    }

    /** The id of a contribution contains a slash: {@code <parent>/<unit>}. */
    @GetMapping("/reports/{*path}")
    String report(@PathVariable String path, Model model) {
        String id = path.substring(1);
        return page.show(reports.find(id).filter(access::mayRead).orElseThrow(() -> new NotFound("report", id)), model);
    }
}
