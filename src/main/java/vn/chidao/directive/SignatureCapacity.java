package vn.chidao.directive;

import java.util.ArrayList;
import java.util.List;
import vn.chidao.organization.Sphere;
import vn.chidao.organization.UnitView;

/** In whose right a document is signed: for a collective, for the head, by order, by authority given, as the head himself. */
public enum SignatureCapacity {
    ON_BEHALF,
    FOR_THE_HEAD,
    BY_ORDER,
    BY_AUTHORITY,
    IN_OWN_RIGHT;

    /**
     * In which capacities a document of this body is signed. A Party committee leads as a collective: whoever signs,
     * signs T/M; a deputy secretary never signs K/T (36-HD/VPTW; DOMAIN 1.5). Documents of other Party bodies know T/M,
     * K/T and T/L; TUQ. is of the State, the Front and the unions. The head of what is no
     * collective signs in his own right (NĐ 30/2020/NĐ-CP, art. 13).
     */
    public static List<SignatureCapacity> allowedFor(UnitView signing) {
        if (signing.isPartyCollective()) {
            return List.of(ON_BEHALF);
        }
        List<SignatureCapacity> allowed = new ArrayList<>(List.of(ON_BEHALF, FOR_THE_HEAD, BY_ORDER));
        if (signing.sphere() != Sphere.PARTY) {
            allowed.add(BY_AUTHORITY);
        }
        if (!signing.collective()) {
            allowed.add(IN_OWN_RIGHT);
        }
        return List.copyOf(allowed);
    }
}
