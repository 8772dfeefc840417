package vn.chidao.obligation;

import java.util.Collection;
import java.util.Map;

/** Port: a module that puts records on record of itself says from which of its pages they come. */
public interface RecordOrigin {

    /** Paths of ours by the ids of these records; those that come from elsewhere are left out. */
    Map<String, String> pagesOf(Collection<String> recordIds);
}
