package vn.chidao.publicity;

/** What a channel is. */
public enum MediaKind {
    WEBSITE,
    BULLETIN,
    RADIO,
    LOUDSPEAKER,
    TELEVISION,
    NEWSPAPER,
    SOCIAL_NETWORK,
    OTHER
}
