package vn.chidao.directive;

/** How an organisation outside this installation is reached. */
public enum OutsideRoad {
    MAIL,
    EDXML
}
