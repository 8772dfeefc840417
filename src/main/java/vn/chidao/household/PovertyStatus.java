package vn.chidao.household;

/** What the yearly review of poverty found of a household: hộ nghèo, cận nghèo, thoát nghèo. */
public enum PovertyStatus {
    POOR,
    NEAR_POOR,
    OUT_OF_POVERTY
}
