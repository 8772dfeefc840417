package vn.chidao.reporting.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.document.FileSight;
import vn.chidao.identity.CurrentUser;
import vn.chidao.obligation.RecordedRow;

/** The evidence behind a figure. */
@Component
class SourceFiles {

    private final FileSight files;
    private final CurrentUser user;

    SourceFiles(FileSight files, CurrentUser user) {
        this.files = files;
        this.user = user;
    }

    /** The file of a row, where there is one that the person who asks may read. */
    @Nullable
    String of(@Nullable RecordedRow row) {
        String fileId = row == null ? null : row.fileId();
        return fileId != null && files.mayRead(user.username(), fileId) ? "/files/" + fileId : null;
    }
}
