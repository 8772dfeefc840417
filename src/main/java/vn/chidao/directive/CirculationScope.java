package vn.chidao.directive;

/** Who may read a directive once it is issued. */
public enum CirculationScope {
    /** Everybody who works in an organisation here. */
    ALL,
    /** The issuer, whom it is addressed to, whom "Nơi nhận" names, the bodies in charge, and whoever it charges. */
    NAMED,
    /** As {@link #NAMED}, and every organisation of the Party. */
    PARTY
}
