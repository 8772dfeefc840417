package vn.chidao.shared;

/** The person sees the thing but may not do this with it. Becomes a 403 page; the key names the reason in Vietnamese. */
public final class AccessRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    public AccessRefused(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
