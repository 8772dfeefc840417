package vn.chidao.archive;

/** Wakes the maker after the commit. */
record PackagesDue() {}
