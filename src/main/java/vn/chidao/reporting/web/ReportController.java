package vn.chidao.reporting.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chidao.pages.Downloads;
import vn.chidao.reporting.ReportJsonWriter;
import vn.chidao.reporting.ReportOnPaper;
import vn.chidao.reporting.ReportSheet;
import vn.chidao.reporting.ReportView;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.shared.NotFound;
import vn.chidao.workbook.ListWorkbook;

/** A report as the paper it becomes, and as that paper, a workbook and open data. */
@Controller
class ReportController {

    private static final String FILE = "/report.";
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final ReportingCatalog reports;
    private final ReportAccess access;
    private final ReportPage page;
    private final ReportOnPaper paper;
    private final ReportSheet sheet;
    private final ReportJsonWriter json;

    ReportController(
            ReportingCatalog reports,
            ReportAccess access,
            ReportPage page,
            ReportOnPaper paper,
            ReportSheet sheet,
            ReportJsonWriter json) {
        this.reports = reports;
        this.access = access;
        this.page = page;
        this.paper = paper;
        this.sheet = sheet;
        this.json = json;
    }

    /**
     * The id of a contribution contains a slash, {@code <parent>/<unit>}, and what follows it takes the rest of the
     * address: {@code /reports/<parent>/<unit>/report.pdf}.
     */
    @GetMapping("/reports/{*path}")
    Object report(@PathVariable String path, Model model) {
        String id = path.substring(1);
        int file = id.lastIndexOf(FILE);
        if (file > 0) {
            return file(visible(id.substring(0, file)), id.substring(file + FILE.length()));
        }
        return page.show(visible(id), model);
    }

    private ResponseEntity<byte[]> file(ReportView report, String ending) {
        String name = nameOf(report) + "." + ending;
        return switch (ending) {
            case "pdf" -> Downloads.of(name, MediaType.APPLICATION_PDF, paper.pdf(report));
            case "docx" -> Downloads.of(name, DOCX, paper.docx(report));
            case "xlsx" -> Downloads.workbook(name, ListWorkbook.of(sheet.rows(report)));
            case "json" -> Downloads.shown(name, MediaType.APPLICATION_JSON, json.write(report));
            default -> throw new NotFound("report", report.id() + FILE + ending);
        };
    }

    private static String nameOf(ReportView report) {
        String version =
                report.version().number() == 1 ? "" : " v" + report.version().number();
        return "BC " + report.periodLabel() + " - " + report.unitName() + version;
    }

    private ReportView visible(String id) {
        return reports.find(id).filter(access::mayRead).orElseThrow(() -> new NotFound("report", id));
    }
}
