package vn.chidao.shared;

/** What was asked for does not exist, or the asking person may not know that it does. Becomes a 404 page. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String kind, Object id) {
        super(kind + " " + id);
    }
}
