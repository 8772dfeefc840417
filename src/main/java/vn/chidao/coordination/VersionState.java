package vn.chidao.coordination;

/** What has become of one version of a programme's text. */
public enum VersionState {
    /** Worded, consulted or before the signers. */
    OPEN,
    /** A party has refused it, or the lead has written another after the consultation. */
    SET_ASIDE,
    IN_FORCE,
    /** Was in force until an amendment replaced it. */
    SUPERSEDED,
    WITHDRAWN
}
