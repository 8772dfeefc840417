package vn.chidao.workflow;

/** Port to whoever knows in which circle a directive goes round. */
public interface Circulation {

    /** Whether this organisation is of the circle, as far as circulation is limited at all. */
    boolean reaches(String directiveId, String unitId);
}
