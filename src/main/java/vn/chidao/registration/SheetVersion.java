package vn.chidao.registration;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines as they were submitted once; a return leads to a new version and leaves this one as it is. */
@Entity
@Table(name = "registration_version")
class SheetVersion {

    @Id
    private String id;

    private int number;
    private @Nullable String note;
    private Instant submittedAt;
    private String submittedBy;

    @ElementCollection
    @CollectionTable(name = "registration_line", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<KeptLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected SheetVersion() {}

    SheetVersion(
            String sheetId, int number, List<SheetLine> lines, @Nullable String note, Instant at, String submittedBy) {
        this.id = sheetId + "#" + number;
        this.number = number;
        lines.forEach(line -> this.lines.add(new KeptLine(line)));
        this.note = note;
        this.submittedAt = at;
        this.submittedBy = submittedBy;
    }

    int number() {
        return number;
    }

    List<SheetLine> lines() {
        return lines.stream().map(KeptLine::line).toList();
    }

    /** The version as one text, always the same for the same lines: what its hash is taken of. */
    String text() {
        return text(lines(), note);
    }

    /** Whether it says the same as these lines would. */
    boolean says(List<SheetLine> others, @Nullable String otherNote) {
        return text().equals(text(others, otherNote));
    }

    private static String text(List<SheetLine> lines, @Nullable String note) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append('\n'));
        return note == null ? text.toString() : text.append(note).append('\n').toString();
    }
}
