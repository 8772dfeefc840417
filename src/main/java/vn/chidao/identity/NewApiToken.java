package vn.chidao.identity;

/** A key that has just been drawn; the secret is kept nowhere and cannot be asked for again. */
public record NewApiToken(ApiTokenView token, String secret) {

    /** A record would say its secret to every log. */
    @Override
    public String toString() {
        return token.toString();
    }
}
