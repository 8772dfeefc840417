package vn.chidao.directive;

import java.util.List;
import vn.chidao.organization.Sphere;
import vn.chidao.organization.UnitView;

/** In whose right a document is signed: for a collective, for the head, by order, by authority given. */
public enum SignatureCapacity {
    ON_BEHALF,
    FOR_THE_HEAD,
    BY_ORDER,
    BY_AUTHORITY;

    /**
     * In which capacities a document of this body is signed. A Party committee leads as a collective: whoever signs,
     * signs T/M; a deputy secretary never signs K/T (36-HD/VPTW; DOMAIN 1.5). Documents of other Party bodies know T/M,
     * K/T and T/L; TUQ. is of the State, the Front and the unions.
     */
    public static List<SignatureCapacity> allowedFor(UnitView signing) {
        if (signing.isPartyCollective()) {
            return List.of(ON_BEHALF);
        }
        return signing.sphere() == Sphere.PARTY ? List.of(ON_BEHALF, FOR_THE_HEAD, BY_ORDER) : List.of(values());
    }
}
