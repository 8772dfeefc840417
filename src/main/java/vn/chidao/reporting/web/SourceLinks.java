package vn.chidao.reporting.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.document.FileSight;
import vn.chidao.identity.CurrentUser;
import vn.chidao.obligation.RecordedRow;
import vn.chidao.reporting.FigureLine;
import vn.chidao.reporting.ReportPlace;
import vn.chidao.reporting.ReportView;
import vn.chidao.reporting.SourceRows;

/** The way down from a figure, on pages: to the same figure of the report below, to the file of a row. */
@Component
class SourceLinks {

    private final SourceRows rows;
    private final FileSight files;
    private final CurrentUser user;

    SourceLinks(SourceRows rows, FileSight files, CurrentUser user) {
        this.rows = rows;
        this.files = files;
        this.user = user;
    }

    /** Where a figure stands on the page of its report. */
    static String anchor(FigureLine line) {
        return "f-" + Integer.toHexString(ReportPlace.of(line).id().hashCode());
    }

    SourceRows.Found of(ReportView report) {
        return rows.of(report);
    }

    /** The file of a row, where there is one that the person who asks may read. */
    @Nullable
    String fileOf(@Nullable RecordedRow row) {
        String fileId = row == null ? null : row.fileId();
        return fileId != null && files.mayRead(user.username(), fileId) ? "/files/" + fileId : null;
    }
}
