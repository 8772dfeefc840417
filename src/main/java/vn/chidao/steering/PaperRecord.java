package vn.chidao.steering;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.chidao.shared.CurrentActor;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.AttachmentStore.StoredFile;

/** Puts what is done about the papers of a meeting on record: which paper, and by what it is known again. */
@Component
class PaperRecord {

    private final AttachmentStore files;
    private final ApplicationEventPublisher events;

    PaperRecord(AttachmentStore files, ApplicationEventPublisher events) {
        this.files = files;
        this.events = events;
    }

    /**
     * @param meeting what it is called
     * @param item of the agenda, to which the paper belongs
     * @param former the file in whose place it is; null for none
     */
    void write(
            PaperAct act,
            SteeringCommittee committee,
            String meetingId,
            String meeting,
            String item,
            String fileId,
            @Nullable String former) {
        Optional<StoredFile> file = files.find(fileId);
        events.publishEvent(new PaperMoved(
                meetingId,
                act,
                committee.recordedFor(CurrentActor.get()),
                committee.directiveId(),
                committee.name(),
                meeting,
                item,
                file.map(StoredFile::fileName).orElse(fileId),
                former == null ? null : nameOf(former),
                file.map(StoredFile::sha256).orElse(null)));
    }

    String nameOf(String fileId) {
        return files.find(fileId).map(StoredFile::fileName).orElse(fileId);
    }
}
