package vn.chidao.archive;

/** How far a package is; the names are those of rows that leave after their cause. */
public enum PackageState {
    PENDING,
    SENDING,
    SENT,
    FAILED
}
