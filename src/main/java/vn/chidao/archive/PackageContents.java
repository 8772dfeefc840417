package vn.chidao.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.chidao.audit.AuditTrail;
import vn.chidao.audit.ChainRow;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.FiledAlong;
import vn.chidao.directive.Words;
import vn.chidao.document.Registers;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.reporting.ReportJsonWriter;
import vn.chidao.reporting.ReportOnPaper;
import vn.chidao.reporting.ReportSheet;
import vn.chidao.reporting.ReportSummary;
import vn.chidao.reporting.ReportView;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.review.ReviewCatalog;
import vn.chidao.review.ReviewPapers;
import vn.chidao.review.ReviewView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Days;
import vn.chidao.workbook.ListWorkbook;

/** Fills a package, always in the same order; {@code docs/archive/README.md} describes what comes out. */
@Component
class PackageContents {

    private static final int FORMAT_VERSION = 1;

    private final DirectiveCatalog directives;
    private final PackageDocuments documents;
    private final PackageFigures figures;
    private final ReceiptCatalog receipts;
    private final Registers registers;
    private final AuditTrail acts;
    private final ObligationCatalog obligations;
    private final Occurrences occurrences;
    private final ReportingCatalog reports;
    private final ReportJsonWriter reportJson;
    private final ReportSheet reportSheet;
    private final ReportOnPaper reportPaper;
    private final ReviewCatalog reviews;
    private final ReviewPapers reviewPapers;
    private final List<FiledAlong> filed;
    private final OrganizationDirectory organizations;
    private final RetentionTable retention;
    private final OpenJson json;
    private final Words words;

    PackageContents(
            DirectiveCatalog directives,
            PackageDocuments documents,
            PackageFigures figures,
            ReceiptCatalog receipts,
            Registers registers,
            AuditTrail acts,
            ObligationCatalog obligations,
            Occurrences occurrences,
            ReportingCatalog reports,
            ReportJsonWriter reportJson,
            ReportSheet reportSheet,
            ReportOnPaper reportPaper,
            ReviewCatalog reviews,
            ReviewPapers reviewPapers,
            List<FiledAlong> filed,
            OrganizationDirectory organizations,
            RetentionTable retention,
            ObjectMapper json,
            Words words) {
        this.directives = directives;
        this.documents = documents;
        this.figures = figures;
        this.receipts = receipts;
        this.registers = registers;
        this.acts = acts;
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.reports = reports;
        this.reportJson = reportJson;
        this.reportSheet = reportSheet;
        this.reportPaper = reportPaper;
        this.reviews = reviews;
        this.reviewPapers = reviewPapers;
        this.filed = filed.stream()
                .sorted(Comparator.comparing(module -> module.getClass().getName()))
                .toList();
        this.organizations = organizations;
        this.retention = retention;
        this.json = new OpenJson(json);
        this.words = words;
    }

    /**
     * @return the manifest: what names and proves all that has been added
     */
    byte[] fill(PackageOrder order, PackageFile zip) {
        DirectiveView directive = directives.require(order.directiveId());
        LocalDate day = LocalDate.ofInstant(order.orderedAt(), BusinessClock.ZONE);
        documents.add(directive, zip, json);
        addRegisters(directive, zip);
        Manifest.Acts counted = addActs(directive, zip);
        addObligations(directive, zip);
        addReports(directive, zip);
        for (ReviewView review : reviews.ofDirective(directive.id())) {
            zip.addJson(
                    SafePath.of("reviews", review.id() + ".json"),
                    "review",
                    review.periodLabel() + " - " + review.unitName(),
                    json.writer(),
                    Map.of(
                            "review",
                            review,
                            "voices",
                            reviews.voices(review.id()),
                            "sentTo",
                            reviews.sentTo(review.id())));
            addPapers(review, zip);
        }
        filed.stream()
                .flatMap(module -> module.of(directive.id()).stream())
                .forEach(paper -> zip.addJson(
                        SafePath.of(paper.folder(), paper.id() + ".json"),
                        paper.folder(),
                        paper.title(),
                        json.writer(),
                        paper.content()));
        figures.add(directive, day, zip, json);
        return manifest(order, directive, counted, zip);
    }

    private void addPapers(ReviewView review, PackageFile zip) {
        String title = review.periodLabel() + " - " + review.unitName();
        if (review.assessment() != null) {
            zip.add(
                    SafePath.of("reviews", review.id() + "-report.pdf"),
                    "review",
                    title,
                    reviewPapers.pdf(review, ReviewPapers.Paper.REPORT));
        }
        if (review.concludedOn() != null) {
            zip.add(
                    SafePath.of("reviews", review.id() + "-conclusion.pdf"),
                    "review",
                    title,
                    reviewPapers.pdf(review, ReviewPapers.Paper.CONCLUSION));
        }
    }

    private void addRegisters(DirectiveView directive, PackageFile zip) {
        List<Registers.Entered> entries = registers.entriesOf(directive.id());
        String title = words.of("archive.title.register");
        zip.addJson("register/entries.json", "register", title, json.writer(), entries);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.of("archive.register.unit"),
                words.of("archive.register.book"),
                words.of("archive.register.year"),
                words.of("archive.register.number"),
                words.of("archive.register.day"),
                words.of("archive.register.document"),
                words.of("archive.register.issued"),
                words.of("archive.register.party"),
                words.of("archive.register.subject"),
                words.of("archive.register.signer"),
                words.of("archive.register.handed"),
                words.of("archive.register.note")));
        entries.forEach(entered -> rows.add(List.of(
                organizations.nameOf(entered.unitId()),
                words.of("archive.register." + entered.book()),
                String.valueOf(entered.year()),
                String.valueOf(entered.line().entryNumber()),
                Days.written(entered.line().enteredOn()),
                entered.line().numberAndNotation(),
                Days.written(entered.line().issuedOn()),
                entered.line().party(),
                entered.line().subject(),
                Objects.requireNonNullElse(entered.line().signer(), ""),
                Objects.requireNonNullElse(entered.line().handedTo(), ""),
                Objects.requireNonNullElse(entered.line().note(), ""))));
        zip.add("register/entries.xlsx", "register", title, ListWorkbook.of(rows));
    }

    private Manifest.Acts addActs(DirectiveView directive, PackageFile zip) {
        ActCount count = new ActCount();
        zip.add("acts.jsonl", "acts", words.of("archive.title.acts"), out -> {
            ActLines lines = new ActLines(out);
            acts.prove(directive.id(), count.andThen(lines));
            lines.end();
        });
        return count.counted();
    }

    private void addObligations(DirectiveView directive, PackageFile zip) {
        List<ObligationView> all = obligations.ofDirective(directive.id());
        Map<String, Object> content = new TreeMap<>();
        content.put("obligations", all);
        content.put("occurrences", occurrences.ofDirective(directive.id()));
        content.put(
                "records",
                all.stream()
                        .flatMap(obligation -> obligations.recordsOf(obligation.id()).stream())
                        .sorted(PackageDocuments.BY_DAY)
                        .toList());
        content.put("receipts", receipts.of(directive.id()));
        zip.addJson("obligations.json", "obligations", words.of("archive.title.obligations"), json.writer(), content);
    }

    private void addReports(DirectiveView directive, PackageFile zip) {
        for (ReportSummary summary : reports.ofDirective(directive.id())) {
            String rootId = reports.require(summary.id()).version().rootId();
            reports.versions(rootId).forEach(version -> addReport(version, zip));
        }
    }

    private void addReport(ReportView report, PackageFile zip) {
        String title = report.periodLabel() + " - " + report.unitName();
        zip.add(SafePath.of("reports", report.id() + ".json"), "report", title, reportJson.write(report));
        zip.add(
                SafePath.of("reports", report.id() + ".xlsx"),
                "report",
                title,
                ListWorkbook.of(reportSheet.rows(report)));
        if (report.text() != null) {
            zip.add(SafePath.of("reports", report.id() + ".pdf"), "report", title, reportPaper.pdf(report));
        }
    }

    private byte[] manifest(PackageOrder order, DirectiveView directive, Manifest.Acts counted, PackageFile zip) {
        RetentionRule rule = retention.ofPackages();
        try {
            return json.writer()
                    .writeValueAsBytes(new Manifest(
                            "chidao-archive",
                            FORMAT_VERSION,
                            "chidao",
                            order.id(),
                            new Manifest.Subject(
                                    directive.id(),
                                    directive.label(),
                                    directive.subject(),
                                    directive.issuerName(),
                                    directive.issuedOn(),
                                    directive.textSha256()),
                            order.cause().name(),
                            order.reason(),
                            order.orderedBy(),
                            order.orderedAt(),
                            new Manifest.Keeping(order.recordType(), order.keptUntil(), rule.source()),
                            counted,
                            zip.entries(),
                            documents.erasedIn(directive)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the manifest of package " + order.id() + " cannot be written", e);
        }
    }

    private static final class ActCount implements Consumer<ChainRow> {

        private long own;
        private long rows;

        @Override
        public void accept(ChainRow row) {
            rows++;
            own += row.act() == null ? 0 : 1;
        }

        Manifest.Acts counted() {
            return new Manifest.Acts(own, rows);
        }
    }
}
