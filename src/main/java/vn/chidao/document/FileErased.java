package vn.chidao.document;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A file's content and name were erased for good because somebody it tells of asked for it. */
public record FileErased(String fileId) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts("FILE_ERASED", "file", fileId, null, null, Phrase.of("document.act.file-erased"), null);
    }
}
