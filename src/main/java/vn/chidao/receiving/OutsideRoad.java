package vn.chidao.receiving;

/** How an organisation outside this installation is reached. */
public enum OutsideRoad {
    MAIL,
    EDXML
}
