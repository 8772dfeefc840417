package vn.chidao.shared;

/** The product must not start like this. Shown to whoever starts it as two sentences, without a stack trace. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String wayOut;

    /**
     * @param reason what is in the way
     * @param wayOut what to do about it
     */
    public StartRefused(String reason, String wayOut) {
        super(reason);
        this.wayOut = wayOut;
    }

    public String wayOut() {
        return wayOut;
    }
}
