package vn.chidao.document;

/** Độ mật of a document: mật, tối mật, tuyệt mật. */
public enum Secrecy {
    NONE,
    CONFIDENTIAL,
    SECRET,
    TOP_SECRET;

    public boolean isSecret() {
        return this != NONE;
    }
}
