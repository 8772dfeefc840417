package vn.chidao.directive;

import java.util.List;

/** In whose right a document is signed: for a collective, for the head, by order, by authority given. */
public enum SignatureCapacity {
    ON_BEHALF,
    FOR_THE_HEAD,
    BY_ORDER,
    BY_AUTHORITY;

    private static final List<String> PARTY_COLLECTIVES =
            List.of("PARTY_COMMITTEE", "STANDING_BOARD", "PARTY_CELL", "PARTY_ORGANIZATION");
    private static final List<String> PARTY_BODIES = List.of("PARTY_OFFICE", "MASS_MOBILIZATION_COMMISSION");

    /**
     * In which capacities a document of this kind of unit is signed. A Party committee leads as a collective: whoever
     * signs, signs T/M; a deputy secretary never signs K/T (36-HD/VPTW; DOMAIN 1.5). Documents of other Party bodies
     * know T/M, K/T and T/L; TUQ. is of the State, the Front and the unions.
     */
    public static List<SignatureCapacity> allowedFor(String unitKind) {
        if (isCollective(unitKind)) {
            return List.of(ON_BEHALF);
        }
        return PARTY_BODIES.contains(unitKind) ? List.of(ON_BEHALF, FOR_THE_HEAD, BY_ORDER) : List.of(values());
    }

    /** Whether only members of the committee sign, for all of it. */
    static boolean isCollective(String unitKind) {
        return PARTY_COLLECTIVES.contains(unitKind);
    }
}
