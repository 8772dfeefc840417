package vn.chidao.document;

import java.util.Optional;
import java.util.Set;

/** Port: a module whose rows point at stored files says who may read them. A file is read by whoever may see its thing. */
public interface FileOwner {

    /**
     * Whether people of these organisations may read the file.
     *
     * @return empty when nothing of this module points at it
     */
    Optional<Boolean> mayBeReadBy(Set<String> unitIds, String fileId);
}
