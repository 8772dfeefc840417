package vn.chidao.registration;

/** Who decides about a sheet: the unit's own leader, the Front in consultation, the Front's standing body. */
public enum SheetStage {
    UNIT,
    CONSULTATION,
    ACCEPTANCE
}
