package vn.chidao.shared;

/** The five contents of the campaign, in the order of the base documents (77-CV/HU, mục 1; 632-CV/TU). */
public enum ContentArea {
    C1_ECONOMY_POVERTY,
    C2_CULTURE_EDU_HEALTH,
    C3_ENVIRONMENT,
    C4_LAW_ORDER,
    C5_DEMOCRACY_SUPERVISION;

    /** The number people use: 1 to 5. */
    public int number() {
        return ordinal() + 1;
    }
}
