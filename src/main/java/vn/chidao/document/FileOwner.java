package vn.chidao.document;

import java.util.Optional;
import vn.chidao.access.Asker;

/** Port: a module whose rows point at stored files says who may read them. A file is read by whoever may see its thing. */
public interface FileOwner {

    /**
     * Whether somebody may read the file.
     *
     * @return empty when nothing of this module points at it
     */
    Optional<Boolean> mayBeReadBy(Asker asker, String fileId);
}
