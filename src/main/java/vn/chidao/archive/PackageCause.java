package vn.chidao.archive;

/** Why a package was asked for. */
public enum PackageCause {
    /** The cycle of the directive ended. */
    CLOSING,
    /** Somebody wanted one, for a reason of his own. */
    BY_HAND
}
