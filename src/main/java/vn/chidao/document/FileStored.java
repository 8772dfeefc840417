package vn.chidao.document;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A file was taken into the archive; its hash stands on the record. */
public record FileStored(String fileId, String fileName, String sha256) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "FILE_STORED", "file", fileId, null, null, Phrase.of("document.act.file-stored", fileName), sha256);
    }
}
